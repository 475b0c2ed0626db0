import { type ChatRecord, isMember } from '../world/chats.ts'
import type { User } from '../world/users.ts'
import type { World } from '../world/world.ts'
import { PeopleError } from './request-body.ts'

/** The person of that id. Throws PeopleError. */
export function findPerson(world: World, id: number): User {
  const user = world.users.get(id)
  if (!user)
    throw new PeopleError(`there is no person ${id}: take one from "users" of GET /playground/state`, 404)
  return user
}

/** The chat of that id that has not moved. Throws PeopleError. */
export function findChatRecord(world: World, id: number): ChatRecord {
  const chat = world.chats.get(id)
  if (!chat)
    throw new PeopleError(`there is no chat ${id}: take one from "chats" of GET /playground/state`, 404)
  if (chat.migratedTo !== undefined)
    throw new PeopleError(`the group has become the supergroup ${chat.migratedTo}`, 409)
  return chat
}

/** A chat the person is in. Throws PeopleError. */
export function findOwnChat(world: World, id: number, person: User): ChatRecord {
  const chat = findChatRecord(world, id)
  if (!isMember(chat, person.id)) throw new PeopleError(`${person.first_name} is not in the chat ${id}`, 409)
  return chat
}
