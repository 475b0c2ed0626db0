import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/locale.ts'
import { overviewOf } from '../../src/ledger/overview.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Project } from '../../src/model/ledger.ts'
import { boardSvg } from '../../src/picture/board-chart.ts'
import { layOut, margin, shares, width } from '../../src/picture/board-layout.ts'
import { boardPicture } from '../../src/picture/board-picture.ts'
import { colours } from '../../src/picture/colours.ts'
import { fontFiles } from '../../src/picture/fonts.ts'
import { createPictures } from '../../src/picture/pictures.ts'
import { textWidth } from '../../src/picture/text-width.ts'
import { imageSize } from '../../src/playground/bot-api/image-size.ts'
import { type Board, boardOf } from '../../src/render/board.ts'

const stages = ['洽谈', '签约', '开工', '建设', '投产', '谋篇布局', null]
const clusters = [
  '新材料',
  '新装备',
  '大健康',
  '新能源',
  '精细化工',
  '现代物流',
  '文旅',
  '农产品',
  null,
  null,
]
const names = [
  '白云河生态修复工程',
  '石桥镇高标准农田',
  '河口县年产三十万吨硅铝合金深加工及配套基础设施建设项目',
]

function boardWith(count: number): Board {
  const investment: Fact = {
    what: 'investment',
    value: 1.5,
    unit: '亿元',
    text: '1.5亿元',
    article: 'a-1',
    date: null,
    quote: '',
  }
  const projects = Array.from(
    { length: count },
    (_, at): Project => ({
      id: String(at),
      name: `${names[at % names.length]}${at}`,
      aliases: [],
      stage: stages[(at * 3) % stages.length] ?? null,
      cluster: clusters[at % clusters.length] ?? null,
      facts: at % 2 ? [] : [investment],
      conflicts: [],
      mentions: [],
      possiblySame: [],
    }),
  )
  const words = new Map(stages.slice(0, 5).map((stage) => [stage ?? '', stage ?? '']))
  return boardOf(overviewOf(projects, words), '清河县', '2024-05-06', messages('zh-CN'))
}

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe('the board', () => {
  it('is a PNG as wide as a phone shows well, and not too long for one', async () => {
    const size = imageSize(await boardPicture(boardWith(30)))
    expect(size?.width).toBe(1080)
    expect(size?.height).toBeLessThan(2 * 1080)
  })

  it.each([1, 2, 60, 300])('of %i projects stays within its margins and a bounded height', (count) => {
    const { texts, height } = layOut(boardWith(count))
    expect(height).toBeLessThan(2200)
    for (const { text, x, size, right } of texts) {
      expect(x).toBeGreaterThanOrEqual(margin)
      expect(right ? x : x + textWidth(text, size)).toBeLessThanOrEqual(width - margin + 1)
    }
  })

  it('names projects while there is room, and says how many there are where there is none', () => {
    const all = (count: number) =>
      layOut(boardWith(count))
        .texts.map(({ text }) => text)
        .join('\n')
    expect(all(2)).toContain('白云河生态修复工程0')
    expect(all(2)).not.toContain('等 ')
    expect(all(300)).toMatch(/等 4\d 个/)
  })

  it('tells clusters apart by a mark, not by colour alone, and names what is not stated', () => {
    const board = boardWith(60)
    const { svg } = boardSvg(board)
    for (const { mark, name } of board.clusters) {
      expect(svg).toContain(mark)
      expect(svg).toContain(name)
    }
    expect(new Set(board.clusters.map(({ mark }) => mark)).size).toBe(board.clusters.length)
    expect(board.clusters.at(-1)).toMatchObject({ mark: '○', name: '集群未写明', colour: null })
  })

  it('counts each project once in the bars', () => {
    const { stages: shown } = boardWith(300)
    const inBars = shown.flatMap(({ parts }) => parts).reduce((sum, { count }) => sum + count, 0)
    expect(inBars).toBe(300)
  })

  it('has text that stands out from what lies behind it', () => {
    for (const colour of [...colours.clusters, colours.unstated]) {
      expect(contrast(colours.onBar, colour)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(3)
    }
    for (const colour of [colours.text, colours.faint])
      expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(4.5)
  })

  it('is drawn with a font that is there: without one all text would vanish', async () => {
    await expect(fontFiles()).resolves.toHaveLength(2)
    const named = await boardPicture(boardWith(30))
    const bare = { ...boardWith(30) }
    const nameless = await boardPicture({
      ...bare,
      stages: bare.stages.map((stage) => ({ ...stage, names: [] })),
    })
    expect(named.length).toBeGreaterThan(nameless.length + 10_000)
  })

  it('is drawn once for the same board', async () => {
    const pictures = createPictures()
    expect(await pictures.board(boardWith(2))).toBe(await pictures.board(boardWith(2)))
  })
})

describe('room for names', () => {
  it('is given in turn, one line at least to each that asks for one', () => {
    expect(shares([3, 1, 0, 9], 7)).toEqual([3, 1, 0, 3])
    expect(shares([3, 2], -5)).toEqual([1, 1])
    expect(shares([2, 1], 99)).toEqual([2, 1])
  })
})
