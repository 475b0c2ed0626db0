import type { Messages } from '../../i18n/zh-CN.ts'
import { escapeHtml } from '../../render/html.ts'
import type { Message } from '../../render/message.ts'
import { listOf } from '../../render/render-answer.ts'
import { examples } from '../examples.ts'
import type { Request, Services } from '../services.ts'

/** The first word to a new reader; who blocked the bot and is back gets their digests again. */
export async function start({ chat, texts }: Request, { library, store }: Services): Promise<Message> {
  await store.subscriptions.revive(chat)
  return { html: escapeHtml(texts.start(examples(library(), texts))), buttons: [] }
}

/** How to ask, and every command. */
export async function help({ texts }: Request): Promise<Message> {
  return { html: escapeHtml(texts.help(commandLines(texts))), buttons: [] }
}

/** A command that does not exist: those that do. */
export async function unknownCommand({ text, texts }: Request): Promise<Message> {
  const name = text.trim().split(/\s/, 1)[0]?.slice(0, 33) ?? ''
  return { html: escapeHtml([texts.unknownCommand(name), ...commandLines(texts)].join('\n')), buttons: [] }
}

/** A sticker, a picture, a voice: what to send instead. */
export async function notText(
  { texts }: Request,
  { library }: Services,
  kind: 'sticker' | 'other',
): Promise<Message> {
  return { html: listOf(texts.notText[kind], examples(library(), texts)), buttons: [] }
}

function commandLines(texts: Messages): string[] {
  return Object.entries(texts.menu).map(([name, description]) => `/${name} ${description}`)
}
