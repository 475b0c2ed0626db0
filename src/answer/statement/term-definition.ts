import type { Article } from '../../model/article.ts'
import type { Statement } from '../../model/statement.ts'
import type { Telling } from '../../model/told.ts'
import { candidates } from '../../search/candidates.ts'
import { stands } from '../../search/corpus.ts'
import { isSpoken } from '../../search/words.ts'
import { fold } from '../../text/normalise.ts'
import type { Finding } from '../finding.ts'
import type { Library } from '../library.ts'
import { askingsIn } from '../question/askings.ts'
import { definingForm } from '../question/definition-form.ts'
import { standsWhole } from '../question/phrases.ts'

/** So many articles that hold the term are read for what defines it. */
const mostRead = 20
const mostQuoted = 3
const quoted = /[“"「『‘'《](?<term>[^”"」』’'》]{1,30})[”"」』’'》]/u

/** The sentences that say what the term asked about means; that it stands there undefined, when none does. */
export function definitionStatement({ asked, matches, library }: Finding): Statement | null {
  const term = termOf(fold(asked.text), library)
  if (term === null || !stands(library.corpus, term)) return null
  const defining = definingForm(term, library.lexicon)
  const holding = matches
    .slice(0, mostRead)
    .flatMap(({ document }) => library.corpus.articles[document] ?? [])
  const using = holding.flatMap((article) => sentencesWith(term, article, library))
  const defined = using.filter(({ folded }) => defining.test(folded))
  const tellings = (defined.length > 0 ? defined : using).slice(0, defined.length > 0 ? mostQuoted : 1)
  if (tellings.length === 0) return null
  return {
    kind: defined.length > 0 ? 'definition' : 'undefined',
    term,
    quotes: tellings.map(({ telling }) => telling),
  }
}

/** What stands in quotation marks, else what the words that ask leave. */
function termOf(folded: string, { lexicon, segmenter }: Library): string | null {
  const inMarks = folded.match(quoted)?.groups?.term?.trim()
  if (inMarks) return inMarks
  const { rest } = askingsIn(folded, lexicon, ['definition', 'telling', 'pronoun'])
  const cut = segmenter.cut(rest)
  const says = (word: string): boolean => isSpoken(word) && !lexicon.functionWords.has(word)
  const [first, last] = [cut.findIndex(says), cut.findLastIndex(says)]
  const term = cut
    .slice(first, last + 1)
    .join('')
    .trim()
  return first < 0 || /[\s，,。?？]/u.test(term) ? null : term
}

function sentencesWith(
  term: string,
  article: Article,
  library: Library,
): { folded: string; telling: Telling }[] {
  return candidates(article).flatMap(({ text, folded, paragraph }) => {
    const at = folded.indexOf(term)
    if (at < 0 || paragraph < 0 || !standsWhole(folded, at, library)) return []
    const citation = { article: article.id, date: article.date, quote: text }
    return [{ folded, telling: { citation, words: [term] } }]
  })
}
