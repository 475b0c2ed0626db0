import type { ReplyKeyboard } from '../bot-api/keyboard.ts'
import { type ChatRecord, chatOf, peopleIn } from './chats.ts'
import type { Message } from './message.ts'
import { withReplyKeyboard } from './message-log.ts'
import type { World } from './world.ts'

/** Adds a message to a chat, with its id, time (Unix seconds) and chat, and shows it to the people there. */
export function postMessage(
  world: World,
  chat: ChatRecord,
  draft: Omit<Message, 'message_id' | 'date' | 'chat'>,
  replyKeyboard?: ReplyKeyboard,
): Message {
  const message: Message = {
    message_id: chat.log.nextId(),
    date: unixSeconds(world),
    chat: chatOf(chat),
    ...draft,
  }
  chat.log.put(message)
  if (replyKeyboard) chat.log.setReplyKeyboard(message.message_id, replyKeyboard)
  const shown = withReplyKeyboard(message, replyKeyboard)
  world.events.publish(peopleIn(chat, world.bot.id), { type: 'message', message: shown })
  return message
}

/** Puts an edited message in the place of the old and shows it. */
export function replaceMessage(world: World, chat: ChatRecord, message: Message): Message {
  const edited = { ...message, edit_date: unixSeconds(world) }
  chat.log.put(edited)
  world.events.publish(peopleIn(chat, world.bot.id), { type: 'edit', message: edited })
  return edited
}

/** Takes messages out of a chat. */
export function removeMessages(world: World, chat: ChatRecord, ids: number[]): void {
  for (const id of ids) chat.log.delete(id)
  world.events.publish(peopleIn(chat, world.bot.id), { type: 'delete', chat_id: chat.id, message_ids: ids })
}

export function unixSeconds(world: World): number {
  return Math.floor(world.now() / 1000)
}
