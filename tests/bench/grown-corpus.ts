import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readLines } from '../../src/commands/read-lines.ts'
import { parseDocument } from '../../src/evaluation/labelled-set.ts'
import type { Article } from '../../src/model/article.ts'
import { sentences } from '../../src/text/sentences.ts'

/**
 * Writes the documents of a corpus, and behind them as many made of their sentences as bring it to `count`. One made
 * has the paragraphs and numbers of sentences of some document, each sentence and its title from any, and a date as many
 * years before as keep the archive as dense as it was. The same count gives the same file.
 */
export async function growCorpus(from: string, count: number, to: string): Promise<void> {
  const articles = await readLines(from, parseDocument)
  const file = createWriteStream(to)
  for (const line of grownLines(articles, count)) if (!file.write(`${line}\n`)) await once(file, 'drain')
  file.end()
  await once(file, 'close')
}

function* grownLines(articles: readonly Article[], count: number): Generator<string> {
  const kept = articles.slice(0, count)
  for (const { id, title, date, paragraphs } of kept) yield document(id, title, date, paragraphs)
  const shapes = articles.map(({ paragraphs }) => paragraphs.map((paragraph) => sentences(paragraph)))
  const pool = shapes.flat(2).map(({ text }) => text)
  const random = createRandom()
  const any = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
  const span = yearsOf(articles)
  for (let made = 0; made < count - kept.length; made++) {
    const at = made % articles.length
    const paragraphs = (shapes[at] ?? []).map((of) => of.map(() => any(pool)).join(''))
    const years = span * (1 + Math.floor(made / articles.length))
    yield document(
      `made-${made + 1}`,
      any(articles)?.title ?? '',
      before(articles[at]?.date ?? null, years),
      paragraphs,
    )
  }
}

function document(id: string, title: string, date: string | null, paragraphs: readonly string[]): string {
  return JSON.stringify({ id, title, text: paragraphs.join('\n'), ...(date === null ? {} : { date }) })
}

function yearsOf(articles: readonly Article[]): number {
  const years = articles.flatMap(({ date }) => (date === null ? [] : [Number(date.slice(0, 4))]))
  return (
    years.reduce((most, year) => Math.max(most, year), 0) -
    years.reduce((least, year) => Math.min(least, year), 9999) +
    1
  )
}

/** 29 February becomes the 28th, which every year has. */
function before(date: string | null, years: number): string | null {
  if (date === null) return null
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, '0')
  return `${year}${date.slice(4)}`.replace('-02-29', '-02-28')
}

/** Numbers from 0 to 1 that only look random (mulberry32, public domain), the same ones each time. */
function createRandom(): () => number {
  let state = 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
