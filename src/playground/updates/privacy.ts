import { type ChatRecord, isAdministrator } from '../world/chats.ts'
import type { Message, ServiceContent } from '../world/message.ts'
import type { User } from '../world/users.ts'

const SERVICE_FIELDS: readonly (keyof ServiceContent)[] = [
  'new_chat_members',
  'left_chat_member',
  'group_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_created',
  'pinned_message',
]

/**
 * Whether the bot gets a person's message. In groups privacy mode is on (https://core.telegram.org/bots/features#privacy-mode):
 * commands, mentions of the bot, replies to it, what was sent through it and service messages; administrators get all.
 */
export function botSees(message: Message, chat: ChatRecord, bot: User): boolean {
  if (chat.type === 'private' || chat.type === 'channel' || isAdministrator(chat, bot.id)) return true
  if (SERVICE_FIELDS.some((field) => message[field] !== undefined)) return true
  if (message.reply_to_message?.from?.id === bot.id || message.via_bot?.id === bot.id) return true
  return isAddressed(message, bot)
}

function isAddressed(message: Message, bot: User): boolean {
  const text = message.text ?? message.caption ?? ''
  const name = `@${bot.username}`.toLowerCase()
  return (message.entities ?? message.caption_entities ?? []).some(({ type, offset, length, user }) => {
    const value = text.slice(offset, offset + length).toLowerCase()
    if (type === 'mention') return value === name
    if (type === 'text_mention') return user?.id === bot.id
    return type === 'bot_command' && (!value.includes('@') || value.endsWith(name))
  })
}
