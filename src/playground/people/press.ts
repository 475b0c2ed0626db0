import { isMember } from '../world/chats.ts'
import type { World } from '../world/world.ts'
import { findOwnChat, findPerson } from './find.ts'
import { PeopleError, type RequestBody } from './request-body.ts'

/** A person presses a button that stands under a message; the bot gets callback_query. */
export function press(world: World, body: RequestBody): { callback_query_id: string } {
  const person = findPerson(world, body.requiredNumber('from'))
  const chat = findOwnChat(world, body.requiredNumber('chat'), person)
  const message = chat.log.get(body.requiredNumber('message_id'))
  const data = body.requiredText('data')
  if (!message) throw new PeopleError('the message is gone', 404)
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
  if (!buttons.some(({ callback_data }) => callback_data === data)) {
    throw new PeopleError(`the message has no button with the data ${JSON.stringify(data)}`, 409)
  }
  const inline = [...world.inlineMessages].find(
    ([, place]) => place.chat === chat.id && place.message === message.message_id,
  )
  if (!inline && !isMember(chat, world.bot.id))
    throw new PeopleError('the bot is not in the chat any more', 409)
  const id = world.callbacks.add(person.id)
  const origin = inline ? { inline_message_id: inline[0] } : { message }
  const query = { id, from: person, ...origin, chat_instance: `${chat.id}${world.bot.id}`, data }
  world.updates.push('callback_query', query, person.id)
  return { callback_query_id: id }
}
