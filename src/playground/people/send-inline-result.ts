import { randomBytes } from 'node:crypto'
import { bounds } from '../limits.ts'
import { offerMessage } from '../updates/offer-message.ts'
import type { ChatRecord } from '../world/chats.ts'
import type { Message } from '../world/message.ts'
import { postMessage } from '../world/post-message.ts'
import type { User } from '../world/users.ts'
import type { World } from '../world/world.ts'
import { PeopleError } from './request-body.ts'

/**
 * A person sends a result of an inline query into a chat, where the bot need not be. The bot gets chosen_inline_result,
 * with an inline_message_id (by which it can edit the message) when the message has buttons.
 */
export function sendInlineResult(
  world: World,
  chat: ChatRecord,
  person: User,
  place: Partial<Message>,
  { query_id, result_id }: Record<string, unknown>,
): Message {
  const chosen = world.inline.result(String(query_id), String(result_id))
  if (chosen?.query.userId !== person.id) {
    throw new PeopleError('there is no such result: ask again with POST /playground/inline', 404)
  }
  const { query, result } = chosen
  const { id, is_bot, first_name, username } = world.bot
  const keyboard = result.keyboard ? { reply_markup: result.keyboard } : {}
  const via = { via_bot: { id, is_bot, first_name, ...(username ? { username } : {}) } }
  const message = postMessage(world, chat, { ...place, ...result.content, ...via, ...keyboard })
  const inlineId = result.keyboard ? remember(world, chat, message) : undefined
  offerMessage(world, chat, message)
  const choice = { result_id: result.id, from: person, query: query.query }
  const named = inlineId === undefined ? choice : { ...choice, inline_message_id: inlineId }
  world.updates.push('chosen_inline_result', named, person.id)
  return message
}

function remember(world: World, chat: ChatRecord, message: Message): string {
  const id = `AAM${randomBytes(15).toString('base64url')}`
  world.inlineMessages.set(id, { chat: chat.id, message: message.message_id })
  const oldest = world.inlineMessages.keys().next().value
  if (world.inlineMessages.size > bounds.queries && oldest !== undefined) world.inlineMessages.delete(oldest)
  return id
}
