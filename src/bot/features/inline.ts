import { answerQuestion } from '../../answer/answer-question.ts'
import type { Library } from '../../answer/library.ts'
import { understand } from '../../answer/understand.ts'
import type { Messages } from '../../i18n/zh-CN.ts'
import { type InlineChoice, renderInlineArticle, renderInlineHit } from '../../render/render-inline.ts'
import type { Payload } from '../api.ts'

const choicesPerPage = 10

/** Seconds for which Telegram may give the same choices to everyone. */
const cacheSeconds = 30

/** What `answerInlineQuery` takes, for what was typed behind the bot's name; nothing typed gives the newest articles. */
export function inlineAnswer(query: string, offset: string, library: Library, texts: Messages): Payload {
  const from = Math.max(0, Number.parseInt(offset, 10) || 0)
  const choices = choicesFor(query.trim(), from, library, texts)
  return {
    results: choices.map((choice) => ({
      type: 'article',
      id: choice.id,
      title: choice.title,
      description: choice.description,
      input_message_content: {
        message_text: choice.html,
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      },
    })),
    next_offset: choices.length === choicesPerPage ? String(from + choicesPerPage) : '',
    cache_time: cacheSeconds,
    ...(choices.length === 0 && from === 0
      ? { button: { text: texts.inline.none, start_parameter: 'ask' } }
      : {}),
  }
}

function choicesFor(query: string, from: number, library: Library, texts: Messages): InlineChoice[] {
  if (query === '') {
    const newest = library.issues.flatMap((issue) => issue.articles)
    return newest.slice(from, from + choicesPerPage).map((article) => renderInlineArticle(article, texts))
  }
  const answer = answerQuestion(understand(query, library), library, { offset: from, limit: choicesPerPage })
  if (answer.kind === 'found') return answer.hits.map((hit) => renderInlineHit(hit, texts))
  if (answer.kind === 'nothing') return answer.nearest.map((hit) => renderInlineHit(hit, texts))
  if (answer.kind !== 'contents') return []
  return answer.issue.articles
    .slice(from, from + choicesPerPage)
    .map((article) => renderInlineArticle(article, texts))
}
