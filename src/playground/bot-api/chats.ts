import { type ChatRecord, chatOf, isAdministrator, isMember, type Membership } from '../world/chats.ts'
import { setMembership } from '../world/membership.ts'
import { postMessage } from '../world/post-message.ts'
import type { User } from '../world/users.ts'
import type { World } from '../world/world.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'
import { findChat, requirePresent, requireWritable } from './target.ts'

export function getChat({ world, params }: Call) {
  const chat = findChat(world, params)
  requirePresent(world, chat)
  const pinned = chat.pinned === undefined ? undefined : chat.log.get(chat.pinned)
  return {
    ...chatOf(chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    ...(pinned ? { pinned_message: pinned } : {}),
    ...(chat.type === 'private' ? {} : { permissions: { can_send_messages: true } }),
  }
}

export function getChatMember({ world, params }: Call) {
  const chat = findChat(world, params)
  requirePresent(world, chat)
  const id = params.requiredInteger('user_id')
  const user = userOf(world, id)
  const status = chat.members.get(id)
  if (!user || status === undefined) throw badRequest('PARTICIPANT_ID_INVALID')
  return memberOf(user, status)
}

export function getChatAdministrators({ world, params }: Call) {
  const chat = findChat(world, params)
  requirePresent(world, chat)
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat')
  return [...chat.members].flatMap(([id, status]) => {
    const user = userOf(world, id)
    return user && isAdministrator(chat, id) ? [memberOf(user, status)] : []
  })
}

export function getChatMemberCount({ world, params }: Call): number {
  const chat = findChat(world, params)
  requirePresent(world, chat)
  return [...chat.members.keys()].filter((id) => isMember(chat, id)).length
}

export function leaveChat({ world, params }: Call): true {
  const chat = findChat(world, params)
  requirePresent(world, chat)
  if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats")
  setMembership(world, chat, { who: world.bot, by: world.bot, status: 'left' })
  return true
}

export function pinChatMessage({ world, params }: Call): true {
  const { chat, message } = pinnable(params.requiredInteger('message_id'), { world, params })
  if (chat.pinned === message.message_id) return true
  chat.pinned = message.message_id
  postMessage(world, chat, { from: world.bot, pinned_message: message })
  return true
}

export function unpinChatMessage(call: Call): true {
  const { chat } = pinnable(call.params.integer('message_id'), call)
  chat.pinned = undefined
  return true
}

function pinnable(id: number | undefined, { world, params }: Pick<Call, 'world' | 'params'>) {
  const chat: ChatRecord = findChat(world, params)
  requireWritable(world, chat)
  if (chat.type !== 'private' && !isAdministrator(chat, world.bot.id)) {
    throw badRequest('not enough rights to manage pinned messages in the chat')
  }
  const message = chat.log.get(id ?? chat.pinned ?? 0)
  if (!message) throw badRequest('message to pin not found')
  return { chat, message }
}

function userOf(world: World, id: number): User | undefined {
  return id === world.bot.id ? world.bot : world.users.get(id)
}

function memberOf(user: User, status: Membership) {
  const { id, is_bot, first_name, username } = user
  const rights =
    status === 'administrator' ? { can_be_edited: false, is_anonymous: false, can_delete_messages: true } : {}
  return { user: { id, is_bot, first_name, username }, status, ...rights }
}
