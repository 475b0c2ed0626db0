// The library of a folder in a process that does nothing else, loaded from what the bot kept: node --expose-gc
// library-process.ts FOLDER STATE QUERIES QUESTION. Prints one line of JSON; started by archive.ts.
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Library } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { readLines } from '../../src/commands/read-lines.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { parseQuery } from '../../src/evaluation/labelled-set.ts'
import { percentile } from '../../src/evaluation/measures.ts'

/** Whole answers, from the text typed to quotations with their marks. */
export interface InProcess {
  readonly query_p50_ms: number | null
  readonly query_p99_ms: number | null
  /** When all is answered and garbage is collected. */
  readonly library_rss_mb: number
}

if (import.meta.main) {
  const [folder = '', state = '', queriesFile = '', question = ''] = process.argv.slice(2)
  const library = await loadLibrary(folder, await readLexicon(lexiconFolder), state)
  const texts =
    queriesFile === '' ? [question] : (await readLines(queriesFile, parseQuery)).map(({ query }) => query)
  console.log(JSON.stringify(measure(texts, library)))
}

function measure(texts: readonly string[], library: Library): InProcess {
  const times = texts
    .map((text) => {
      const began = performance.now()
      answerQuestion(understand(text, library), library)
      return performance.now() - began
    })
    .sort((a, b) => a - b)
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  return {
    query_p50_ms: hundredths(percentile(times, 0.5)),
    query_p99_ms: hundredths(percentile(times, 0.99)),
    library_rss_mb: Math.round(process.memoryUsage.rss() / 1e6),
  }
}

function hundredths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}
