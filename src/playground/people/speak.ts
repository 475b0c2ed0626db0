import { finishText } from '../formatting/format-text.ts'
import { tidyText } from '../formatting/tidy-text.ts'
import { limits } from '../limits.ts'
import { offerMessage } from '../updates/offer-message.ts'
import { type ChatRecord, chatOf } from '../world/chats.ts'
import type { Message, MessageContent } from '../world/message.ts'
import { postMessage, replaceMessage } from '../world/post-message.ts'
import type { User } from '../world/users.ts'
import type { World } from '../world/world.ts'
import { readAttachment } from './attachment.ts'
import { findOwnChat, findPerson } from './find.ts'
import { PeopleError, type RequestBody } from './request-body.ts'
import { sendInlineResult } from './send-inline-result.ts'

/** A person says something. A text over the limit goes out in several messages, as clients send it; the last is given. */
export function speak(world: World, body: RequestBody): Message {
  const person = findPerson(world, body.requiredNumber('from'))
  const chat = findOwnChat(world, body.requiredNumber('chat'), person)
  if (chat.type === 'private' && chat.members.get(world.bot.id) === 'kicked') {
    throw new PeopleError('the bot is blocked: unblock it first (POST /playground/block)', 409)
  }
  if (chat.type === 'private') chat.started = true
  const place = { ...sender(chat, person), ...thread(chat, body), ...reply(chat, body) }
  const inline = body.object('via_inline')
  if (inline) return sendInlineResult(world, chat, person, place, inline)

  const parts = body.has('kind') ? [{ ...readAttachment(world.files, body), ...caption(body) }] : texts(body)
  const sent = parts.map((content) => {
    const message = postMessage(world, chat, { ...place, ...content })
    offerMessage(world, chat, message)
    return message
  })
  const last = sent.at(-1)
  if (!last) throw new PeopleError('"text" is empty')
  return last
}

/** A person changes the text of an own message. */
export function editOwn(world: World, body: RequestBody): Message {
  const person = findPerson(world, body.requiredNumber('from'))
  const chat = findOwnChat(world, body.requiredNumber('chat'), person)
  const message = chat.log.get(body.requiredNumber('message_id'))
  if (message?.from?.id !== person.id || message.text === undefined) {
    throw new PeopleError('only a text message of one’s own can be changed', 409)
  }
  const [content] = texts(body)
  const edited = replaceMessage(world, chat, { ...message, entities: undefined, ...content })
  offerMessage(world, chat, edited)
  return edited
}

function texts(body: RequestBody): MessageContent[] {
  const source = body.text('text')
  if (!source.isWellFormed()) throw new PeopleError('"text" holds half a character')
  const parts = split(source.trim()).map((part) => finishText(tidyText({ text: part, entities: [] })))
  const filled = parts.filter(({ text }) => text !== '')
  if (filled.length === 0) throw new PeopleError('"text" is empty')
  return filled.map(({ text, entities }) => ({ text, ...(entities.length > 0 ? { entities } : {}) }))
}

function split(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > limits.textLength) {
    const half = /[\ud800-\udbff]/.test(rest.charAt(limits.textLength - 1)) ? 1 : 0
    parts.push(rest.slice(0, limits.textLength - half))
    rest = rest.slice(limits.textLength - half)
  }
  return [...parts, rest]
}

function caption(body: RequestBody): MessageContent {
  const { text, entities } = finishText(tidyText({ text: body.text('caption'), entities: [] }))
  if (text.length > limits.captionLength)
    throw new PeopleError(`"caption" is longer than ${limits.captionLength}`)
  return text === '' ? {} : { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
}

function sender(chat: ChatRecord, person: User): Pick<Message, 'from' | 'sender_chat'> {
  return chat.type === 'channel' ? { sender_chat: chatOf(chat) } : { from: person }
}

function thread(
  chat: ChatRecord,
  body: RequestBody,
): Pick<Message, 'message_thread_id' | 'is_topic_message'> {
  const id = body.number('thread')
  if (id === undefined) return {}
  if (!chat.topics.has(id)) throw new PeopleError(`the chat has no topic ${id}`, 404)
  return { message_thread_id: id, is_topic_message: true }
}

function reply(chat: ChatRecord, body: RequestBody): Pick<Message, 'reply_to_message'> {
  const id = body.number('reply_to')
  if (id === undefined) return {}
  const message = chat.log.get(id)
  if (!message) throw new PeopleError(`the chat has no message ${id}`, 404)
  const { reply_to_message: _, ...shallow } = message
  return { reply_to_message: shallow }
}
