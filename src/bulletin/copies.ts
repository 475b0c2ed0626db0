import type { Problem } from '../model/issue.ts'
import type { Draft } from './outline.ts'
import type { Paragraph } from './paragraphs.ts'
import { firstLine } from './placing.ts'

/** Texts of fewer letters may be alike by chance; they are copies only under the same headline. */
const SHORTEST = 30
/** Of two articles under one headline, so much of the clauses must be the same for the one to be much like the other. */
const ALIKE = 0.6
const LONGEST_QUOTE = 40

/** A draft with its paragraphs. */
export interface Bodied {
  readonly draft: Draft
  readonly paragraphs: readonly Paragraph[]
}

/**
 * Keeps of articles with the same text the first; marks and width of characters do not count. What is much the same
 * but differs, be it in one figure, is kept and said to be a near copy.
 */
export function withoutCopies<T extends Bodied>(all: readonly T[]): { kept: T[]; problems: Problem[] } {
  const exact = new Set<string>()
  const unfigured = new Set<string>()
  const byHeadline = new Map<string, Clauses>()
  const kept: T[] = []
  const problems: Problem[] = []
  for (const one of all) {
    const text = one.paragraphs.map((paragraph) => paragraph.text).join('\n')
    const headline = bare(one.draft.headline.map((line) => line.text).join(''))
    const letters = bare(text)
    const key = letters.length < SHORTEST ? `${headline}\n${letters}` : letters
    const before = headline.length < 6 ? undefined : byHeadline.get(headline)
    const words = key.replace(/\d+/g, '0')
    if (exact.has(key)) {
      problems.push(copyOf(one, 'repeated-article'))
      continue
    }
    const figures = letters.length >= SHORTEST && unfigured.has(words)
    if (figures || (before !== undefined && shared(before.all, new Clauses(text).all) >= ALIKE))
      problems.push(copyOf(one, 'near-copy'))
    exact.add(key)
    unfigured.add(words)
    if (before === undefined) byHeadline.set(headline, new Clauses(text))
    kept.push(one)
  }
  return { kept, problems }
}

function copyOf({ draft, paragraphs }: Bodied, code: 'repeated-article' | 'near-copy'): Problem {
  const lines = [...draft.headline, ...draft.bylines, ...paragraphs].map(({ text }) => text)
  const text = (lines[0] ?? '').slice(0, LONGEST_QUOTE)
  const line = firstLine(draft)
  return code === 'near-copy' ? { line, code, text } : { line, code, text, dropped: lines.join('\n') }
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The clauses of a text, told apart only when another has its headline. */
class Clauses {
  readonly #text: string
  #all: ReadonlySet<string> | null = null

  constructor(text: string) {
    this.#text = text
  }

  get all(): ReadonlySet<string> {
    this.#all ??= new Set(
      this.#text
        .normalize('NFKC')
        .split(/[。！？；，!?;,、\n]/u)
        .map(bare),
    )
    return this.#all
  }
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...other].filter((clause) => one.has(clause)).length
  return common / Math.max(one.size, other.size, 1)
}
