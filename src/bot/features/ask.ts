import { answerQuestion } from '../../answer/answer-question.ts'
import { maxQuestion, understand } from '../../answer/understand.ts'
import { escapeHtml } from '../../render/html.ts'
import type { Message } from '../../render/message.ts'
import { renderAnswer, resultsPerPage } from '../../render/render-answer.ts'
import { renderFollowed, renderUnresolved } from '../../render/render-followed.ts'
import { examples } from '../examples.ts'
import type { Request, Services } from '../services.ts'
import { resolveInChat } from '../turns.ts'

/** A question in the reader's own words, which may go on from the one before: the way of every question. */
export async function ask(request: Request, services: Services): Promise<Message> {
  const { chat, text, texts } = request
  const typed = text.slice(0, maxQuestion).toWellFormed().trim()
  const resolved = await resolveInChat(typed, request, services)
  if (resolved.kind === 'own') {
    const message = await answered(typed, 1, request, services)
    if (text.length <= maxQuestion) return message
    return { ...message, html: `${escapeHtml(texts.answer.tooLong)}\n\n${message.html}` }
  }
  const asTyped = await services.store.keepQuestion(chat, typed, new Date())
  if (resolved.kind !== 'follows') return renderUnresolved(resolved.kind, asTyped, texts)
  const message = await answered(resolved.text, resolved.page, request, services)
  return renderFollowed(message, { text: resolved.text, asTyped }, texts)
}

/** The answer to a question in full, kept for its buttons and for what is asked next. */
async function answered(
  text: string,
  page: number,
  request: Request,
  { library, store }: Services,
): Promise<Message> {
  const now = library()
  const window = { offset: (page - 1) * resultsPerPage, limit: resultsPerPage, facets: true }
  const answer = answerQuestion(understand(text, now), now, window)
  const hasButtons = answer.kind === 'found' || answer.kind === 'nothing'
  const id = hasButtons ? await store.keepQuestion(request.chat, text, new Date()) : 0
  if (answer.kind !== 'empty') await store.keepTurn(request, { text, page }, new Date())
  return renderAnswer(answer, { question: id, page, examples: examples(now, request.texts) }, request.texts)
}
