import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../../src/bulletin/read-bulletin.ts'
import { type PdfOptions, type Placed, pdfOf } from '../../support/pdf.ts'
import { lexicon } from '../reading.ts'

const read = (pages: readonly (readonly Placed[])[], options?: PdfOptions) =>
  readBulletin({ id: 'qinghe', source: 'qinghe.pdf', bytes: pdfOf(pages, options) }, lexicon)

const TITLE = '清河县水库加固工程开工'
const PARAGRAPHS = [
  '本报讯 2024年5月6日,清河县小水库除险加固工程开工,总投资3200万元,县委书记赵立新参加开工仪式。工程位于青龙山下,建成后可灌溉农田2万亩。',
  '据介绍,这座水库建于上世纪七十年代,多年失修,这次加固要把大坝加高两米,把老闸门全部换成新的,下游四个村的群众盼了多年。',
  '县水务局局长马青表示,工期八个月,年底前完工,今年的麦子不愁浇,明年春天还要把两条干渠修到村口。',
]
const ARTICLE = { title: TITLE, paragraphs: PARAGRAPHS, date: '2024-05-06' }

const broken = (width: number) =>
  PARAGRAPHS.flatMap((text) => `　　${text}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])
const column = (lines: readonly string[], x: number, y: number): Placed[] =>
  lines.map((text, at) => ({ text, x, y: y - at * 15 }))
const headline: Placed = { text: TITLE, x: 150, y: 780, size: 20 }
const page = [headline, ...column(broken(40), 40, 740)]

const only = async (pages: readonly (readonly Placed[])[], options?: PdfOptions) => {
  const { articles, problems } = await read(pages, options)
  return {
    articles: articles.map(({ title, paragraphs, date }) => ({ title, paragraphs, date })),
    problems: problems.map(({ code, text }) => `${code} ${text}`),
  }
}
const READ = { articles: [ARTICLE], problems: [] }

describe('a page of a PDF', () => {
  it('of three columns under one headline is read column by column', async () => {
    const lines = broken(15)
    const each = Math.ceil(lines.length / 3)
    const columns = [0, 1, 2].flatMap((at) =>
      column(lines.slice(at * each, (at + 1) * each), 40 + at * 175, 740),
    )
    expect(await only([[headline, ...columns]])).toEqual(READ)
  })

  it.each([
    [90, ({ text, x, y, size }: Placed) => ({ text, size, x: 595 - y * 0.7, y: x, turned: 90 })],
    [180, ({ text, x, y, size }: Placed) => ({ text, size, x: 595 - x, y: 842 - y, turned: 180 })],
    [270, ({ text, x, y, size }: Placed) => ({ text, size, x: y * 0.7, y: 842 - x, turned: 270 })],
  ] as const)('that is turned by %i degrees is read as it is shown', async (rotate, turn) => {
    expect(await only([page.map(turn)], { rotate })).toEqual(READ)
  })

  it('set from top to bottom is read from right to left, its marks as usual ones', async () => {
    const lines = PARAGRAPHS.flatMap((text) => text.match(/.{1,40}/gu) ?? [])
    const columns = lines.map((text, at) => ({ text, x: 510 - at * 18, y: 780 }))
    const { articles } = await only([[{ text: TITLE, x: 550, y: 780, size: 18 }, ...columns]], {
      vertical: true,
    })
    expect(articles.map(({ title }) => title)).toEqual([TITLE])
    expect(articles[0]?.paragraphs.join('')).toBe(PARAGRAPHS.join(''))
  })

  it('has what is turned or aslant on it reported, as in no article', async () => {
    const stamps: Placed[] = [
      { text: '清河动态二〇二四年', x: 20, y: 300, turned: 90 },
      { text: '内部资料', x: 200, y: 300, size: 60, turned: 45 },
    ]
    expect(await only([[...page, ...stamps]])).toEqual({
      articles: [ARTICLE],
      problems: ['aslant-text 清河动态二〇二四年 内部资料'],
    })
  })
})

it('the head and foot that pages share are in no article, whatever page they count', async () => {
  const titles = ['水库加固工程开工', '两条干渠延伸到村', '老闸门全部换新']
  const texts = PARAGRAPHS.map((text) => `本报讯 5月8日,${text.replace('本报讯 ', '')}`)
  const pages = texts.map((text, at) => [
    { text: '清河动态', x: 40, y: 820, size: 9 },
    { text: '2024年第5期', x: 500, y: 820, size: 9 },
    { text: titles[at] ?? '', x: 150, y: 780, size: 18 },
    ...column(`　　${text}`.match(/.{1,40}/gu) ?? [], 40, 740),
    { text: `清河县委办公室编印 ·${at + 1}·`, x: 240, y: 30, size: 9 },
  ])
  const { articles, problems } = await only(pages)
  expect(articles.map(({ title, paragraphs }) => [title, ...paragraphs])).toEqual(
    titles.map((title, at) => [title, texts[at]]),
  )
  expect(problems).toEqual(
    [1, 2, 3].flatMap((at) => ['masthead 清河动态 2024年第5期', `masthead 清河县委办公室编印 ·${at}·`]),
  )
})

describe('a font that the file does not hold', () => {
  it.each(['GBK-EUC', 'UniGB-UCS2'] as const)(
    'is read by the table that it names: %s',
    async (characters) => {
      expect(await only([page], { characters })).toEqual(READ)
    },
  )

  it.each([false, true])('is reported when nothing tells its characters (vertical: %s)', async (vertical) => {
    expect(await only([page], { characters: 'none', vertical })).toEqual({
      articles: [],
      problems: ['unreadable-glyphs '],
    })
  })
})

it('objects and their table in streams are read', async () => {
  expect(await only([page], { packed: true })).toEqual(READ)
})
