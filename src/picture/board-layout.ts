import type { Board, BoardCluster, BoardStage } from '../render/board.ts'
import { fitted, linesOf, textWidth } from './text-width.ts'

/** A line of text by the top left corner of its line; `right` aligns it to its right end there. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 400 | 700
  readonly tone: 'text' | 'faint'
  readonly right?: true
}

/** One stage's bar, with the top of the band it stands in. */
export interface Bar {
  readonly stage: BoardStage
  readonly top: number
}

/** A field of a cluster's colour before its name. */
export interface Swatch {
  readonly cluster: BoardCluster
  readonly x: number
  readonly y: number
}

/** Where everything stands, in pixels. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly texts: readonly TextLine[]
  readonly bars: readonly Bar[]
  readonly swatches: readonly Swatch[]
}

export const width = 1080
export const margin = 48
export const barHeight = 38
export const swatchSize = 34
/** Telegram shows a photo of this height on a phone without making its text too small. */
const heightAimedAt = 1560
const inner = width - 2 * margin
const sizes = { title: 56, subtitle: 32, stage: 38, words: 26, names: 28, legend: 30, footer: 24 }
/** Heights of a stage’s heading, of a line of money and of names, and the space around a bar and between stages. */
const headingLine = 52
const moneyLine = 36
const nameLine = 38
const underBar = 8
const betweenStages = 18
const gap = '　'

/** Places the board's parts one under the other; names get what room is left, at least a line for each stage. */
export function layOut(board: Board): Layout {
  const texts: TextLine[] = []
  const bars: Bar[] = []
  const put = (text: string, x: number, y: number, size: number, more: Partial<TextLine> = {}): void => {
    texts.push({ text, x, y, size, weight: 400, tone: 'text', ...more })
  }
  put(fitted(board.title, inner, sizes.title), margin, 44, sizes.title, { weight: 700 })
  put(board.subtitle, margin, 124, sizes.subtitle, { tone: 'faint' })

  // Where no cluster is stated there is nothing to tell apart.
  const explained = board.clusters.length > 1
  const legend = legendRows(board.clusters, explained ? 232 : 192)
  if (explained) put(board.legend, margin, 184, sizes.footer, { tone: 'faint' })
  texts.push(...legend.texts)

  const names = namesOf(board, legend.bottom)
  let y = legend.bottom + 20
  for (const [at, stage] of board.stages.entries()) {
    put(stage.countText, width - margin, y, sizes.stage, { weight: 700, right: true })
    const room = inner - textWidth(stage.countText, sizes.stage) - 24
    const name = fitted(stage.name, room, sizes.stage)
    put(name, margin, y, sizes.stage, { weight: 700 })
    const beside = room - textWidth(name, sizes.stage) - 20
    if (stage.words !== '' && beside > 8 * sizes.words)
      put(
        fitted(stage.words, beside, sizes.words),
        width - margin - beside - textWidth(stage.countText, sizes.stage) - 24,
        y + 10,
        sizes.words,
        { tone: 'faint' },
      )
    bars.push({ stage, top: y + headingLine })
    y += headingLine + barHeight + underBar
    if (stage.money !== null) {
      put(stage.money, margin, y, sizes.words, { weight: 700 })
      y += moneyLine
    }
    for (const line of names[at] ?? []) {
      put(line, margin, y, sizes.names)
      y += nameLine
    }
    y += betweenStages
  }
  put(board.footer, margin, y + 4, sizes.footer, { tone: 'faint' })
  return { width, height: y + 56, texts, bars, swatches: legend.swatches }
}

/** The lines of names of each stage, as many as the height leaves room for. */
function namesOf(board: Board, top: number): string[][] {
  const used = board.stages.reduce(
    (sum, { money }) =>
      sum + headingLine + barHeight + underBar + (money === null ? 0 : moneyLine) + betweenStages,
    top + 80,
  )
  const all = board.stages.map(({ names, count, more }) => ({
    lines: linesOf(names, { width: inner, size: sizes.names, gap }),
    cut: count > names.length,
    more,
  }))
  const granted = shares(
    all.map(({ lines }) => lines.length),
    Math.floor((heightAimedAt - used) / nameLine),
  )
  return all.map(({ lines, cut, more }, at) => {
    const most = granted[at] ?? 1
    const kept = lines.slice(0, most)
    const last = kept.at(-1)
    if (last === undefined || (kept.length === lines.length && !cut)) return kept
    const room = inner - textWidth(gap + more, sizes.names)
    return [...kept.slice(0, -1), wholeNames(last, room) + gap + more]
  })
}

/** As many names of a line as fit whole; one that does not fit alone is cut. */
function wholeNames(line: string, room: number): string {
  const names = line.split(gap)
  while (names.length > 1 && textWidth(names.join(gap), sizes.names) > room) names.pop()
  return fitted(names.join(gap), room, sizes.names)
}

/** Parts so many lines among those who want some, one each in turn; everyone gets one at least. */
export function shares(wanted: readonly number[], lines: number): number[] {
  const granted = wanted.map((want) => Math.min(1, want))
  let left = lines - granted.reduce((sum, each) => sum + each, 0)
  for (let given = true; given && left > 0; ) {
    given = false
    for (const [at, want] of wanted.entries()) {
      const has = granted[at] ?? 0
      if (left <= 0 || has >= want) continue
      granted[at] = has + 1
      left -= 1
      given = true
    }
  }
  return granted
}

function legendRows(clusters: readonly BoardCluster[], top: number) {
  const texts: TextLine[] = []
  const swatches: Swatch[] = []
  let [x, y] = [margin, top]
  for (const cluster of clusters) {
    const text = fitted(`${cluster.name} ${cluster.count}`, inner - 60, sizes.legend)
    const needed = swatchSize + 12 + textWidth(text, sizes.legend)
    if (x > margin && x + needed > width - margin) [x, y] = [margin, y + 50]
    swatches.push({ cluster, x, y })
    texts.push({ text, x: x + swatchSize + 12, y, size: sizes.legend, weight: 400, tone: 'text' })
    x += needed + 36
  }
  return { texts, swatches, bottom: y + 50 }
}
