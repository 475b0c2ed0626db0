import type { Messages } from '../i18n/zh-CN.ts'
import { shorten } from './excerpt.ts'
import { escapeHtml, italic } from './html.ts'
import type { Button, Message } from './message.ts'
import { encodeScreen } from './screen.ts'

const maxText = 120

/** An answer to what goes on from the question before: what it was taken for, and the way to have it as typed. */
export function renderFollowed(
  message: Message,
  { text, asTyped }: { text: string; asTyped: number },
  texts: Messages,
): Message {
  const taken = italic(texts.followUp.takenFor(shorten(text, maxText)))
  return {
    html: `${taken}\n\n${message.html}`,
    buttons: [...message.buttons, [asTypedButton(asTyped, texts)]],
  }
}

/** That there is nothing before to refer to, or no more of it. */
export function renderUnresolved(kind: 'dangling' | 'ended', asTyped: number, texts: Messages): Message {
  return {
    html: escapeHtml(texts.followUp[kind]),
    buttons: kind === 'dangling' ? [[asTypedButton(asTyped, texts)]] : [],
  }
}

function asTypedButton(question: number, texts: Messages): Button {
  return {
    kind: 'press',
    label: texts.followUp.asTyped,
    data: encodeScreen({ kind: 'results', question, page: 1 }),
  }
}
