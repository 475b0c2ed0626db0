import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../../src/bulletin/read-bulletin.ts'
import { type DocxParts, docxOf, paragraph, run } from '../../support/docx.ts'
import { lexicon } from '../reading.ts'

const read = (body: string, parts?: DocxParts) =>
  readBulletin({ id: 'qinghe', source: 'qinghe.docx', bytes: docxOf(body, parts) }, lexicon)
const TITLE = '清河大桥合龙'
const OPENING = '本报讯 2024年5月6日,清河大桥合龙,全长18公里。'
const above = paragraph(TITLE) + paragraph(OPENING)
/** What stands below the opening of the only article. */
const under = async (body: string, parts?: DocxParts) => {
  const { articles } = await read(above + body, parts)
  expect(articles.map(({ title }) => title)).toEqual([TITLE])
  return articles[0]?.paragraphs.slice(1)
}
const box = (text: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}
   </w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
const oldBox = (text: string) =>
  `<w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict>`
const BOXED = '链接:大桥于2021年动工。'

describe('a Word document', () => {
  it.each([
    ['described in one way', box(BOXED)],
    ['in another', oldBox(BOXED)],
    [
      'in both',
      `<mc:AlternateContent><mc:Choice Requires="wps">${box(BOXED)}</mc:Choice>
       <mc:Fallback>${oldBox(BOXED)}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('has the text of a box once: %s', async (_how, drawn) => {
    expect(await under(`<w:p>${run('引桥同日完工。')}<w:r>${drawn}</w:r></w:p>`)).toEqual([
      '引桥同日完工。',
      BOXED,
    ])
  })

  it('has the text of fields and of characters with a reading beside them', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('qìng')}</w:rt><w:rubyBase>${run('庆')}</w:rubyBase></w:ruby></w:r>`
    const field = `<w:fldSimple w:instr="REF">${run('三千')}</w:fldSimple>`
    expect(await under(`<w:p>${run('群众')}${field}${run('人前来')}${ruby}${run('祝。')}</w:p>`)).toEqual([
      '群众三千人前来庆祝。',
    ])
  })

  it('is read as its tracked changes leave it', async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>明年</w:delText></w:r></w:del>'
    const moved = `<w:moveFrom w:id="3">${run('提前')}</w:moveFrom>`
    const inserted = `<w:ins w:id="2">${run('今年')}</w:ins>`
    expect(await under(`<w:p>${run('大桥')}${moved}${deleted}${inserted}${run('通车。')}</w:p>`)).toEqual([
      '大桥今年通车。',
    ])
  })

  it('has its notes behind the text', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const footnotes = `<w:footnotes><w:footnote w:id="2">${paragraph('含引桥2公里。')}</w:footnote></w:footnotes>`
    expect(await under(`<w:p>${run('下月通车。')}${note}</w:p>`, { footnotes })).toEqual([
      '下月通车。[1]',
      '含引桥2公里。',
    ])
  })

  it('has each row of a table as a paragraph', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`
    const table = `<w:tbl>${row('桥段', '长度')}${row('主桥', '16公里')}</w:tbl>`
    expect(await under(table + paragraph('大桥双向六车道。'))).toEqual([
      '桥段 　长度',
      '主桥 　16公里',
      '大桥双向六车道。',
    ])
  })

  it('has heads and feet of its pages in no article, though their date is the issue’s', async () => {
    const header1 = `<w:hdr>${paragraph('清河动态 2024年5月9日 第5期')}</w:hdr>`
    const footer1 = `<w:ftr>${paragraph('清河县委办公室编印')}</w:ftr>`
    const { date, articles, problems } = await read(above, { header1, footer1 })
    expect(date).toBe('2024-05-09')
    expect(articles.map(({ paragraphs }) => paragraphs)).toEqual([[OPENING]])
    expect(problems.map(({ line, code, text }) => `${line} ${code} ${text}`)).toEqual([
      '1 masthead 清河动态 2024年5月9日 第5期',
      '2 masthead 清河县委办公室编印',
    ])
  })
})
