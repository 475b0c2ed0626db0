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

  it('reads the digital edition of a newspaper: tables within tables, a list of the page’s articles beside', async () => {
    const aside = `<tr><td>第01版：要闻</td></tr><tr><td><map><area href="a" title="大桥合龙"></map></td></tr>
      <tr><td><a href="x.pdf">PDF版</a></td></tr><tr><td>本版导航</td></tr>
      <tr><td><a href="c1.htm">清河大桥合龙</a></td></tr><tr><td><a href="c2.htm">老街换新颜</a></td></tr>
      <tr><td>本期共8版</td></tr>`
    const text = `<tr><td>字体：<a>放大</a> <a>缩小</a></td></tr><tr><td>韩立新宣布</td></tr>
      <tr><td class="bt1"><strong>清河大桥合龙</strong></td></tr>
      <tr><td><div id="ozoom"><founder-content><P>&nbsp;&nbsp;&nbsp;&nbsp;本报讯(记者 周敏)5月8日,清河大桥合龙。</P>
      <P>&nbsp;&nbsp;&nbsp;&nbsp;大桥全长18公里。</P></founder-content></div></td></tr>
      <tr><td><a>朗读</a>|<a>打印</a></td></tr>`
    const { date, articles, problems } = await read(
      page(
        `<table><tr><td><a href="#">上一版</a><a href="#">下一版</a></td><td>2024年5月9日 星期四</td></tr></table>
         <table><tr><td><table>${aside}</table></td><td><table>${text}</table></td></tr></table>
         <div>版权所有 清河日报社 未经授权不得转载</div>`,
        '<title>清河日报-清河大桥合龙</title>',
      ),
    )
    expect(date).toBe('2024-05-09')
    expect(
      articles.map(({ kicker, title, byline, paragraphs }) => ({ kicker, title, byline, paragraphs })),
    ).toEqual([
      {
        kicker: '韩立新宣布',
        title: '清河大桥合龙',
        byline: ['周敏'],
        paragraphs: ['本报讯(记者 周敏)5月8日,清河大桥合龙。', '大桥全长18公里。'],
      },
    ])
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['page-chrome', 'masthead']))
  })

  it('has paragraphs that nothing but breaks and spaces part', async () => {
    const { articles } = await read(
      page(`<h2>清河大桥合龙</h2><div>&nbsp;&nbsp;&nbsp;&nbsp;本报讯 5月8日,清河大桥合龙。<br><br>
        &nbsp;&nbsp;&nbsp;&nbsp;大桥全长18公里。<br>　　下月通车。(周敏)</div>`),
    )
    expect(articles.map(({ byline, paragraphs }) => [byline, ...paragraphs])).toEqual([
      [['周敏'], '本报讯 5月8日,清河大桥合龙。', '大桥全长18公里。', '下月通车。(周敏)'],
    ])
  })

  it.each([
    ['frames', '<frameset><frame src="a.htm"><noframes>您的浏览器不支持框架</noframes></frameset>'],
    ['a frame within', page('<iframe src="a.htm"></iframe>')],
    ['a script that loads it', page('<div id="app"></div><script>var text = "大桥合龙"</script>')],
    ['links only', page('<a href="a.htm">上一版</a>')],
  ])('says so when its text is not in it: %s', async (_where, html) => {
    const { articles, problems } = await read(html)
    expect(articles).toEqual([])
    expect(problems[0]).toEqual({ line: 0, code: 'page-without-text', text: '' })
  })

  it('refuses elements nested without end', async () => {
    const { articles, problems } = await read(page('<div>'.repeat(100_000)))
    expect(articles).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['too-nested'])
  })
})
