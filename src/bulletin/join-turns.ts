import type { Problem } from '../model/issue.ts'
import type { Line } from './line.ts'
import type { Draft } from './outline.ts'
import { pageNumber } from './pages.ts'
import type { PrintWords } from './print-patterns.ts'

/** An issue has far fewer continuations; beyond these, none is looked for. */
const MOST = 60
/** So much of a continuation's headline must stand in that of its head: it is mostly set shorter. */
const ALIKE = 0.6

interface Part {
  readonly draft: Draft
  readonly words: string
  readonly onward: boolean
  readonly back: boolean
  next: Part | null
  head: Part
}

/**
 * Puts articles that go on elsewhere in the issue together with their continuations: those whose headlines are
 * alike, then those without a headline, in order, where
 * the pages that the marks name agree and no article that goes on would be left over. Every mark is a
 * problem: that both parts are one article now, or that the other part is not in the issue.
 */
export function joinTurns(
  drafts: readonly Draft[],
  lines: readonly Line[],
  pages: (line: number) => number | null,
  words: PrintWords,
): { drafts: Draft[]; problems: Problem[] } {
  if (!lines.some(({ turn }) => turn !== undefined)) return { drafts: [...drafts], problems: [] }
  const parts = drafts.map(partOf)
  const conts = parts.filter(({ back }) => back).slice(0, MOST)
  const open = new Set(parts.filter(({ onward }) => onward).slice(0, MOST))
  for (const cont of conts) {
    if (cont.words === '') continue
    const scored = [...open]
      .filter((each) => each.head !== cont)
      .map((each) => ({ each, score: alike(cont.words, each.head.words) }))
    const best = scored.reduce((top, one) => (one.score > top.score ? one : top), { each: cont, score: 0 })
    if (best.score >= ALIKE) link(best.each, cont, open)
  }
  const nameless = conts.filter((cont) => cont.words === '' && cont.head === cont)
  const onPages = new Map([...conts, ...open].map((part) => [part, placesOf(part, pages)]))
  nameless.forEach((cont, at) => {
    const heads = [...open].filter((each) => each.head !== cont && fits(each, cont, onPages, words))
    const [first] = heads
    if (first !== undefined && heads.length <= nameless.length - at) link(first, cont, open)
  })
  const joined = new Set(parts.flatMap((part) => (part.next === null ? [] : [part, part.next])))
  return {
    drafts: parts.filter((part) => part.head === part).map(whole),
    problems: [...marks(parts, lines), ...[...joined].filter((part) => part.head !== part).flatMap(dropped)],
  }
}

function partOf(draft: Draft): Part {
  const part: Omit<Part, 'head'> & { head: Part | null } = {
    draft,
    words: bare(draft.headline.map(({ text }) => text).join('')),
    onward: Boolean(draft.body.at(-1)?.turn?.onward),
    back: Boolean(draft.body[0]?.turn?.back),
    next: null,
    head: null,
  }
  return Object.assign(part, { head: part as Part })
}

interface Places {
  readonly first: number | null
  readonly last: number | null
}

function placesOf({ draft }: Part, pages: (line: number) => number | null): Places {
  return { first: pages(draft.body[0]?.number ?? 0), last: pages(draft.body.at(-1)?.number ?? 0) }
}

/** False when a mark names another page than the one that the other part stands on. */
function fits(before: Part, cont: Part, onPages: ReadonlyMap<Part, Places>, words: PrintWords): boolean {
  const agree = (mark: string | undefined, page: number | null | undefined): boolean => {
    const named = pageNumber(mark ?? '', words)
    return named === null || page === null || page === undefined || named === page
  }
  return (
    agree(before.draft.body.at(-1)?.turn?.onward, onPages.get(cont)?.first) &&
    agree(cont.draft.body[0]?.turn?.back, onPages.get(before)?.last)
  )
}

function link(before: Part, cont: Part, open: Set<Part>): void {
  before.next = cont
  open.delete(before)
  for (let part: Part | null = cont; part !== null; part = part.next) part.head = before.head
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The share of the pairs of characters of `words` that stand in `headline`, too. */
function alike(words: string, headline: string): number {
  if (headline.includes(words) || (headline !== '' && words.includes(headline))) return 1
  let common = 0
  for (let at = 0; at + 1 < words.length; at += 1) if (headline.includes(words.slice(at, at + 2))) common += 1
  return common / Math.max(1, words.length - 1)
}

function whole(head: Part): Draft {
  const bylines = [...head.draft.bylines]
  const body = [...head.draft.body]
  for (let part = head.next; part !== null; part = part.next) {
    const [first, ...rest] = part.draft.body
    bylines.push(...part.draft.bylines)
    if (first !== undefined) body.push({ ...first, after: 'page', soft: false }, ...rest)
  }
  return { headline: head.draft.headline, bylines, body }
}

function marks(parts: readonly Part[], lines: readonly Line[]): Problem[] {
  const onward = new Set(parts.flatMap((part) => (part.next ? (part.draft.body.at(-1)?.number ?? []) : [])))
  const back = new Set(
    parts.flatMap((part) => (part.head !== part ? (part.draft.body[0]?.number ?? []) : [])),
  )
  return lines.flatMap(({ number, turn }): Problem[] => [
    ...(turn?.back
      ? [
          {
            line: number,
            code: back.has(number) ? ('turn-mark' as const) : ('beginning-missing' as const),
            text: turn.back,
          },
        ]
      : []),
    ...(turn?.onward
      ? [
          {
            line: number,
            code: onward.has(number) ? ('turn-mark' as const) : ('continuation-missing' as const),
            text: turn.onward,
          },
        ]
      : []),
  ])
}

function dropped({ draft }: Part): Problem[] {
  return draft.headline.map(({ number, text }) => ({ line: number, code: 'repeated-headline', text }))
}
