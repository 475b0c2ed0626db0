import type { User } from '../world/users.ts'

export type MessageEntity = {
  type: EntityType
  /** Offset and length are in UTF-16 units, as everywhere in the Bot API. */
  offset: number
  length: number
  url?: string
  user?: User
  language?: string
  custom_emoji_id?: string
}

/** Entities a bot or a person sets; the others are found in the text by Telegram itself. */
export const styleTypes = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
] as const

export const foundTypes = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
] as const

export type StyleType = (typeof styleTypes)[number]
export type EntityType = StyleType | (typeof foundTypes)[number]

export type FormattedText = { text: string; entities: MessageEntity[] }

/** Outer entities before inner ones, in the order Telegram lists them. */
export function sortEntities(entities: MessageEntity[]): MessageEntity[] {
  const rank = (entity: MessageEntity) => ORDER.indexOf(entity.type)
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b))
}

const ORDER: readonly EntityType[] = [
  'expandable_blockquote',
  'blockquote',
  'text_link',
  'text_mention',
  ...foundTypes,
  'pre',
  'code',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'custom_emoji',
]

/** Whether two entities share a character. */
export function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
