import { type ChatRecord, chatOf, peopleIn } from '../world/chats.ts'
import { contentOf, type Message, type MessageContent } from '../world/message.ts'
import { postMessage } from '../world/post-message.ts'
import type { World } from '../world/world.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'
import { readKeyboard, readReplyKeyboard } from './keyboard.ts'
import { readDocument, readPhoto } from './media.ts'
import { isObject, type Params } from './params.ts'
import { readCaption, readMessageText } from './read-text.ts'
import { findChat, readReply, readThread, requireWritable } from './target.ts'

export function sendMessage({ world, params }: Call): Message {
  const content = readMessageText(params.text('text'), params.text('parse_mode'), params.json('entities'))
  const preview = params.json('link_preview_options')
  return send(world, params, isObject(preview) ? { ...content, link_preview_options: preview } : content)
}

export function sendPhoto({ world, params }: Call): Message {
  const caption = readCaption(
    params.text('caption'),
    params.text('parse_mode'),
    params.json('caption_entities'),
  )
  return send(world, params, { photo: readPhoto(world.files, params, 'photo'), ...caption })
}

export function sendDocument({ world, params }: Call): Message {
  const caption = readCaption(
    params.text('caption'),
    params.text('parse_mode'),
    params.json('caption_entities'),
  )
  return send(world, params, { document: readDocument(world.files, params, 'document'), ...caption })
}

/** Copies a message without a link to the original; the new message's id is the result. */
export function copyMessage({ world, params }: Call): { message_id: number } {
  const source = sourceMessage(world, params, 'message to copy not found')
  const caption = params.given('caption')
    ? readCaption(params.text('caption'), params.text('parse_mode'), params.json('caption_entities'))
    : {}
  const { message_id } = send(world, params, { ...contentOf(source), ...caption })
  return { message_id }
}

export function forwardMessage({ world, params }: Call): Message {
  const source = sourceMessage(world, params, 'message to forward not found')
  const origin = { type: 'user', date: source.date, sender_user: source.from }
  return send(world, params, contentOf(source), { forward_origin: origin })
}

const ACTIONS = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
)

export function sendChatAction({ world, params }: Call): true {
  const action = params.text('action').toLowerCase()
  if (!ACTIONS.has(action)) throw badRequest('wrong parameter action in request')
  const chat = findChat(world, params)
  requireWritable(world, chat)
  const { message_thread_id } = readThread(chat, params)
  const thread = message_thread_id === undefined ? {} : { message_thread_id }
  world.events.publish(peopleIn(chat, world.bot.id), { type: 'action', chat_id: chat.id, action, ...thread })
  return true
}

function sourceMessage(world: World, params: Params, missing: string): Message {
  const message = findChat(world, params, 'from_chat_id').log.get(params.requiredInteger('message_id'))
  if (!message) throw badRequest(missing)
  return message
}

function send(world: World, params: Params, content: MessageContent, more: Partial<Message> = {}): Message {
  const chat = findChat(world, params)
  requireWritable(world, chat)
  const markup = params.json('reply_markup')
  const keyboard = readKeyboard(markup, chat.type === 'private')
  const thread = readThread(chat, params)
  const reply = readReply(chat, params)
  world.pace.spend(chat)
  const draft = {
    ...senderOf(world, chat),
    ...thread,
    ...reply,
    ...more,
    ...content,
    ...(params.flag('protect_content') ? { has_protected_content: true as const } : {}),
    ...(keyboard ? { reply_markup: keyboard } : {}),
  }
  return postMessage(world, chat, draft, readReplyKeyboard(markup))
}

/** In a channel the channel itself speaks. */
function senderOf(world: World, chat: ChatRecord): Pick<Message, 'from' | 'sender_chat'> {
  if (chat.type === 'channel') return { sender_chat: chatOf(chat) }
  const { id, is_bot, first_name, username } = world.bot
  return { from: { id, is_bot, first_name, ...(username ? { username } : {}) } }
}
