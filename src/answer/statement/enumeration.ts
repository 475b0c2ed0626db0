import type { Article } from '../../model/article.ts'
import { sentences } from '../../text/sentences.ts'

/** The numbered parts of an article: how each begins, and the sentences that say so. */
export interface Enumeration {
  readonly items: readonly string[]
  readonly quotes: readonly string[]
}

const numerals = '一二三四五六七八九十'
/** 一是, 其一, 第一: in front of a part. */
const marker = new RegExp(
  `(?:(?<=^|[。；;：:，,!！?？\\s])(?:其|第)?([${numerals}])(?:是|要|,|，|、)|(?<=^|[。；;：:，,\\s])([${numerals}])是)`,
  'gu',
)
const itemEnd = /[。；;！!？?]/u
const fewest = 2

interface Part {
  readonly number: number
  readonly item: string
  readonly quote: string
  /** What stands before it: its sentence, and the one before that. */
  readonly lead: string
}

/** The first numbered list of an article that will do, by what leads to it and by how many parts it has. */
export function enumerationIn(
  article: Article,
  willDo: (lead: string, items: number) => boolean,
): Enumeration | null {
  const parts = partsOf(article)
  for (const [at, part] of parts.entries()) {
    if (part.number !== 1) continue
    const run = parts.slice(at).filter((each, place) => each.number === place + 1 && isRun(parts, at, place))
    if (run.length < fewest || !willDo(part.lead, run.length)) continue
    return { items: run.map(({ item }) => item), quotes: [...new Set(run.map(({ quote }) => quote))] }
  }
  return null
}

/** True while the parts count up without a gap. */
function isRun(parts: readonly Part[], from: number, length: number): boolean {
  return parts.slice(from, from + length + 1).every(({ number }, place) => number === place + 1)
}

function partsOf({ paragraphs }: Article): Part[] {
  let before = ''
  return paragraphs.flatMap((paragraph) =>
    sentences(paragraph).flatMap(({ text }) => {
      const found = Array.from(text.matchAll(marker), (match): Part => {
        const rest = text.slice(match.index + match[0].length)
        const end = rest.search(itemEnd)
        return {
          number: numerals.indexOf(match[1] ?? match[2] ?? '') + 1,
          item: (end < 0 ? rest : rest.slice(0, end)).trim(),
          quote: text,
          lead: `${before}${text.slice(0, match.index)}`,
        }
      })
      before = text
      return found.filter(({ item }) => item !== '')
    }),
  )
}
