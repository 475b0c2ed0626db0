import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../src/bulletin/read-bulletin.ts'
import type { Issue } from '../../src/model/issue.ts'
import { lexicon, read } from './reading.ts'

const folder = new URL('../fixtures/bulletins/', import.meta.url)
const fixtures = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}))

const DROPPED = new Set(['masthead', 'page-mark', 'separator', 'repeated-tail', 'unplaced-line'])

/** How often each character that is not white space stands in the texts. */
function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  // An article names the same person once, however often its bylines do.
  for (const char of texts.join('').replace(/\s|何志远|苏\s?晴/gu, ''))
    counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}

/** All text of an issue: of its articles, and what the problems say was left out of them. */
function held(issue: Issue): string[] {
  const { articles, problems } = issue
  return [
    ...articles.flatMap(({ kicker, title, byline, paragraphs }) => [
      kicker ?? '',
      title,
      ...byline,
      ...paragraphs,
    ]),
    ...problems.filter(({ code }) => DROPPED.has(code)).map(({ text }) => text),
  ]
}

const paragraph = fc
  .array(
    fc.constantFrom(
      '桃园开放了。',
      '全长18.5公里,',
      '“断桥”已修好。',
      '新增车位60个;',
      '农田 and 果园',
      '村民说:',
      'new road',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const headline = fc.constantFrom(
  '石桥镇桃园喜迎采摘旺季',
  '守桥人四十年如一日护平安',
  '苏大姐调研时强调 把路修到门口',
)
const rest = fc.constantFrom('— 3 —', '第2版', '————', '责任编辑:何某', '', '\f', '\n\n\n')
const byline = fc.constantFrom('何志远', '苏 晴')
const bulletin = fc
  .array(
    fc.oneof(
      paragraph,
      paragraph,
      headline,
      paragraph.map((text) => `本报讯 4月2日,${text}`),
      byline,
      rest,
    ),
    {
      maxLength: 30,
    },
  )
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n').map((end) => lines.join(end)))

describe('the reader', () => {
  it('leaves no character out unsaid and makes none up', () => {
    fc.assert(
      fc.property(bulletin, (text) => {
        const issue = read(text)
        const headless = issue.problems.some(({ code }) => code === 'headline-missing')
        fc.pre(!headless)
        expect(counted(held(issue))).toEqual(counted([text]))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every paragraph in the order of the print, whatever headlines are missing', () => {
    fc.assert(
      fc.property(bulletin, (text) => {
        const printed = [...text.replace(/\s/gu, '')]
        const paragraphs = read(text).articles.flatMap((article) => article.paragraphs)
        let at = 0
        for (const char of paragraphs.join('').replace(/\s/gu, '')) {
          at = printed.indexOf(char, at) + 1
          expect(at).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('reads any bytes without throwing', async () => {
    const names = fc.constantFrom('a.txt', 'b.md', 'c.html', 'd.docx', 'e.pdf', 'f.doc')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), names, async (bytes, source) => {
        const issue = await readBulletin({ id: 'a', source, bytes }, lexicon)
        expect(issue.articles.length + issue.problems.length).toBeGreaterThan(0)
      }),
    )
  })

  it('reads any text and any damaged bulletin without throwing, with ids in order', () => {
    const cut = fc.tuple(
      fc.constantFrom(...fixtures),
      fc.nat(1200),
      fc.nat(1200),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(cut, ([fixture, from, length, put]) => {
        const text = fixture.text.slice(0, from) + put + fixture.text.slice(from + length)
        const issue = read(text, fixture.name)
        expect(issue.articles.map(({ place }) => place)).toEqual(issue.articles.map((_, index) => index + 1))
        for (const { title, paragraphs } of issue.articles) {
          expect(title).not.toBe('')
          expect(paragraphs.every((each) => each.trim() !== '')).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
