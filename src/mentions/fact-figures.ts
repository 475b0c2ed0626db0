import type { Figure, StatedFact } from '../model/mentions.ts'

const invests = /投资|造价|资金|投入|概算/
const completed = /(?:已|累计)?完成(?:总|固定资产)?投资|已(?:累计)?投(?:资|入)/
const produces =
  /年[可]?产|[年日](?:处理|加工|发电|供水|供热|屠宰|出栏|吞吐|产)|年投资|每[年日天]|产能|生产能力|处理能力|规模为|装机/
const measures = /长|占地|面积|宽|高|规模|共|总|容量|径/
/** What is built, bought or set up: the number behind is of what the project consists of. */
const consists =
  /(?:建设|新建|改建|扩建|铺设|敷设|架设|新上|上马|设置|设|安装|购置|配备|容纳|治理|改造|建成|建有|建造|栽植|种植|修建|新增)[^，,。；;]{0,12}$/u
const power = /^(?:千瓦|千伏安)/
const goods = /^(?:头|只|羽|套|台|件|片|册|株|瓶|辆|盒|支|枚|吨|公斤|立方米|千瓦时)/
const extent = /^(?:米|平方米|立方米)$/
const things = /^(?:个|所|条|座|栋|处|台|套|张|间|眼|孔|根|棵|株|名|人|辆|幢|层|户|口|床|床位)$/
/** Of one building or row in the name itself: 8所幼儿园, 3条道路. */
const inNames = /^(?:个|所|条|座|栋|处)$/
/** 一期投资6亿元, 年度计划投资: a sum of a part or a year, not of the project. */
const partOf =
  /(?:[一二三四五]期|首期|其中|年度|今年|当年|年内)(?:工程)?(?:计划|预计)?(?:总)?(?:完成)?投资(?:约|为|达)?$/

/**
 * What a figure tells of a project, by its unit and the words before it in its clause. A mass is never money, whatever
 * it is called; a count is one of the project only when it stands in the name or behind what is built.
 */
export function kindOfFigure(figure: Figure, before: string, inName: boolean): StatedFact['what'] | null {
  const { unit } = figure.amount
  if (partOf.test(before)) return null
  if (/元$/.test(unit)) {
    if (completed.test(before)) return 'investment-completed'
    return invests.test(`${before.slice(-longestLead)}${figure.measures}`) ? 'investment' : null
  }
  if (unit === '%') return /完成|进度/.test(`${before}${figure.measures}`) ? 'progress' : null
  if (/\/[年日]$/.test(unit)) return 'capacity'
  if (power.test(unit)) return inName || produces.test(before) ? 'capacity' : null
  if (goods.test(unit) && (produces.test(before) || inName)) return 'capacity'
  if (extent.test(unit)) return inName || measures.test(before) || consists.test(before) ? 'size' : null
  if (inName) return inNames.test(unit) ? 'size' : null
  return things.test(unit) && consists.test(before) ? 'size' : null
}

/** So far before a sum stands what it is. */
const longestLead = 12
