import type { InlineKeyboard } from '../bot-api/keyboard.ts'
import type { MessageEntity } from '../formatting/entity.ts'
import type { Chat } from './chat.ts'
import type { User } from './users.ts'

export type PhotoSize = {
  file_id: string
  file_unique_id: string
  width: number
  height: number
  file_size: number
}

export type Document = {
  file_id: string
  file_unique_id: string
  file_name: string
  mime_type: string
  file_size: number
}

type Sticker = {
  file_id: string
  file_unique_id: string
  type: 'regular'
  width: number
  height: number
  is_animated: boolean
  is_video: boolean
  emoji: string
}

/** What a message carries beside its sender and place: the part that editing changes. */
export type MessageContent = {
  text?: string
  entities?: MessageEntity[]
  caption?: string
  caption_entities?: MessageEntity[]
  photo?: PhotoSize[]
  document?: Document
  sticker?: Sticker
  location?: { latitude: number; longitude: number }
  link_preview_options?: Record<string, unknown>
  has_media_spoiler?: true
}

/** What tells of a change in the chat rather than of something said. */
export type ServiceContent = {
  new_chat_members?: User[]
  left_chat_member?: User
  group_chat_created?: true
  migrate_to_chat_id?: number
  migrate_from_chat_id?: number
  forum_topic_created?: { name: string; icon_color: number }
  pinned_message?: Message
}

/** A message as Telegram writes it. Its many optional fields are the protocol's. */
export type Message = MessageContent &
  ServiceContent & {
    message_id: number
    date: number
    chat: Chat
    from?: User
    sender_chat?: Chat
    message_thread_id?: number
    is_topic_message?: true
    reply_to_message?: Message
    quote?: { text: string; position: number; entities?: MessageEntity[]; is_manual?: true }
    via_bot?: User
    reply_markup?: InlineKeyboard
    edit_date?: number
    forward_origin?: Record<string, unknown>
    has_protected_content?: true
  }

/** The content alone, to copy or to compare it. */
export function contentOf(message: Message): MessageContent {
  const { text, entities, caption, caption_entities, photo, document, sticker, location } = message
  return { text, entities, caption, caption_entities, photo, document, sticker, location }
}
