import { beforeAll, describe, expect, it } from 'vitest'
import { interleavedColumns } from '../../src/bulletin/interleaved.ts'
import { toLines } from '../../src/bulletin/line.ts'
import { createSegmenter, type Segmenter } from '../../src/text/segment.ts'
import { lexicon } from './reading.ts'

const left =
  '清河县今年把农村饮水安全工程列为头等大事全县共铺设供水管道一百二十公里新建蓄水池三十六座解决了四万多名群众的吃水困难许多村庄第一次用上了干净卫生的自来水县水利局组织技术人员逐村检查水质建立了长期管护制度确保工程建成以后能够长久发挥效益群众对此十分满意'
const right =
  '石桥镇的苹果进入采摘季节果农忙着分级包装收购商从各地赶来价格比去年每公斤高出一元镇政府组织运输车队帮助果农把苹果送到城里的批发市场还请来农业专家讲解冬季管理技术不少年轻人返回家乡通过网络销售苹果带动邻居一起增加收入日子越过越红火'
const width = 11

function lines(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, at) =>
    text.slice(at * width, (at + 1) * width),
  )
}

describe('two columns whose lines stand by turns', () => {
  let segmenter: Segmenter
  beforeAll(() => {
    segmenter = createSegmenter(lexicon)
  })
  const problems = (printed: readonly string[]) => interleavedColumns(toLines(printed.join('\n')), segmenter)

  it('are reported once, at the first line', () => {
    const other = lines(right)
    const mixed = lines(left).flatMap((line, at) => [line, other[at] ?? ''])
    expect(problems(mixed)).toMatchObject([{ line: 1, code: 'interleaved-columns', text: lines(left)[0] }])
  })

  it('are not seen in columns that stand one after the other, or in whole paragraphs', () => {
    expect(problems([...lines(left), ...lines(right)])).toEqual([])
    expect(problems(Array.from({ length: 40 }, () => `${left}。`))).toEqual([])
    expect(problems([])).toEqual([])
  })
})
