import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import type { Library } from '../../src/answer/library.ts'
import { followUp } from '../../src/answer/question/follow-up.ts'
import { understand } from '../../src/answer/understand.ts'
import { readLines } from '../../src/commands/read-lines.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { messages } from '../../src/i18n/locale.ts'
import { plainText } from '../../src/render/html.ts'
import { renderAnswer, resultsPerPage } from '../../src/render/render-answer.ts'
import { type LabelledQuestion, parseQuestion } from './labelled-question.ts'
import { type Reply, type Verdict, verdictOf } from './verdict.ts'

/** The bulletins that questions are asked about, a library each, by the name of the questions' file. */
const shelves = [
  ['jiangxian', 'data/bulletins'],
  ['counties', 'tests/fixtures/counties'],
  ['papers', 'tests/fixtures/quirks'],
  ['qinghe', 'tests/fixtures/ledger'],
  ['weeklies', 'tests/fixtures/bulletins'],
] as const

export interface Judged extends Verdict {
  readonly question: LabelledQuestion
  readonly reply: Reply
}

/** Asks every question of the labelled set as a chat does, and judges the replies. */
export async function askLabelled(): Promise<Judged[]> {
  const lexicon = await readLexicon(lexiconFolder)
  const judged: Judged[] = []
  for (const [name, folder] of shelves) {
    const library = await loadLibrary(folder, lexicon)
    for (const question of await readLines(`tests/fixtures/questions/${name}.jsonl`, parseQuestion)) {
      const reply = replyTo(question, library)
      judged.push({ question, reply, ...verdictOf(question, reply) })
    }
  }
  return judged
}

function replyTo({ ask, first }: LabelledQuestion, library: Library): Reply {
  const before = first === null ? null : { text: first, page: 1 }
  const followed = before && followUp(ask, before, library, resultsPerPage)
  const text = followed?.kind === 'follows' ? followed.text : ask
  const answer = answerQuestion(understand(text, library), library, { offset: 0, limit: resultsPerPage })
  const { html } = renderAnswer(answer, { question: 1, page: 1, examples: [] }, messages('zh-CN'))
  return { json: askJson(answer), message: plainText(html) }
}
