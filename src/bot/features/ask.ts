import { answerQuestion } from '../../answer/answer-question.ts'
import { maxQuestion, understand } from '../../answer/understand.ts'
import { escapeHtml } from '../../render/html.ts'
import type { Message } from '../../render/message.ts'
import { renderAnswer, resultsPerPage } from '../../render/render-answer.ts'
import { examples } from '../examples.ts'
import type { Request, Services } from '../services.ts'

/** A question in the reader's own words: the way of every question. */
export async function ask({ chat, text, texts }: Request, { library, store }: Services): Promise<Message> {
  const now = library()
  const question = text.slice(0, maxQuestion).toWellFormed().trim()
  const answer = answerQuestion(understand(question, now), now, { offset: 0, limit: resultsPerPage })
  const hasButtons = answer.kind === 'found' || answer.kind === 'nothing'
  const id = hasButtons ? await store.keepQuestion(chat, question, new Date()) : 0
  const message = renderAnswer(answer, { question: id, page: 1, examples: examples(now, texts) }, texts)
  if (text.length <= maxQuestion) return message
  return { ...message, html: `${escapeHtml(texts.answer.tooLong)}\n\n${message.html}` }
}
