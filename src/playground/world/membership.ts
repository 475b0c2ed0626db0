import { offerMessage } from '../updates/offer-message.ts'
import { type ChatRecord, chatOf, isAdministrator, isMember, type Membership, peopleIn } from './chats.ts'
import { postMessage, unixSeconds } from './post-message.ts'
import type { User } from './users.ts'
import type { World } from './world.ts'

export type MembershipChange = { who: User; by: User; status: Membership }

/**
 * Changes someone's place in a chat, with what Telegram makes of it: my_chat_member for the bot, chat_member for others
 * (where the bot is administrator), a service message in groups when someone comes or goes.
 */
export function setMembership(world: World, chat: ChatRecord, { who, by, status }: MembershipChange): void {
  const old = chat.members.get(who.id) ?? 'left'
  if (old === status) return
  const before = peopleIn(chat, world.bot.id)
  const wasIn = isMember(chat, who.id)
  chat.members.set(who.id, status)

  const isBot = who.id === world.bot.id
  if (isBot || isAdministrator(chat, world.bot.id)) {
    world.updates.push(
      isBot ? 'my_chat_member' : 'chat_member',
      change(world, chat, who, by, old, status),
      chat.id,
    )
  }
  const isIn = isMember(chat, who.id)
  if ((chat.type === 'group' || chat.type === 'supergroup') && wasIn !== isIn) {
    const service = isIn ? { new_chat_members: [who] } : { left_chat_member: who }
    offerMessage(world, chat, postMessage(world, chat, { from: by, ...service }))
  }
  const concerned = new Set([...before, ...peopleIn(chat, world.bot.id)])
  world.events.publish(concerned, { type: 'chat', chat_id: chat.id })
}

function change(world: World, chat: ChatRecord, who: User, by: User, old: Membership, status: Membership) {
  const member = (as: Membership) => ({
    user: who,
    status: as,
    ...(as === 'kicked' ? { until_date: 0 } : {}),
  })
  return {
    chat: chatOf(chat),
    from: by,
    date: unixSeconds(world),
    old_chat_member: member(old),
    new_chat_member: member(status),
  }
}
