import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/locale.ts'
import type { Article } from '../../src/model/article.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Person, Project } from '../../src/model/ledger.ts'
import { plainText } from '../../src/render/html.ts'
import type { Message } from '../../src/render/message.ts'
import { renderPeople } from '../../src/render/render-people.ts'
import { renderPerson } from '../../src/render/render-person.ts'
import { renderProject } from '../../src/render/render-project.ts'

const article = (id: string, title: string, date: string): [string, Article] => [
  id,
  {
    id,
    issue: id.slice(0, -2),
    place: 1,
    kicker: null,
    title,
    date,
    dateInferred: false,
    byline: [],
    paragraphs: [],
  },
]
const articles = new Map([
  article('may-1', '河口县盘点重点项目', '2024-05-06'),
  article('june-1', '河口县项目又有进展', '2024-06-10'),
])
const fact = (what: Fact['what'], text: string, of: 'may-1' | 'june-1', quote = `${text}。`): Fact => ({
  what,
  text,
  value: null,
  unit: null,
  article: of,
  date: of === 'may-1' ? '2024-05-06' : '2024-06-10',
  quote,
})
const dearer = fact('investment', '6亿元', 'june-1')
const cheaper = fact('investment', '5亿元', 'may-1')
const bridge: Project = {
  id: 'bridge',
  name: '石桥镇大桥',
  aliases: ['石桥大桥'],
  stage: '已经通车',
  cluster: null,
  facts: [
    fact('stage', '已经通车', 'june-1'),
    dearer,
    fact('stage', '正在建设', 'may-1'),
    cheaper,
    fact('due', '年底前', 'may-1'),
    fact('due', '年底前', 'june-1'),
  ],
  conflicts: [{ what: 'investment', facts: [dearer, cheaper] }],
  mentions: [{ article: 'june-1', date: '2024-06-10', quote: '石桥镇大桥已经通车。' }],
  possiblySame: [
    {
      project: 'bridge-2',
      name: '石桥镇大桥二期',
      quotes: [
        { article: 'june-1', date: '2024-06-10', quote: '石桥镇大桥已经通车。' },
        { article: 'may-1', date: '2024-05-06', quote: '石桥镇大桥二期正在勘察。' },
      ],
    },
  ],
}
const screen = { kind: 'project', ref: 'abcdefghij', page: 1, back: null } as const
const zh = messages('zh-CN')
const read = (message: Message): string => plainText(message.html)
const labels = ({ buttons }: Message): string[] => buttons.flat().map(({ label }) => label)

describe('the card of a project', () => {
  const card = renderProject(bridge, screen, articles, zh)

  it('tells name, other names, and the stage in the words of the bulletin', () => {
    expect(read(card)).toMatch(/^石桥镇大桥\n又称：石桥大桥\n阶段：已经通车\n集群未写明/)
  })

  it('shows how the stage changed, from the first to the newest', () => {
    expect(read(card)).toContain('阶段沿革\n2024-05-06　正在建设 [2]\n2024-06-10　已经通车 [1]')
  })

  it('puts figures that disagree side by side, the newest first, each with its article', () => {
    expect(read(card)).toContain(
      '说法不一（新的在前）\n· 投资：6亿元（2024-06-10[1]）\n· 投资：5亿元（2024-05-06[2]）',
    )
  })

  it('says once what several articles state alike, with all of them', () => {
    expect(read(card).match(/计划完成时间：年底前/g)).toHaveLength(1)
    expect(read(card)).toContain('年底前（2024-05-06[2]）（2024-06-10[1]）')
  })

  it('shows what may be the same project with a quotation of each, and opens it', () => {
    expect(read(card)).toContain('可能是同一项目，未合并\n「石桥镇大桥二期」')
    expect(read(card)).toContain('石桥镇大桥二期正在勘察。（2024-05-06[2]）')
    expect(labels(card)).toContain('另一个：石桥镇大桥二期')
  })

  it('names the articles behind the numbers and opens them, with a way back to the card', () => {
    expect(read(card)).toContain('[2] 《河口县盘点重点项目》 2024-05-06 · may')
    const open = card.buttons.flat().find(({ label }) => label === '报道 2')
    expect(open).toMatchObject({ data: expect.stringMatching(/^a\.[\w-]{10}\.1\|j\.abcdefghij\.1\|$/) })
    expect(labels(card)).toContain('分享到聊天')
  })

  it('in English keeps the words of the bulletin in Chinese, with labels around them', () => {
    const english = read(renderProject(bridge, screen, articles, messages('en')))
    expect(english).toContain('Stage: 已经通车')
    expect(english).toContain('Investment: 6亿元 (2024-06-10[1])')
    expect(english).not.toMatch(/阶段|投资：/)
  })

  it('with years of mentions has pages, and leaves none of them out', () => {
    const mentions = Array.from({ length: 90 }, (_, at) => ({
      article: at % 2 ? 'may-1' : 'june-1',
      date: '2024-05-06',
      quote: `第${at}次提到石桥镇大桥,${'工程进展顺利,'.repeat(9)}`,
    }))
    let all = ''
    let message = renderProject({ ...bridge, mentions }, screen, articles, zh)
    for (let page = 1; ; page++) {
      message = renderProject({ ...bridge, mentions }, { ...screen, page }, articles, zh)
      all += read(message)
      if (!labels(message).includes('下一页 ›')) break
    }
    for (let at = 0; at < 90; at++) expect(all).toContain(`第${at}次提到`)
  })
})

describe('the card of a person', () => {
  const cited = { article: 'may-1', date: '2024-05-06', quote: '副县长解兰英到石桥镇调研。' }
  const newer = { article: 'june-1', date: '2024-06-10', quote: '县长解兰英主持会议。' }
  const official: Person = {
    id: 'p',
    name: '解兰英',
    terms: [
      { role: '县委副书记', group: false, since: '2024-06-10', until: '2024-06-10', citations: [newer] },
      { role: '县长', group: false, since: '2024-06-10', until: '2024-06-10', citations: [newer] },
      { role: '副县长', group: false, since: '2024-03-01', until: '2024-05-06', citations: [cited] },
      { role: '县领导', group: true, since: null, until: null, citations: [] },
    ],
    appearances: [{ ...cited, part: 'led' }],
  }
  const text = read(renderPerson(official, { ...screen, kind: 'person' }, articles, zh))

  it('tells since when and until when the articles state each office, with the sentence', () => {
    expect(text).toContain('· 县长：见 2024-06-10 报道\n县长解兰英主持会议。（2024-06-10[1]）')
    expect(text).toContain(
      '· 副县长：首见 2024-03-01，末见 2024-05-06\n副县长解兰英到石桥镇调研。（2024-05-06[2]）',
    )
  })

  it('marks the name of a group, which is no office', () => {
    expect(text).toContain('县领导：日期未载 · 集体称谓，不是职务')
  })

  it('tells once the sentence that states several offices', () => {
    expect(text).toContain('· 县委副书记：见 2024-06-10 报道\n· 县长：见 2024-06-10 报道\n县长解兰英主持')
  })

  it('lists appearances with the part played', () => {
    expect(text).toContain('· 2024-05-06　带队　河口县盘点重点项目 [2]')
  })

  it('comes before people without office in the list of all', () => {
    const villager: Person = {
      id: 'v',
      name: '王建国',
      terms: [],
      appearances: [
        { ...cited, part: 'mentioned' },
        { ...cited, article: 'june-1', part: 'mentioned' },
      ],
    }
    expect(read(renderPeople([villager, official], 1, zh))).toMatch(
      /1\. 解兰英 — 县委副书记、县长（1 篇）\n2\. 王建国 — 未写明职务（2 篇）/,
    )
  })
})
