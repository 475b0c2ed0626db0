import { type Context, Telegraf } from 'telegraf'
import type { Message as Received, Update, User, UserFromGetMe } from 'telegraf/types'
import { localeOf, messages } from '../i18n/locale.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import { escapeHtml } from '../render/html.ts'
import type { FileMessage, Message } from '../render/message.ts'
import { commands } from './commands.ts'
import { ask } from './features/ask.ts'
import { press } from './features/buttons.ts'
import { notText, unknownCommand } from './features/guide.ts'
import { inlineAnswer } from './features/inline.ts'
import { type Place, reply } from './reply.ts'
import type { Request, Services } from './services.ts'

/** The bot's part that answers updates; where they come from is not its business. */
export interface Bot {
  /** Does what an update asks for; throws when it could not. */
  handle(update: Update): Promise<void>
  /** Tells the reader that it went wrong for good. */
  apologise(update: Update): Promise<void>
}

/** Wires the features, in the order in which they are asked. */
export function createBot(token: string, me: UserFromGetMe, services: Services): Bot {
  // A handler may take its time: updates of other chats do not wait for it (see `inbox.ts`).
  const bot = new Telegraf(token, { handlerTimeout: Number.POSITIVE_INFINITY })
  bot.botInfo = me
  bot.catch((error) => {
    throw error
  })
  const say = async (context: Context, message: Message | FileMessage): Promise<void> =>
    reply(services.api, placeOf(context), message)

  for (const [name, handle] of Object.entries(commands))
    bot.command(name, async (context) =>
      say(context, await handle(requestOf(context, context.payload), services)),
    )

  bot.on('inline_query', async ({ inlineQuery, from }) => {
    const answer = inlineAnswer(inlineQuery.query, inlineQuery.offset, services.library(), textsFor(from))
    // An inline query is of no use to anyone seconds later, so a failure is not tried again.
    await services.api.settle('answerInlineQuery', { inline_query_id: inlineQuery.id, ...answer })
  })

  bot.on('callback_query', async (context) => {
    const { id, message } = context.callbackQuery
    const data = 'data' in context.callbackQuery ? context.callbackQuery.data : ''
    if (message === undefined)
      return void (await services.api.settle('answerCallbackQuery', { callback_query_id: id }))
    const place = { chat: message.chat.id, ...topicOf(message) }
    const pressed = { id: message.message_id, isText: 'text' in message }
    await press({ id, data, place, message: pressed, texts: textsFor(context.from) }, services)
  })

  bot.on('my_chat_member', async (context) => {
    const { chat, new_chat_member: bot } = context.myChatMember
    if (bot.status === 'kicked' || bot.status === 'left')
      await services.store.subscriptions.suspend(chat.id, bot.status)
    else await services.store.subscriptions.revive(chat.id)
  })

  bot.on('message', async (context) => {
    if ('migrate_to_chat_id' in context.message)
      await services.store.subscriptions.move(context.chat.id, context.message.migrate_to_chat_id)
    if (context.chat.type !== 'private') return
    const message: Received = context.message
    // What a reader shared through inline mode is the bot's own word, no question.
    if ('via_bot' in message && message.via_bot?.id === me.id) return
    if ('text' in message) {
      const request = requestOf(context, message.text)
      await say(
        context,
        await (message.text.startsWith('/') ? unknownCommand(request) : ask(request, services)),
      )
    } else if (isFromReader(message)) {
      const kind = 'sticker' in message ? 'sticker' : 'other'
      await say(context, await notText(requestOf(context, ''), services, kind))
    }
  })

  return {
    handle: (update) => bot.handleUpdate(update),
    async apologise(update) {
      if (!('message' in update)) return
      const { chat, from } = update.message
      await reply(services.api, { chat: chat.id }, { html: escapeHtml(textsFor(from).failed), buttons: [] })
    },
  }
}

function requestOf(context: Context, text: string): Request {
  return {
    chat: context.chat?.id ?? 0,
    person: context.from?.id ?? 0,
    message: context.message?.message_id ?? 0,
    topic: topicOf(context.message ?? {}).topic ?? null,
    text,
    texts: textsFor(context.from),
  }
}

function textsFor(person: User | undefined): Messages {
  return messages(localeOf(person?.language_code))
}

/** In groups an answer stands under its question, in the same topic. */
function placeOf({ chat, message }: Context): Place {
  const grouped = chat !== undefined && chat.type !== 'private' && message !== undefined
  return {
    chat: chat?.id ?? 0,
    ...(message ? topicOf(message) : {}),
    ...(grouped ? { replyTo: message.message_id } : {}),
  }
}

function topicOf(message: object): { topic?: number } {
  const inTopic = 'is_topic_message' in message && message.is_topic_message === true
  return inTopic && 'message_thread_id' in message ? { topic: Number(message.message_thread_id) } : {}
}

/** True for what a person sends (a picture, a voice, a place); false for what Telegram notes (a pinned message). */
function isFromReader(message: object): boolean {
  return readable.some((field) => field in message)
}

const readable = [
  'sticker',
  'photo',
  'document',
  'voice',
  'audio',
  'video',
  'video_note',
  'animation',
  'location',
  'venue',
  'contact',
  'poll',
  'dice',
  'story',
]
