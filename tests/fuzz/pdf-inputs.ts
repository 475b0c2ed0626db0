import fc from 'fast-check'
import { type PdfOptions, type Placed, pdfOf } from '../support/pdf.ts'
import { line } from './blocks.ts'
import type { Input } from './inputs.ts'

const options: fc.Arbitrary<PdfOptions> = fc.record({
  packed: fc.boolean(),
  vertical: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
})
const [TOP, STEP, MOST_ROWS] = [800, 15, 48]

/** Lines in one, two or three columns, under a headline, with a head that pages may share and a stamp across them. */
const page = fc
  .record({
    head: fc.constantFrom('', '清河动态 第5期', '白云县新闻'),
    title: line,
    lines: fc.array(line, { maxLength: 30 }),
    columns: fc.integer({ min: 1, max: 3 }),
    stamp: fc.constantFrom('', '', '', '内部资料'),
  })
  .map(({ head, title, lines, columns, stamp }): Placed[] => {
    // Text beyond the edge of the page is not seen, and not read.
    const width = columns === 1 ? 50 : 17
    const rows = lines
      .flatMap((text) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])
      .slice(0, MOST_ROWS * columns)
    const each = Math.max(1, Math.ceil(rows.length / columns))
    const body = rows.map((text, at) => ({
      text,
      x: 40 + Math.floor(at / each) * 180,
      y: TOP - 60 - (at % each) * STEP,
    }))
    return [
      { text: head, x: 40, y: TOP + 20, size: 9 },
      { text: title, x: 120, y: TOP - 20, size: Math.min(20, 440 / [...title].length) },
      ...body,
      { text: stamp, x: 200, y: 300, size: 60, turned: 45 },
    ].filter(({ text }) => text !== '')
  })

/** PDFs of one to three pages. */
export const pdfInputs: fc.Arbitrary<Input> = fc
  .tuple(fc.array(page, { minLength: 1, maxLength: 3 }), options)
  .map(([pages, set]) => {
    const text = pages.flat().map((placed) => placed.text)
    return {
      source: 'qinghe-2024-11.pdf',
      bytes: pdfOf(pages, set),
      text: text.join('\n'),
      check: { kind: 'text', text: text.join('\n') },
    }
  })
