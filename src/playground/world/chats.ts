import { randomInt } from 'node:crypto'
import type { Chat, ChatType } from './chat.ts'
import { createMessageLog, type MessageLog } from './message-log.ts'
import type { User } from './users.ts'

export type Membership = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

/** A chat with all the server knows of it. `members` holds people and the bot by id. */
export type ChatRecord = {
  id: number
  type: ChatType
  title: string
  username: string | undefined
  isForum: boolean
  members: Map<number, Membership>
  topics: Map<number, string>
  log: MessageLog
  /** The person has written to the bot: only then may the bot write first (private chats). */
  started: boolean
  migratedTo: number | undefined
  pinned: number | undefined
}

/** All chats by id. Private chats and basic groups share one message counter, supergroups and channels have their own. */
export function createChats() {
  const byId = new Map<number, ChatRecord>()
  const counter = { next: randomInt(100, 5000) }

  function add(chat: Pick<ChatRecord, 'id' | 'type' | 'title' | 'username' | 'isForum'>): ChatRecord {
    const ownCounter = chat.type === 'supergroup' || chat.type === 'channel'
    const record: ChatRecord = {
      ...chat,
      members: new Map(),
      topics: new Map(),
      log: createMessageLog(ownCounter ? { next: 1 } : counter),
      started: chat.type !== 'private',
      migratedTo: undefined,
      pinned: undefined,
    }
    byId.set(chat.id, record)
    return record
  }

  return {
    addPrivate(user: User): ChatRecord {
      const chat = add({
        id: user.id,
        type: 'private',
        title: user.first_name,
        username: user.username,
        isForum: false,
      })
      chat.members.set(user.id, 'member')
      return chat
    },
    /** Groups get ids like Telegram's: negative, those of supergroups and channels beginning with -100. */
    addGroup(type: Exclude<ChatType, 'private'>, title: string, isForum = false): ChatRecord {
      const number = 4_000_000_001 + byId.size
      const id = type === 'group' ? -number : -1_000_000_000_000 - number
      return add({ id, type, title, username: undefined, isForum })
    },
    get: (id: number) => byId.get(id),
    byUsername: (name: string) =>
      [...byId.values()].find((chat) => chat.username?.toLowerCase() === name.toLowerCase()),
    /** The chats a person sees. */
    of: (userId: number) =>
      [...byId.values()].filter((chat) => isMember(chat, userId) && chat.migratedTo === undefined),
  }
}

/** Whether someone is in the chat now. */
export function isMember(chat: ChatRecord, userId: number): boolean {
  const status = chat.members.get(userId)
  return status !== undefined && status !== 'left' && status !== 'kicked'
}

export function isAdministrator(chat: ChatRecord, userId: number): boolean {
  const status = chat.members.get(userId)
  return status === 'administrator' || status === 'creator'
}

/** The chat as messages show it. */
export function chatOf(chat: ChatRecord): Chat {
  const username = chat.username === undefined ? {} : { username: chat.username }
  if (chat.type === 'private') return { id: chat.id, type: chat.type, first_name: chat.title, ...username }
  return {
    id: chat.id,
    type: chat.type,
    title: chat.title,
    ...username,
    ...(chat.isForum ? { is_forum: true as const } : {}),
  }
}

/** The people (not the bot) who are in the chat. */
export function peopleIn(chat: ChatRecord, botId: number): number[] {
  return [...chat.members.keys()].filter((id) => id !== botId && isMember(chat, id))
}
