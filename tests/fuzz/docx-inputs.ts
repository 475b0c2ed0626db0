import fc from 'fast-check'
import { type DocxParts, docxOf, paragraph, run } from '../support/docx.ts'
import { block, joined, line } from './blocks.ts'
import type { Input } from './inputs.ts'

const STYLES = `<w:styles>${[1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="h${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('')}</w:styles>`

const text = fc
  .tuple(line, fc.constantFrom('', 'h1', 'h2', 'h3'))
  .map(([words, style]) => block(paragraph(words, style && `<w:pStyle w:val="${style}"/>`), words))
const runs = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((words) => block(`<w:p>${words.map(run).join('<w:r><w:br/></w:r>')}</w:p>`, words.join('\n')))
const table = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    block(
      `<w:tbl>${rows
        .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
        .join('')}</w:tbl>`,
      rows.flat().join('\n'),
    ),
  )
const box = fc.tuple(line, line).map(([words, boxed]) =>
  block(
    `<w:p>${run(words)}<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph(boxed)}</w:txbxContent></wps:txbx>
     </w:drawing></w:r></w:p>`,
    `${words}\n${boxed}`,
  ),
)
const changed = fc.tuple(line, line, line).map(([words, inserted, deleted]) =>
  block(
    `<w:p>${run(words)}<w:ins w:id="1">${run(inserted)}</w:ins><w:del w:id="2">${run(deleted).replaceAll('w:t', 'w:delText')}
     </w:del></w:p>`,
    `${words}${inserted}`,
  ),
)

/** Word files with headings, tables, boxes, tracked changes, and a head and foot. */
export const docxInputs: fc.Arbitrary<Input> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: text }, runs, table, box, changed), { maxLength: 12 }),
    fc.option(line, { nil: null }),
  )
  .map(([blocks, head]) => {
    const body = joined(blocks)
    const parts: DocxParts = head === null ? {} : { header1: `<w:hdr>${paragraph(head)}</w:hdr>` }
    return {
      source: 'qinghe-2024-11.docx',
      bytes: docxOf(body.marked, { styles: STYLES, ...parts }),
      text: body.marked,
      check: { kind: 'text', text: `${head ?? ''}\n${body.text}` },
    }
  })
