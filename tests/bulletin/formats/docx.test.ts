import { strToU8, zipSync } from 'fflate'
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

  it('joins paragraphs whose break was deleted, and has no row that was', async () => {
    const mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const deleted = `<w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${paragraph('引桥')}</w:tc></w:tr>`
    const row = (cell: string) =>
      `<w:tr><w:tc>${paragraph(cell)}</w:tc><w:tc>${paragraph('已通车')}</w:tc></w:tr>`
    expect(
      await under(
        `${paragraph('大桥下月', mark)}${paragraph('通车。')}<w:tbl>${row('主桥')}${deleted}${row('匝道')}</w:tbl>`,
      ),
    ).toEqual(['大桥下月通车。', '主桥 　已通车', '匝道 　已通车'])
  })

  it('has its symbols, tabs, hyphens and line breaks', async () => {
    const ofRun = (xml: string) => `<w:r>${xml}</w:r>`
    const symbol = ofRun('<w:sym w:font="Wingdings" w:char="F06C"/>')
    const tab = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>'
    const body = `<w:p>${tab}${symbol}${run('国道')}${ofRun('<w:noBreakHyphen/>')}${run('108')}${ofRun('<w:tab/>')}${run('已通车。')}</w:p>
      <w:p>${run('第一段。')}${ofRun('<w:br/>')}${run('第二段。')}${ofRun('<w:br w:type="page"/>')}</w:p>`
    expect(await under(body)).toEqual(['⚫国道\u2011108 已通车。', '第一段。', '第二段。'])
  })

  it('is read whatever prefix its elements have, and in the strict form', async () => {
    const body = `<x:p><x:r><x:t>${TITLE}</x:t></x:r></x:p><x:p><x:r><x:t>${OPENING}</x:t></x:r></x:p>`
    const space = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const xml = `<x:document xmlns:x="${space}"><x:body>${body}</x:body></x:document>`
    const bytes = zipSync({ 'word/document.xml': strToU8(xml) })
    const { articles } = await readBulletin({ id: 'qinghe', source: 'qinghe.docx', bytes }, lexicon)
    expect(articles.map(({ title, paragraphs }) => [title, ...paragraphs])).toEqual([[TITLE, OPENING]])
  })

  it('is damaged when its text is cut short', async () => {
    const xml = '<w:document><w:body><w:p><w:r><w:t>清河大桥'
    const bytes = zipSync({ 'word/document.xml': strToU8(xml) })
    const { problems } = await readBulletin({ id: 'qinghe', source: 'qinghe.docx', bytes }, lexicon)
    expect(problems.map(({ code }) => code)).toEqual(['damaged-file'])
  })

  it('has its headings by the names of their styles, in Chinese too, and its lists by their numbers', async () => {
    const style = (id: string, name: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    const styles = `<w:styles>${style('a3', '标题')}${style('2', 'heading 2')}</w:styles>`
    const numbering = '<w:numbering><w:num w:numId="1"/></w:numbering>'
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const { articles } = await read(
      paragraph('河口快报', '<w:pStyle w:val="a3"/>') +
        ['桃园开园', '大桥合龙']
          .map((title) => paragraph(title, '<w:pStyle w:val="2"/>') + paragraph(`${OPENING.repeat(3)}`))
          .join('') +
        paragraph('全长18公里', item) +
        paragraph('双向六车道', item),
      { styles, numbering },
    )
    expect(articles.map(({ title }) => title)).toEqual(['桃园开园', '大桥合龙'])
    expect(articles[1]?.paragraphs.slice(-2)).toEqual(['全长18公里', '双向六车道'])
  })

  it('has the numbers that Word writes before items by itself, counted for each list and level', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const form = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '（%2）')}</w:abstractNum>`
    const bullets = `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf06c')}</w:abstractNum>`
    const list = (id: number, of: number, more = '') =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
    const from5 = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = `<w:numbering>${form}${bullets}${list(1, 7)}${list(2, 7, from5)}${list(3, 8)}${list(4, 7)}</w:numbering>`
    const item = (id: number, at: number, text: string) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)
    const body =
      item(1, 0, '主桥合龙。') +
      item(1, 1, '全长16公里。') +
      item(1, 1, '双向六车道。') +
      item(1, 0, '引桥完工。') +
      item(1, 1, '长2公里。') +
      item(2, 0, '匝道开工。') +
      item(4, 0, '辅路完工。') +
      item(3, 0, '下月通车。') +
      item(0, 0, '记者将继续报道。')
    expect(await under(body, { numbering })).toEqual([
      '一、主桥合龙。',
      '（1）全长16公里。',
      '（2）双向六车道。',
      '二、引桥完工。',
      '（1）长2公里。',
      '五、匝道开工。',
      '六、辅路完工。',
      '下月通车。',
      '记者将继续报道。',
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
