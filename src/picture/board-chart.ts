import { BarChart } from 'echarts/charts'
import { GraphicComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Board, BoardCluster } from '../render/board.ts'
import { barHeight, type Layout, layOut, margin, swatchSize } from './board-layout.ts'
import { colours } from './colours.ts'
import { fontFamily } from './fonts.ts'

use([BarChart, GridComponent, GraphicComponent, SVGRenderer])

/** Narrower parts of a bar, in pixels, have no room for their mark; the caption tells them all. */
const leastForMark = 34
const leastForCount = 78

/** The board as SVG: a bar for each stage, its parts by cluster, told apart by colour and by mark. */
export function boardSvg(board: Board): {
  readonly svg: string
  readonly width: number
  readonly height: number
} {
  const layout = layOut(board)
  const { width, height } = layout
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({
      animation: false,
      backgroundColor: colours.paper,
      textStyle: { fontFamily },
      ...bars(board, layout),
      graphic: { elements: [...texts(layout), ...swatches(layout)] },
    })
    return { svg: chart.renderToSVGString(), width, height }
  } finally {
    chart.dispose()
  }
}

/** One grid for each stage, all to one scale: the longest bar is as wide as the board. */
function bars(board: Board, { width, bars: placed }: Layout) {
  const longest = Math.max(1, ...board.stages.map(({ count }) => count))
  const perProject = (width - 2 * margin) / longest
  return {
    grid: placed.map(({ top }) => ({ left: margin, right: margin, top, height: barHeight })),
    xAxis: placed.map((_, gridIndex) => ({ gridIndex, type: 'value', max: longest, show: false })),
    yAxis: placed.map((_, gridIndex) => ({ gridIndex, type: 'category', data: [''], show: false })),
    series: placed.flatMap(({ stage }, at) =>
      stage.parts.map(({ cluster, count }) => {
        const of = board.clusters[cluster]
        return {
          type: 'bar',
          stack: `stage ${at}`,
          xAxisIndex: at,
          yAxisIndex: at,
          data: [count],
          barWidth: barHeight,
          itemStyle: { color: colourOf(of), borderColor: colours.paper, borderWidth: 2 },
          label: {
            show: count * perProject >= leastForMark,
            formatter: count * perProject >= leastForCount ? `${of?.mark ?? ''} ${count}` : (of?.mark ?? ''),
            color: colours.onBar,
            fontSize: 26,
            fontWeight: 700,
            fontFamily,
          },
        }
      }),
    ),
  }
}

function texts({ texts: lines }: Layout) {
  return lines.map(({ text, x, y, size, weight, tone, right }) => ({
    type: 'text',
    x,
    y,
    style: {
      text,
      fill: colours[tone],
      font: `${weight} ${size}px "${fontFamily}"`,
      fontSize: size,
      fontWeight: weight,
      fontFamily,
      textAlign: right ? 'right' : 'left',
      textVerticalAlign: 'top',
    },
  }))
}

function swatches({ swatches: placed }: Layout) {
  return placed.flatMap(({ cluster, x, y }) => [
    {
      type: 'rect',
      shape: { x, y, width: swatchSize, height: swatchSize, r: 4 },
      style: { fill: colourOf(cluster) },
    },
    {
      type: 'text',
      x: x + swatchSize / 2,
      y: y + swatchSize / 2,
      style: {
        text: cluster.mark,
        fill: colours.onBar,
        fontSize: 26,
        fontWeight: 700,
        fontFamily,
        textAlign: 'center',
        textVerticalAlign: 'middle',
      },
    },
  ])
}

function colourOf(cluster: BoardCluster | undefined): string {
  const at = cluster?.colour ?? null
  return at === null ? colours.unstated : (colours.clusters[at % colours.clusters.length] ?? colours.unstated)
}
