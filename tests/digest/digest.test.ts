import { describe, expect, it } from 'vitest'
import { arrivalsOf } from '../../src/digest/arrivals.ts'
import { digestOf } from '../../src/digest/digest.ts'
import { messages } from '../../src/i18n/locale.ts'
import type { Article } from '../../src/model/article.ts'
import type { Issue } from '../../src/model/issue.ts'
import { maxMessageLength, visibleLength } from '../../src/render/html.ts'
import { renderDigest } from '../../src/render/render-digest.ts'
import { decodeScreen, encodeScreen } from '../../src/render/screen.ts'
import { fact, project } from '../answer/ledger-of.ts'

const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  issue: id.slice(0, -2),
  place: 1,
  kicker: null,
  title: '柳林大桥合龙',
  date: '2023-04-02',
  dateInferred: false,
  byline: [],
  paragraphs: ['本报讯 4月2日,柳林大桥主桥合龙。全长860米。'],
  ...more,
})
const issue = (id: string, date: string | null, articles = 1): Issue => ({
  id,
  source: `${id}.txt`,
  date,
  articles: Array.from({ length: articles }, (_, at) => article(`${id}-${at + 1}`)),
  problems: [],
})
const library = (articles: readonly Article[], projects = [] as ReturnType<typeof project>[]) => ({
  articles: new Map(articles.map((each) => [each.id, each])),
  ledger: { projects, people: [], counts: [] },
})

describe('what is news', () => {
  const news = (issues: readonly Issue[], known: readonly string[] | null): string[] =>
    arrivalsOf(issues, known && new Set(known))
      .filter((arrival) => arrival.news)
      .map(({ id }) => id)

  it('is nothing on the very first start, and what comes later', () => {
    const first = [issue('a', '2023-03-01', 2)]
    expect(arrivalsOf(first, null)).toEqual([
      { id: 'a-1', news: false },
      { id: 'a-2', news: false },
    ])
    expect(news([issue('b', '2023-03-20'), ...first], ['a-1', 'a-2'])).toEqual(['b-1'])
  })

  it('is no old archive, also when it comes together with the newest issue', () => {
    const archive = [issue('old', '2019-05-01', 3), issue('older', '2018-05-01')]
    expect(news([issue('new', '2023-03-20'), ...archive], [])).toEqual(['new-1'])
  })

  it('is an issue that comes some weeks late, and one without a date', () => {
    const known = issue('a', '2023-03-20')
    expect(news([known, issue('late', '2023-02-10'), issue('undated', null)], ['a-1'])).toEqual([
      'late-1',
      'undated-1',
    ])
  })
})

describe('a digest', () => {
  const texts = messages('zh-CN')

  it('quotes how each new article begins, and leaves out what is no longer there', () => {
    const digest = digestOf(['a-1', 'gone-1'], library([article('a-1'), article('b-1')]))
    expect(digest.articles.map(({ article: { id }, lead }) => [id, lead])).toEqual([
      ['a-1', '本报讯 4月2日,柳林大桥主桥合龙。'],
    ])
  })

  it('tells of projects that a new article says to have come further, not of those it only repeats', () => {
    const stages = (now: string, before: string) => [
      fact('stage', now, { article: 'new-1' }),
      fact('stage', before, { article: 'old-1' }),
    ]
    const projects = [
      project('柳林大桥', null, stages('合龙', '开工建设')),
      project('县医院二期', null, stages('开工建设', '开工建设')),
      project('抽水蓄能电站', null, [fact('stage', '开工', { article: 'new-1' })]),
    ]
    expect(digestOf(['new-1'], library([article('new-1')], projects)).moves).toEqual([
      { project: '柳林大桥', from: '开工建设', to: '合龙' },
    ])
  })

  it('fits into messages however much is new, and shows each article once over its pages', () => {
    const long = '县'.repeat(900)
    const articles = Array.from({ length: 100 }, (_, at) =>
      article(`${long}${Math.floor(at / 2)}-${at % 2}`, {
        title: `${at}号${long}`,
        paragraphs: [`${long}。`],
      }),
    )
    const projects = Array.from({ length: 50 }, (_, at) =>
      project(`${at}${long}`, null, [
        fact('stage', long, { article: articles[0]?.id ?? '' }),
        fact('stage', '开工', { article: 'old-1' }),
      ]),
    )
    const digest = digestOf(
      articles.map(({ id }) => id),
      library(articles, projects),
    )
    const seen: string[] = []
    for (let page = 1; page <= 17; page++) {
      const screen = { kind: 'digest', after: 41, upTo: 4242, subscription: 'a_b-C3d4', page } as const
      const { html, buttons } = renderDigest(digest, screen, texts)
      expect(visibleLength(html)).toBeLessThanOrEqual(maxMessageLength)
      for (const button of buttons.flat())
        if (button.kind === 'press') expect(Buffer.byteLength(button.data)).toBeLessThanOrEqual(64)
      seen.push(...(html.match(/\d+号/g) ?? []))
    }
    expect(seen).toEqual(articles.map((_, at) => `${at}号`))
  })

  it.each([null, 'a_b-C3d4'])('is a screen that buttons lead back to (%s)', (subscription) => {
    const screen = { kind: 'digest', after: -1, upTo: 70, subscription, page: 3 } as const
    const opened = { kind: 'article', ref: 'abcdefghij', page: 1, back: screen } as const
    expect(decodeScreen(encodeScreen(opened))).toEqual(opened)
  })
})
