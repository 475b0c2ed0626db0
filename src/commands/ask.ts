import { parseArgs } from 'node:util'
import { answerQuestion } from '../answer/answer-question.ts'
import { askJson, questionJson } from '../answer/ask-json.ts'
import { understand } from '../answer/understand.ts'
import { lexiconFolder, readLexicon } from '../corpus/lexicon-files.ts'
import { loadLibrary } from '../corpus/live-library.ts'
import { stateFolderOf } from '../corpus/state-folder.ts'
import { plainText } from '../render/html.ts'
import { renderAnswer } from '../render/render-answer.ts'
import type { Terminal } from './terminal.ts'

const resultsShown = 5

/** `ask`: one answer, as in chat. Gives the exit code. */
export async function runAsk(args: string[], { texts, config, print, complain }: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (values.help) return print(texts.commands.ask.usage)
  const text = positionals.join(' ')
  if (text.trim() === '') return complain(texts.commands.ask.missing)
  const settings = config()
  if (settings === null) return 1
  const library = await loadLibrary(
    settings.bulletinDir,
    await readLexicon(lexiconFolder),
    stateFolderOf(settings.database),
  )
  const question = understand(text, library)
  const answer = answerQuestion(question, library, { offset: 0, limit: resultsShown })
  if (values.json)
    return print(JSON.stringify({ question: questionJson(question, library), ...askJson(answer) }, null, 2))
  return print(
    plainText(renderAnswer(answer, { question: 0, page: 1, examples: texts.examples }, texts).html),
  )
}
