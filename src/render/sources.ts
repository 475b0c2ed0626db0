import type { Messages } from '../i18n/zh-CN.ts'
import type { Article } from '../model/article.ts'
import type { Citation } from '../model/fact.ts'
import { refOf } from '../text/ref.ts'
import { citation } from './citation.ts'
import { escapeHtml, visibleLength } from './html.ts'
import type { Button } from './message.ts'
import { encodeScreen, type Screen } from './screen.ts'

/** What a card is made of: HTML of its own, and the articles it rests on. */
export interface Block {
  readonly html: string
  readonly articles: readonly string[]
}

/** Articles by id, as in the library. */
export type Articles = ReadonlyMap<string, Article>

/** Numbers for the articles that a card cites, from 1 in the order in which they are cited. */
export type Numbers = ReadonlyMap<string, number>

const maxBody = 2200
const maxSources = 6
const maxBlocks = 24
const maxTitle = 60
const maxCited = 4

export function numbersOf(citations: readonly Citation[]): Numbers {
  const ids = new Set(citations.map(({ article }) => article))
  return new Map([...ids].map((id, at) => [id, at + 1]))
}

/** `（2023-03-06[1]）`, one bracket for several articles that say the same. */
export function sourceText(cited: readonly Citation[], numbers: Numbers, texts: Messages): string {
  const { source, moreSources, undated } = texts.ledger
  const named = cited
    .slice(0, maxCited)
    .map(({ date, article }) => source(date ?? undated, `[${numbers.get(article) ?? '?'}]`))
  return named.join('') + (cited.length > maxCited ? moreSources(cited.length) : '')
}

/** Blocks in pages that stay, with heading and sources, under Telegram's limits of text, entities and buttons. */
export function cardPages(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = []
  let page: Block[] = []
  let length = 0
  let articles = new Set<string>()
  for (const block of blocks) {
    const all = new Set([...articles, ...block.articles])
    const full =
      length + visibleLength(block.html) > maxBody || all.size > maxSources || page.length >= maxBlocks
    if (full && page.length > 0) {
      pages.push(page)
      ;[page, length, articles] = [[], 0, new Set(block.articles)]
    } else articles = all
    page.push(block)
    length += visibleLength(block.html)
  }
  if (page.length > 0 || pages.length === 0) pages.push(page)
  return pages
}

/** The articles that a page cites: a line and a button for each. */
export function sourcesOf(
  page: readonly Block[],
  card: Extract<Screen, { kind: 'project' | 'person' }>,
  { numbers, articles }: { numbers: Numbers; articles: Articles },
  texts: Messages,
): { readonly lines: readonly string[]; readonly buttons: readonly Button[] } {
  const cited = [...new Set(page.flatMap((block) => block.articles))]
    .flatMap((id) => articles.get(id) ?? [])
    .map((article) => ({ article, number: numbers.get(article.id) ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .slice(0, maxSources)
  return {
    lines: cited.map(({ article, number }) =>
      escapeHtml(`[${number}] ${citation(article, texts, maxTitle)}`),
    ),
    buttons: cited.map(({ article, number }) => ({
      kind: 'press',
      label: texts.ledger.buttons.source(number),
      data: encodeScreen({ kind: 'article', ref: refOf(article.id), page: 1, back: card }),
    })),
  }
}
