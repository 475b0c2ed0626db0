import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/locale.ts'
import type { Hit } from '../../src/model/answer.ts'
import type { Article } from '../../src/model/article.ts'
import { unconstrained } from '../../src/model/constraints.ts'
import { excerpt, shorten } from '../../src/render/excerpt.ts'
import { maxMessageLength, plainText, visibleLength } from '../../src/render/html.ts'
import { renderAnswer } from '../../src/render/render-answer.ts'
import { renderArticle } from '../../src/render/render-article.ts'
import { renderIssue, renderIssues } from '../../src/render/render-issues.ts'
import { splitText } from '../../src/render/split-text.ts'

const words = fc.string({
  unit: fc.constantFrom('县', '投', '90', '亿', '。', '<', '&', '>', '"', '😀', '&amp;', ' ', '</b>'),
})
const long = fc.tuple(words, fc.integer({ min: 1, max: 400 })).map(([text, times]) => text.repeat(times))
const article: fc.Arbitrary<Article> = fc.record({
  id: long,
  issue: long,
  place: fc.integer({ min: 1, max: 500 }),
  kicker: fc.option(long),
  title: long,
  date: fc.constantFrom('2023-03-06', null),
  dateInferred: fc.boolean(),
  byline: fc.array(words),
  paragraphs: fc.array(long, { maxLength: 8 }),
})
const hit: fc.Arbitrary<Hit> = fc.record({
  article,
  score: fc.double({ noNaN: true }),
  passage: fc.tuple(long, fc.nat(50), fc.nat(50)).map(([text, from, length]) => ({
    text,
    paragraph: 0,
    marks: from + length <= text.length ? [{ start: from, end: from + length }] : [],
  })),
})

const month = {
  text: '上个月'.repeat(99),
  from: '2023-02-01',
  to: '2023-02-28',
  yearless: false,
  reckonedFrom: '2023-03-12',
  without: { words: [], stretches: [], instead: null },
}

/** True when every `<` opens one of our tags and all tags close in order. */
function wellFormed(html: string): boolean {
  const open: string[] = []
  for (const [tag, close, name = ''] of html.matchAll(/<(\/?)([a-z]+)>|</g)) {
    if (tag === '<') return false
    if (close === '') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && !/&(?!(amp|lt|gt);)/.test(html)
}

describe('whatever a bulletin holds, a message', () => {
  const texts = messages('zh-CN')
  const check = (html: string): void => {
    expect(visibleLength(html)).toBeLessThanOrEqual(maxMessageLength)
    expect(wellFormed(html)).toBe(true)
    expect(html.isWellFormed()).toBe(true)
  }

  it('of results fits and is well-formed', () => {
    fc.assert(
      fc.property(
        fc.array(hit, { minLength: 1, maxLength: 4 }),
        fc.array(long),
        fc.option(long),
        (hits, unknown, instead) => {
          const answer = {
            kind: 'found',
            question: 'q',
            stated: null,
            lacking: false,
            extract: null,
            hits,
            offset: 0,
            total: 9,
            unknown,
            searchedInstead: instead,
            constraints: { ...unconstrained, excluded: unknown, time: month, newestFirst: true },
            missedTime: month,
            facets: [],
          } as const
          check(renderAnswer(answer, { question: 1, page: 1, examples: [] }, texts).html)
          const stating = { ...answer, extract: { start: 0, end: hits[0]?.passage.text.length ?? 0 } }
          check(renderAnswer(stating, { question: 1, page: 1, examples: [] }, texts).html)
          const nothing = {
            kind: 'nothing',
            question: 'q',
            unknown,
            missedTime: month,
            unheld: unknown,
            searchedInstead: instead,
            nearest: hits,
          } as const
          check(renderAnswer(nothing, { question: 0, page: 1, examples: [] }, texts).html)
          check(renderAnswer({ ...answer, offset: 4 }, { question: 1, page: 2, examples: [] }, texts).html)
        },
      ),
    )
  })

  it('of an article fits on every page, and the pages hold the whole text', () => {
    fc.assert(
      fc.property(article, (given) => {
        const screen = { kind: 'article', ref: 'abcdefghij', page: 1, back: null } as const
        const pages = Math.max(1, splitText(given.paragraphs, 3000).length)
        let body = ''
        for (let page = 1; page <= pages; page++) {
          const { html } = renderArticle(given, { ...screen, page }, texts)
          check(html)
          body += plainText(html)
        }
        const bare = (text: string): string => text.replace(/\s/g, '')
        for (const part of splitText(given.paragraphs, 3000)) expect(bare(body)).toContain(bare(part))
      }),
    )
  })

  it('of an issue or of all issues fits and is well-formed', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 12 }), long, (articles, id) => {
        const issue = { id, source: id, date: null, articles, problems: [] }
        check(renderIssue(issue, 1, texts).html)
        check(renderIssues([issue, issue], 1, texts).html)
      }),
    )
  })
})

describe('cutting text', () => {
  it('keeps the marked words in view', () => {
    const text = `${'前'.repeat(300)}总投资62亿元${'后'.repeat(300)}`
    const html = excerpt({ text, marks: [{ start: 300, end: 303 }] }, 60)
    expect(html).toMatch(/^…前+<b>总投资<\/b>62亿元后+…$/)
    expect(visibleLength(html)).toBeLessThanOrEqual(62)
  })

  it('never parts a surrogate pair', () => {
    expect(shorten('😀😀😀', 4)).toBe('😀…')
  })

  it('splits at sentence ends and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(long, { maxLength: 5 }), fc.integer({ min: 20, max: 200 }), (paragraphs, most) => {
        const parts = splitText(paragraphs, most)
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(most)
        const bare = (texts: readonly string[]): string => texts.join('').replace(/\s/g, '')
        expect(bare(parts)).toBe(bare(paragraphs))
      }),
    )
  })
})
