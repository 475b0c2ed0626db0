import { createEventHub } from '../people/event-hub.ts'
import { createCallbackQueries } from '../updates/callback-queries.ts'
import { createInlineQueries } from '../updates/inline-queries.ts'
import { createPoller } from '../updates/poll.ts'
import { createUpdateQueue } from '../updates/update-queue.ts'
import { createWebhook } from '../updates/webhook.ts'
import { type BotUser, createBotUser } from './bot.ts'
import { createChats } from './chats.ts'
import { createCommandMenus } from './command-menus.ts'
import { createFiles } from './files.ts'
import { createPace } from './pace.ts'
import { createProfileTexts } from './profile-texts.ts'
import { createUsers } from './users.ts'

/** Everything the server knows, in memory. `now` gives milliseconds. */
export type World = ReturnType<typeof createWorld>

export type WorldOptions = { token: string; username: string; now: () => number }

/** A world with two people, 小明 (Chinese) and Anna (English), their private chats, and a group of both with the bot. */
export function createWorld({ token, username, now }: WorldOptions) {
  const bot: BotUser = createBotUser(token, username)
  const users = createUsers()
  const chats = createChats()
  const updates = createUpdateQueue(now)
  const world = {
    token,
    bot,
    now,
    users,
    chats,
    files: createFiles(),
    events: createEventHub(),
    updates,
    poller: createPoller(updates),
    webhook: createWebhook(),
    pace: createPace(now),
    commands: createCommandMenus(),
    callbacks: createCallbackQueries(now),
    inline: createInlineQueries(now),
    /** Messages sent through inline mode, by inline_message_id. */
    inlineMessages: new Map<string, { chat: number; message: number }>(),
    profile: createProfileTexts(),
  }

  const people = [
    users.add({ first_name: '小明', username: 'xiaoming', language_code: 'zh-hans' }),
    users.add({ first_name: 'Anna', username: 'anna_reads', language_code: 'en' }),
  ]
  const group = chats.addGroup('group', '简报读者群')
  for (const person of people) {
    const chat = chats.addPrivate(person)
    chat.members.set(bot.id, 'member')
    group.members.set(person.id, person === people[0] ? 'creator' : 'member')
  }
  group.members.set(bot.id, 'member')
  return world
}
