import type { InlineKeyboardMarkup } from 'telegraf/types'
import type { Outcome } from '../model/outcome.ts'
import type { FileMessage, Message } from '../render/message.ts'
import type { Api, Payload, Result } from './api.ts'

/** Where an answer goes: the chat, its topic, and in groups the message it answers. */
export interface Place {
  readonly chat: number
  readonly topic?: number
  readonly replyTo?: number
}

/** A message that could not be delivered now; `failure` says why. The update is handled again later. */
export class DeliveryError extends Error {
  readonly failure: Exclude<Result, { kind: 'sent' }>
  constructor(method: string, failure: Exclude<Result, { kind: 'sent' }>) {
    super(`${method}: ${failure.kind}${'reason' in failure ? ` (${failure.reason})` : ''}`)
    this.name = 'DeliveryError'
    this.failure = failure
  }
}

/** Sends a message. A reader who is gone is no error; anything else that keeps it from arriving throws. */
export async function reply(api: Api, place: Place, message: Message | FileMessage): Promise<void> {
  if (!('file' in message)) return deliver(api, 'sendMessage', { ...content(message), ...target(place) })
  const { as, file, html } = message
  await deliver(api, as === 'photo' ? 'sendPhoto' : 'sendDocument', {
    [as]: { source: Buffer.from(file.bytes), filename: file.name },
    caption: html,
    parse_mode: 'HTML',
    reply_markup: keyboard(message),
    ...target(place),
  })
}

function target({ chat, topic, replyTo }: Place): Payload {
  const answered = { message_id: replyTo, allow_sending_without_reply: true }
  return {
    chat_id: chat,
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    // As JSON: beside a file telegraf would take the object for another one.
    ...(replyTo === undefined ? {} : { reply_parameters: JSON.stringify(answered) }),
  }
}

/** Sends a message once, however that ends. */
export async function sendOnce(api: Api, place: Place, message: Message): Promise<Outcome> {
  return api.attempt('sendMessage', { ...content(message), ...target(place) })
}

/** Changes a message in place; one that can no longer be changed is sent anew. */
export async function replace(api: Api, place: Place, messageId: number, message: Message): Promise<void> {
  const result = await api.settle('editMessageText', {
    ...content(message),
    chat_id: place.chat,
    message_id: messageId,
  })
  if (result.kind === 'refused' && !result.reason.includes('message is not modified'))
    await reply(api, place, message)
  else if (result.kind !== 'refused') settled('editMessageText', result)
}

async function deliver(api: Api, method: string, payload: Payload): Promise<void> {
  settled(method, await api.settle(method, payload))
}

function settled(method: string, result: Result): void {
  if (result.kind !== 'sent' && result.kind !== 'gone') throw new DeliveryError(method, result)
}

function content(message: Message): Payload {
  return {
    text: message.html,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: keyboard(message),
  }
}

/** Rows of buttons as Telegram takes them. */
export function keyboard(message: Pick<Message, 'buttons'>): InlineKeyboardMarkup {
  return {
    inline_keyboard: message.buttons.map((row) =>
      row.map((button) =>
        button.kind === 'press'
          ? { text: button.label, callback_data: button.data }
          : { text: button.label, switch_inline_query: button.query },
      ),
    ),
  }
}
