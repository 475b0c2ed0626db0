import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import type { Library } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { messages } from '../../src/i18n/locale.ts'
import { plainText } from '../../src/render/html.ts'
import { renderAnswer } from '../../src/render/render-answer.ts'
import { acceptanceFolder } from './acceptance-folder.ts'

interface Asked {
  readonly id: number
  readonly kind: string
  readonly query: string
  readonly articles: readonly number[]
  readonly answers: readonly string[]
}

describe('the questions on the real bulletin', () => {
  let library: Library
  const questions = readFileSync(join(acceptanceFolder, 'questions', 'jiangxian-2022-07.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Asked)
  beforeAll(async () => {
    library = await loadLibrary(join(acceptanceFolder, 'bulletins'), await readLexicon(lexiconFolder))
  })

  /** The right article first, and its sentence with an answer quoted in the reply (every item, where a list is asked for). */
  function isRight({ kind, query, articles, answers }: Asked): boolean {
    const answer = answerQuestion(understand(query, library), library, { offset: 0, limit: 4 })
    const [first] = askJson(answer).citations
    const reply = plainText(
      renderAnswer(answer, { question: 1, page: 1, examples: [] }, messages('zh-CN')).html,
    )
    const found = articles.some((place) => first?.article === `jiangxian-2022-07-${place}`)
    const quoted = answers.filter((item) => reply.includes(item)).length
    return found && (kind === 'list' ? quoted === answers.length : quoted > 0)
  }

  it('are answered from the right article with the sentence that holds the answer, 30 of 36 at least', () => {
    const answerable = questions.filter(({ kind }) => kind !== 'unanswerable')
    const wrong = answerable.filter((question) => !isRight(question))
    console.log(
      `${answerable.length - wrong.length} of ${answerable.length}; not: ${wrong.map(({ id }) => id).join(', ')}`,
    )
    expect(answerable).toHaveLength(36)
    expect(wrong.length).toBeLessThanOrEqual(6)
  })

  it('that the bulletin does not answer get no direct answer', () => {
    for (const { kind, query } of questions) {
      if (kind !== 'unanswerable') continue
      expect(askJson(answerQuestion(understand(query, library), library)).answer).toBeNull()
    }
  })

  it('about a county that is not in the bulletin say that it is not', () => {
    const asked = questions.find(({ query }) => query.startsWith('新绛县'))?.query ?? ''
    expect(askJson(answerQuestion(understand(asked, library), library)).unknown).toContain('新绛县')
  })
})
