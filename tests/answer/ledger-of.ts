import type { Fact, FactKind } from '../../src/model/fact.ts'
import type { Ledger, Person, Project, StatedCount } from '../../src/model/ledger.ts'

const article = 'qinghe-2023-03-1'

/** A fact stated by the newest article of the fixture library, unless it says otherwise. */
export function fact(what: FactKind, text: string, more: Partial<Fact> = {}): Fact {
  const figure = text.match(/([\d.]+)(\D+)/)
  return {
    what,
    text,
    value: figure ? Number(figure[1]) : null,
    unit: figure ? (figure[2] ?? null) : null,
    article,
    date: '2023-03-12',
    quote: `${text}。`,
    ...more,
  }
}

export function project(name: string, stage: string | null, facts: readonly Fact[] = []): Project {
  return {
    id: name,
    name,
    aliases: [],
    stage,
    cluster: null,
    facts: stage === null ? facts : [fact('stage', stage), ...facts],
    conflicts: [],
    mentions: [{ article, date: '2023-03-12', quote: `${name}写在这里。` }],
    possiblySame: [],
  }
}

export function person(name: string, terms: readonly [role: string, since: string, until: string][]): Person {
  return {
    id: name,
    name,
    terms: terms.map(([role, since, until]) => ({
      role,
      group: role.endsWith('领导'),
      since,
      until,
      citations: [{ article, date: until, quote: `${role}${name}到场。` }],
    })),
    appearances: [],
  }
}

export function count(what: string, stated: number, items: readonly string[]): StatedCount {
  return {
    what,
    stated,
    listed: items.length,
    agree: stated === items.length,
    whole: true,
    items,
    article,
    date: '2023-03-12',
    quote: `${what}${stated}个。`,
  }
}

/** The ledger of an invented county. */
export const ledger: Ledger = {
  projects: [
    project('和能科技负极材料', null, [fact('investment', '2亿元')]),
    project('丰源科技阻燃剂', null),
    project('青河抽水蓄能电站', '已核准', [
      fact('investment', '62亿元'),
      fact('due', '2029年底前建成'),
      fact('partner', '华岳能源集团'),
    ]),
    project('柳泉新区', '加快推进', [fact('investment', '18.5亿元')]),
    project('华岳机电传感器', '新投产', [fact('capacity', '年产3000吨', { value: 3000, unit: '吨/年' })]),
    project('华岳机电铸造一期', '新投产'),
    project('华岳机电铸造二期', '正在建设', [fact('investment', '8000万元')]),
    project('县医院改扩建二期工程', '正在建设', [
      fact('investment', '3.4亿元'),
      fact('investment-completed', '1.1亿元'),
    ]),
    project('老陈醋产业园', '达成意向'),
  ],
  people: [
    person('赵立新', [['县委书记', '2023-01-10', '2023-03-12']]),
    person('苏敏', [
      ['县长', '2023-03-01', '2023-03-12'],
      ['常务副县长', '2023-01-10', '2023-02-11'],
    ]),
    person('高远', [['县长', '2022-11-02', '2023-02-11']]),
    person('马良', [['副县长', '2023-01-10', '2023-03-12']]),
    person('周岚', [['副县长', '2023-02-11', '2023-03-12']]),
    person('司马静', [['县文旅局局长', '2023-03-12', '2023-03-12']]),
    person('田野', [['县上领导', '2023-03-12', '2023-03-12']]),
  ],
  counts: [
    count('亿元以上项目', 9, ['甲', '乙', '丙', '丁', '戊', '己', '庚']),
    count('新投产', 2, ['华岳机电传感器', '华岳机电铸造一期']),
  ],
}
