import { dateMentions } from '../text/dates.ts'

/** A headline as set: what leads into it, or null, and the main headline. */
export interface Headline {
  readonly kicker: string | null
  readonly title: string
}

/** White space that parts a headline: not beside a figure or a Latin word, which are set off by it in Chinese. */
const BETWEEN_PARTS = /(?<=[^\sA-Za-z0-9])\s+(?=[^\sA-Za-z0-9])/u
/** Shorter parts are names set wide or single words, not clauses. */
const SHORTEST_KICKER = 4

/**
 * Headline of its printed lines. The parts up to the last one (but the very last) that ends in one of `kickers`
 * (`……检查时强调`, with or without a colon) are the kicker; parts stand apart by one space.
 */
export function headlineOf(lines: readonly string[], kickers: readonly string[]): Headline {
  const parts = lines.flatMap((line) => line.split(BETWEEN_PARTS)).map((part) => part.replace(/\s+/gu, ' '))
  const leads = (part: string): boolean => {
    const words = part.replace(/[:：,，]$/u, '')
    return words.length > SHORTEST_KICKER && kickers.some((kicker) => words.endsWith(kicker))
  }
  const last = parts.slice(0, -1).findLastIndex(leads)
  return {
    kicker: last < 0 ? null : parts.slice(0, last + 1).join(' '),
    title: parts.slice(last + 1).join(' '),
  }
}

/** A title for a text that has none: its first clause behind its day, at most 40 characters. */
export function openingWords(text: string): string {
  const clause = text.match(CLAUSE)?.[0] ?? text
  const day = dateMentions(clause).at(-1)
  const next =
    day?.end === clause.length
      ? text
          .slice(clause.length + 1)
          .match(CLAUSE)?.[0]
          .trim()
      : undefined
  return [...(next || clause)].slice(0, 40).join('')
}

const CLAUSE = /^.{2,}?(?=[。！？!?；;,，:：]|$)/u
