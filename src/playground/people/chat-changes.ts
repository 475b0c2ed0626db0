import { offerMessage } from '../updates/offer-message.ts'
import { type ChatRecord, chatOf, isMember, peopleIn } from '../world/chats.ts'
import { setMembership } from '../world/membership.ts'
import { postMessage } from '../world/post-message.ts'
import type { User } from '../world/users.ts'
import type { World } from '../world/world.ts'
import { findChatRecord, findPerson } from './find.ts'
import { PeopleError, type RequestBody } from './request-body.ts'
import { chatView } from './state.ts'

/** A person opens a group or channel; the first of `members` owns it. */
export function openChat(world: World, body: RequestBody) {
  const type = body.choice('type', ['group', 'supergroup', 'channel'])
  const people = body.numbers('members').map((id) => findPerson(world, id))
  const owner = people[0]
  if (!owner) throw new PeopleError('"members" must name one person at least')
  const chat = world.chats.addGroup(
    type,
    body.requiredText('title'),
    type === 'supergroup' && body.flag('is_forum'),
  )
  for (const person of people) chat.members.set(person.id, person === owner ? 'creator' : 'member')
  if (body.has('bot')) {
    const status = body.choice('bot', ['member', 'administrator'])
    setMembership(world, chat, { who: world.bot, by: owner, status })
  }
  world.events.publish(peopleIn(chat, world.bot.id), { type: 'chat', chat_id: chat.id })
  return chatView(world, chat)
}

/** A new person, with a private chat that has not begun. */
export function addPerson(world: World, body: RequestBody): User {
  const username = body.text('username')
  const language = body.text('language_code')
  const person = world.users.add({
    first_name: body.requiredText('first_name'),
    ...(username ? { username } : {}),
    ...(language ? { language_code: language } : {}),
  })
  world.chats.addPrivate(person).members.set(world.bot.id, 'member')
  return person
}

/** Someone, or the bot, comes, goes or is made administrator. */
export function changeMember(world: World, body: RequestBody) {
  const chat = findChatRecord(world, body.requiredNumber('chat'))
  if (chat.type === 'private')
    throw new PeopleError('a private chat has no members to change: use POST /playground/block')
  const id = body.requiredNumber('user')
  const who = id === world.bot.id ? world.bot : findPerson(world, id)
  const status = body.choice('status', ['left', 'kicked', 'member', 'administrator'])
  setMembership(world, chat, { who, by: ownerOf(world, chat), status })
  return chatView(world, chat)
}

/** A person blocks or unblocks the bot. */
export function block(world: World, body: RequestBody) {
  const person = findPerson(world, body.requiredNumber('from'))
  const chat = findChatRecord(world, person.id)
  setMembership(world, chat, {
    who: world.bot,
    by: person,
    status: body.flag('blocked') ? 'kicked' : 'member',
  })
  return chatView(world, chat)
}

/** A group becomes a supergroup: a new chat with a new id, a service message in either. */
export function migrate(world: World, body: RequestBody) {
  const old = findChatRecord(world, body.requiredNumber('chat'))
  if (old.type !== 'group') throw new PeopleError('only a basic group can become a supergroup', 409)
  const chat = world.chats.addGroup('supergroup', old.title)
  for (const [id, status] of old.members) chat.members.set(id, status)
  const from = ownerOf(world, old)
  offerMessage(world, old, postMessage(world, old, { from, migrate_to_chat_id: chat.id }))
  offerMessage(world, chat, postMessage(world, chat, { from, migrate_from_chat_id: old.id }))
  old.migratedTo = chat.id
  world.events.publish(peopleIn(chat, world.bot.id), { type: 'chat', chat_id: chat.id })
  return chatView(world, chat)
}

/** A new topic in a forum; its id is that of the service message that opens it. */
export function openTopic(world: World, body: RequestBody): { thread: number } {
  const chat = findChatRecord(world, body.requiredNumber('chat'))
  if (!chat.isForum) throw new PeopleError('the chat is no forum: open one with "is_forum": true', 409)
  const name = body.requiredText('name')
  const message = postMessage(world, chat, {
    from: ownerOf(world, chat),
    forum_topic_created: { name, icon_color: 0x6fb9f0 },
  })
  chat.topics.set(message.message_id, name)
  offerMessage(world, chat, message)
  world.events.publish(peopleIn(chat, world.bot.id), { type: 'chat', chat_id: chatOf(chat).id })
  return { thread: message.message_id }
}

function ownerOf(world: World, chat: ChatRecord): User {
  const owner = [...chat.members].find(([id, status]) => status === 'creator' && world.users.get(id))?.[0]
  const anyone = peopleIn(chat, world.bot.id).find((id) => isMember(chat, id))
  const person = world.users.get(owner ?? anyone ?? 0)
  if (!person) throw new PeopleError('nobody is left in the chat', 409)
  return person
}
