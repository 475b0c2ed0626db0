import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../../src/bulletin/read-bulletin.ts'
import { lexicon } from '../reading.ts'

const page = (body: string, head = '') =>
  `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
const read = (html: string) =>
  readBulletin({ id: 'page', source: 'page.html', bytes: new TextEncoder().encode(html) }, lexicon)
const TEXT = '<p>本报讯(记者 周敏)11月6日，白云水厂二期工程在石桥镇开工。</p>'

describe('a page of HTML', () => {
  it('takes the title that the window repeats, with the kicker over it and the deck under it', async () => {
    const html = page(
      `<div>2024年11月08日 星期五</div><div>第01版：要闻</div><hr><table><tr><td>韩立新宣布开工</td></tr>
       <tr><td>白云水厂二期开工</td></tr><tr><td>总投资3.2亿元</td></tr></table>${TEXT}`,
      '<title>白云日报-白云水厂二期开工</title>',
    )
    const { articles } = await read(html)
    expect(articles.map(({ title, date }) => [title, date])).toEqual([
      ['韩立新宣布开工 白云水厂二期开工 总投资3.2亿元', '2024-11-06'],
    ])
  })

  it('keeps the author of a line whose other labels are left out', async () => {
    const html = page(
      `<h1>河口县推进秋粮收购</h1><div>来源：河口发布　作者：张倩　发布时间：2024-11-08 09:30</div>${TEXT}`,
    )
    const { articles, problems } = await read(html)
    expect(articles.map(({ byline }) => byline)).toEqual([['周敏', '张倩']])
    expect(problems.map(({ code }) => code)).toEqual(['page-chrome', 'masthead'])
  })

  it('reads each row of a table as a paragraph of its own', async () => {
    const rows = '<tr><td>乡镇</td><td>收购量</td></tr><tr><td>石桥镇</td><td>1.2万吨</td></tr>'
    const { articles } = await read(
      page(`<h1>秋粮收购</h1>${TEXT}<table>${rows}</table><p>收购还在继续。</p>`),
    )
    expect(articles[0]?.paragraphs.slice(1)).toEqual(['乡镇　收购量', '石桥镇　1.2万吨', '收购还在继续。'])
  })

  it('leaves out what is not shown, and says so', async () => {
    const { articles, problems } = await read(
      page(`<h1>水厂开工</h1>${TEXT}<script>var 脚本</script><div style="display: none">隐藏</div>`),
    )
    expect(articles[0]?.paragraphs).toHaveLength(1)
    expect(problems).toContainEqual({ line: 3, code: 'hidden-text', text: '隐藏' })
  })

  it('refuses elements nested without end', async () => {
    const { articles, problems } = await read(page('<div>'.repeat(100_000)))
    expect(articles).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['too-nested'])
  })
})
