import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { createPictures } from '../../src/picture/pictures.ts'
import { workbook } from '../../src/picture/workbook.ts'

const table = {
  columns: ['项目', '数值', '原文'],
  rows: [
    ['石桥镇大桥', 5.6, '=HYPERLINK("http://example.org")'],
    ['+1', -3, '第一行\n第二行 <b>&'],
    ['白云\u0000河', null, null],
  ],
}

describe('the ledger as a workbook', () => {
  it('reads back as it was: numbers as numbers, all else as text', async () => {
    const [sheet] = await readXlsx(Buffer.from(await workbook(table, '项目台账')))
    expect(sheet?.sheet).toBe('项目台账')
    expect(sheet?.data).toEqual([table.columns, table.rows[0], table.rows[1], ['白云 河', null, null]])
  })

  it('holds no formula, has its headings frozen and room for its texts', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const files = unzipSync(await workbook(table, '项目台账'))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
    const widths = Array.from(sheet.matchAll(/<col [^>]*width="([\d.]+)"/g), ([, width]) => Number(width))
    expect(widths).toHaveLength(3)
    expect(widths[0]).toBeGreaterThanOrEqual(10)
  })

  it('takes any name for its sheet', async () => {
    const [sheet] = await readXlsx(Buffer.from(await workbook(table, `项目[1]/${'长'.repeat(40)}`)))
    expect(sheet?.sheet).toHaveLength(31)
  })

  it('is written beside other work', async () => {
    const bytes = await createPictures().workbook(table, '项目台账')
    const [sheet] = await readXlsx(Buffer.from(bytes))
    expect(sheet?.data).toHaveLength(4)
  })
})
