/** The kinds of update the playground makes; https://core.telegram.org/bots/api#update has the others. */
const updateKinds = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'my_chat_member',
  'chat_member',
  'message_reaction',
  'message_reaction_count',
] as const

export type UpdateKind = (typeof updateKinds)[number]

export type Update = { update_id: number } & { [Kind in UpdateKind]?: unknown }

/** What a bot gets that has not said what it wants: all but these, as Telegram documents for allowed_updates. */
const onlyOnRequest: readonly UpdateKind[] = ['chat_member', 'message_reaction', 'message_reaction_count']

export const defaultKinds: readonly UpdateKind[] = updateKinds.filter((kind) => !onlyOnRequest.includes(kind))

/** The kinds in an `allowed_updates` list; unknown ones are ignored, and an empty list means the default, as with Telegram. */
export function readAllowedUpdates(given: unknown): readonly UpdateKind[] | undefined {
  if (!Array.isArray(given)) return undefined
  if (given.length === 0) return defaultKinds
  return updateKinds.filter((kind) => given.includes(kind))
}
