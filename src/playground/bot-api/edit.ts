import { limits } from '../limits.ts'
import { type ChatRecord, isAdministrator } from '../world/chats.ts'
import type { Message, MessageContent } from '../world/message.ts'
import { removeMessages, replaceMessage } from '../world/post-message.ts'
import type { World } from '../world/world.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'
import { readInputMedia } from './input-media.ts'
import { type InlineKeyboard, readKeyboard } from './keyboard.ts'
import { isObject, type Params } from './params.ts'
import { readCaption, readMessageText } from './read-text.ts'
import { findChat, requirePresent, requireWritable } from './target.ts'

type Found = { chat: ChatRecord; message: Message; isInline: boolean }

export function editMessageText({ world, params }: Call): Message | true {
  const content = readMessageText(params.text('text'), params.text('parse_mode'), params.json('entities'))
  return edit(world, params, (message) => {
    if (message.text === undefined) throw badRequest('there is no text in the message to edit')
    return { entities: undefined, ...content }
  })
}

export function editMessageCaption({ world, params }: Call): Message | true {
  const content = readCaption(
    params.text('caption'),
    params.text('parse_mode'),
    params.json('caption_entities'),
  )
  return edit(world, params, (message) => {
    if (!message.photo && !message.document) throw badRequest('there is no caption in the message to edit')
    return { caption: undefined, caption_entities: undefined, ...content }
  })
}

export function editMessageMedia({ world, params }: Call): Message | true {
  const media = readInputMedia(world.files, params)
  return edit(world, params, (message) => {
    if (!message.photo && !message.document && message.text === undefined)
      throw badRequest("message can't be edited")
    return { ...EMPTY, ...media }
  })
}

export function editMessageReplyMarkup({ world, params }: Call): Message | true {
  return edit(world, params, () => ({}))
}

export function deleteMessage({ world, params }: Call): true {
  const chat = findChat(world, params)
  const message = chat.log.get(params.requiredInteger('message_id', 'message identifier is not specified'))
  requirePresent(world, chat)
  if (!message) throw badRequest('message to delete not found')
  if (!mayDelete(world, chat, message)) throw badRequest("message can't be deleted for everyone")
  removeMessages(world, chat, [message.message_id])
  return true
}

/** Deletes up to 100 messages; those that are not there are skipped, as with Telegram. */
export function deleteMessages({ world, params }: Call): true {
  const chat = findChat(world, params)
  const ids = params.json('message_ids')
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest('message identifiers are not specified')
  if (ids.length > limits.messagesInBulk) throw badRequest('too many message identifiers specified')
  requirePresent(world, chat)
  const there = ids.map(Number).filter((id) => {
    const message = chat.log.get(id)
    return message !== undefined && mayDelete(world, chat, message)
  })
  if (there.length > 0) removeMessages(world, chat, there)
  return true
}

const EMPTY: MessageContent = {
  text: undefined,
  entities: undefined,
  caption: undefined,
  caption_entities: undefined,
  photo: undefined,
  document: undefined,
}

function edit(world: World, params: Params, change: (message: Message) => MessageContent): Message | true {
  const { chat, message, isInline } = findMessage(world, params)
  const keyboard = readKeyboard(params.json('reply_markup'), chat.type === 'private')
  const changed: Message = { ...message, ...change(message), reply_markup: keyboard }
  if (sameLook(message, changed)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  world.pace.spend(chat)
  const edited = replaceMessage(world, chat, changed)
  return isInline ? true : edited
}

function findMessage(world: World, params: Params): Found {
  const inlineId = params.text('inline_message_id')
  if (inlineId !== '') {
    const place = world.inlineMessages.get(inlineId)
    const chat = place && world.chats.get(place.chat)
    const message = place && chat?.log.get(place.message)
    if (!chat || !message) throw badRequest('MESSAGE_ID_INVALID')
    return { chat, message, isInline: true }
  }
  const chat = findChat(world, params)
  const id = params.requiredInteger('message_id', 'message identifier is not specified')
  requireWritable(world, chat)
  const message = chat.log.get(id)
  if (!message) throw badRequest('message to edit not found')
  const own =
    message.from?.id === world.bot.id || (chat.type === 'channel' && message.sender_chat?.id === chat.id)
  if (!own) throw badRequest("message can't be edited")
  return { chat, message, isInline: false }
}

function sameLook(before: Message, after: Message): boolean {
  const look = ({ text, entities, caption, caption_entities, photo, document, reply_markup }: Message) =>
    JSON.stringify([text, entities, caption, caption_entities, photo, document, sorted(reply_markup)])
  return look(before) === look(after)
}

// The same keyboard may arrive with its fields in another order.
function sorted(keyboard: InlineKeyboard | undefined) {
  return keyboard?.inline_keyboard.map((row) =>
    row.map((button) =>
      Object.entries(button)
        .map(([name, value]) => [name, isObject(value) ? Object.entries(value).toSorted() : value])
        .toSorted(),
    ),
  )
}

function mayDelete(world: World, chat: ChatRecord, message: Message): boolean {
  const own = message.from?.id === world.bot.id || message.via_bot?.id === world.bot.id
  return own || chat.type === 'private' || isAdministrator(chat, world.bot.id)
}
