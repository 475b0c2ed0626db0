import { type Article, headline } from '../model/article.ts'
import type { Problem, ProblemCode } from '../model/issue.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { bracketedNames, bylineNames } from './byline.ts'
import type { Dating } from './dating.ts'
import { headlineOf, openingWords } from './headline.ts'
import type { Draft } from './outline.ts'
import type { Paragraph } from './paragraphs.ts'
import { firstLine } from './placing.ts'

/** A lower-case Latin word set off by spaces among Han characters, as where 和 was printed `and`. */
const STRAY_LATIN = /(?<=[\p{Script=Han}\p{P}]) [a-z]{2,12}(?: [a-z]{2,12}){0,3} (?=[\p{Script=Han}\p{P}])/u
const LONGEST_QUOTE = 40

/** An article of its draft, its paragraphs and its day, and what there is to say against it. */
export function compose(
  issue: string,
  place: number,
  draft: Draft,
  paragraphs: readonly Paragraph[],
  dating: Dating,
  lexicon: Lexicon,
  isDateline: (text: string) => boolean,
): { article: Article; problems: Problem[] } {
  const first = paragraphs[0]?.text ?? ''
  const printed = draft.headline.map((line) => line.text)
  const parts = headlineOf(printed.length > 0 ? printed : [openingWords(first)], lexicon.kickers)
  const article: Article = {
    id: `${issue}-${place}`,
    issue,
    place,
    ...parts,
    date: dating.kind === 'dated' ? dating.date : null,
    dateInferred: dating.kind === 'dated' && dating.inferred,
    byline: bylineOf(draft, paragraphs, lexicon),
    credits: draft.bylines.map(({ text }) => text),
    paragraphs: paragraphs.map(({ text }) => text),
  }
  const line = firstLine(draft)
  const problem = (code: ProblemCode, text: string): Problem => ({ line, code, text: shortened(text) })
  const problems: Problem[] = []
  if (printed.length === 0) problems.push({ line, code: 'headline-missing', text: headline(article) })
  if (!isDateline(first)) problems.push(problem('dateline-missing', parts.title))
  else if (dating.kind === 'missing') problems.push(problem('date-missing', first))
  if (dating.kind === 'invalid') problems.push(problem('date-invalid', dating.text))
  if (dating.kind === 'yearless') problems.push(problem('year-unknown', dating.text))
  for (const { number, text } of draft.body) {
    const stray = text.match(STRAY_LATIN)
    if (stray !== null)
      problems.push({ line: number, code: 'stray-latin', text: around(text, stray.index ?? 0, stray[0]) })
  }
  return { article, problems }
}

/** Names of the byline's own lines, else those in brackets behind the dateline or at the text's end. */
function bylineOf(draft: Draft, paragraphs: readonly Paragraph[], lexicon: Lexicon): string[] {
  const own = draft.bylines.flatMap((line) => bylineNames(line.text, lexicon) ?? [])
  const opening = bracketedNames(paragraphs[0]?.text ?? '', 'opening', lexicon)
  const end = bracketedNames(paragraphs.at(-1)?.text ?? '', 'end', lexicon)
  return [...new Set([...opening, ...own, ...end])]
}

function around(text: string, at: number, word: string): string {
  return text.slice(Math.max(0, at - 8), at + word.length + 8)
}

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}
