import { type ChatRecord, isAdministrator } from '../world/chats.ts'
import type { Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { badRequest, forbidden } from './api-error.ts'
import { isObject, type Params } from './params.ts'

/** The chat a call names by id or @username. Throws ApiError 400: unknown, or moved to a supergroup. */
export function findChat(world: World, params: Params, name = 'chat_id'): ChatRecord {
  const value = params.text(name).trim()
  if (value === '') throw badRequest(`${name} is empty`)
  const chat = value.startsWith('@') ? world.chats.byUsername(value.slice(1)) : world.chats.get(Number(value))
  if (!chat) throw badRequest('chat not found')
  if (chat.migratedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo })
  }
  return chat
}

/** Refuses when the bot may not write in the chat: blocked, kicked, never spoken to, no rights in a channel. */
export function requireWritable(world: World, chat: ChatRecord): void {
  const status = chat.members.get(world.bot.id) ?? 'left'
  if (chat.type === 'private') {
    if (status === 'kicked') throw forbidden('bot was blocked by the user')
    if (!chat.started) throw forbidden("bot can't initiate conversation with a user")
    return
  }
  requirePresent(world, chat)
  if (chat.type === 'channel' && !isAdministrator(chat, world.bot.id)) {
    throw badRequest('need administrator rights in the channel chat')
  }
}

/** Refuses when the bot is not in the group or channel. */
export function requirePresent(world: World, chat: ChatRecord): void {
  if (chat.type === 'private') return
  const status = chat.members.get(world.bot.id) ?? 'left'
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`)
  if (status === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`)
}

/** The topic a message goes to, as its fields. Throws ApiError 400 when there is none of that id. */
export function readThread(
  chat: ChatRecord,
  params: Params,
): Pick<Message, 'message_thread_id' | 'is_topic_message'> {
  const thread = params.integer('message_thread_id')
  if (thread === undefined || thread === 0) return {}
  if (!chat.topics.has(thread)) throw badRequest('message thread not found')
  return { message_thread_id: thread, is_topic_message: true }
}

/** The message that is replied to, with the quoted part when one is given. Throws ApiError 400 when it is not there. */
export function readReply(chat: ChatRecord, params: Params): Pick<Message, 'reply_to_message' | 'quote'> {
  const given = params.json('reply_parameters')
  const reply = isObject(given) ? given : { message_id: params.integer('reply_to_message_id') }
  const id = Number(reply.message_id ?? 0)
  if (id === 0) return {}
  const message = chat.log.get(id)
  if (!message) {
    const optional = reply.allow_sending_without_reply === true || params.flag('allow_sending_without_reply')
    if (optional) return {}
    throw badRequest('message to be replied not found')
  }
  const { reply_to_message: _, ...shallow } = message
  if (typeof reply.quote !== 'string' || reply.quote === '') return { reply_to_message: shallow }
  const position = (message.text ?? message.caption ?? '').indexOf(reply.quote)
  if (position < 0) throw badRequest('QUOTE_TEXT_INVALID')
  return { reply_to_message: shallow, quote: { text: reply.quote, position, is_manual: true } }
}
