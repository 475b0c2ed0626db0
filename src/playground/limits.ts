/**
 * Telegram's limits in one place. Source, unless a line names another: https://core.telegram.org/bots/api (the section
 * of the method or type) and https://core.telegram.org/bots/faq. Lengths of text are UTF-16 units after the entities
 * have been parsed; `…Bytes` are UTF-8 bytes; `…Ms` are milliseconds.
 */
export const limits = {
  textLength: 4096,
  captionLength: 1024,
  entities: 100,
  callbackDataBytes: 64,
  buttons: 100,
  startParameterLength: 64,
  inlineQueryLength: 256,
  inlineResults: 50,
  inlineResultIdBytes: 64,
  inlineOffsetBytes: 64,
  inlineCacheSeconds: 300,
  commands: 100,
  commandDescriptionLength: 256,
  toastLength: 200,
  secretTokenLength: 256,
  webhookConnections: 100,
  messagesInBulk: 100,
  photoBytes: 10 * 1024 * 1024,
  photoSides: 10_000,
  photoRatio: 20,
  uploadBytes: 50 * 1024 * 1024,
  downloadBytes: 20 * 1024 * 1024,
  pollUpdates: 100,
  /** tdlib/telegram-bot-api Client.cpp caps the long poll at 50 s. */
  pollSeconds: 50,
  /** "Incoming updates are stored … not longer than 24 hours". */
  updateKeptMs: 24 * 3600 * 1000,
  /** Seen in practice, not in the documentation: later answers get "query is too old". */
  callbackAnswerMs: 15_000,
  inlineAnswerMs: 10_000,
} as const

/** The rate limits of https://core.telegram.org/bots/faq#my-bot-is-hitting-limits; `burst` is our reading of "short bursts". */
export const rates = {
  chat: { burst: 3, perSecond: 1 },
  group: { messages: 20, windowMs: 60_000 },
  overall: { burst: 30, perSecond: 30 },
} as const

/** How much the playground itself remembers: it lives in memory and may run for weeks. */
export const bounds = {
  messagesPerChat: 2000,
  pendingUpdates: 10_000,
  journal: 10_000,
  queries: 1000,
  fileBytes: 256 * 1024 * 1024,
} as const
