import type { Range } from '../model/range.ts'

const company = '[\\p{Script=Han}A-Za-z（）()]{2,30}?(?:公司|集团|合作社|研究院|银行)'
const together = new RegExp(
  `由(${company})与(${company}|[^，,。；;：:、]{2,12}?)(?:合作|共同|联合|合资)`,
  'u',
)
const partnered = /(?:与|和|同|携手|联合)([^，,。；;：:、]{3,30}?)(?:合作|共建|共同|携手|签订|签约)/u
const ownedByCompany = new RegExp(`由(${company})(?:共?同?投资|承建|建设|实施|负责|开发|出资)`, 'u')
const owned = /由([^，,。；;：:、与和]{3,30}?)(?:投资|承建|建设|实施|负责)/u
const ownerBefore = /([\p{Script=Han}（）()]{2,24}(?:公司|集团))的?$/u
const companyBefore = /^([\p{Script=Han}（）()]{2,24}?(?:公司|集团|合作社|研究院))(?=.{3})/u

/** Someone who builds, owns or shares a project, where they stand in the text. */
export interface Party extends Range {
  readonly what: 'owner' | 'partner'
}

/** Who a region says that owns or shares the project that it is about; `startOf` tells where a name begins. */
export function partiesOf(
  text: string,
  name: Range,
  region: Range,
  startOf: (text: string, from: number, end: number) => number,
): Party[] {
  const found: Party[] = []
  const around = text.slice(region.start, region.end)
  const both = around.match(together)
  if (both !== null) addMatch('partner', both)
  else {
    addMatch('partner', around.match(partnered))
    addMatch('owner', around.match(ownedByCompany) ?? around.match(owned))
  }
  const before = text.slice(Math.max(region.start, name.start - 30), name.start).match(ownerBefore)?.[1]
  if (before !== undefined) {
    const from = text.lastIndexOf(before, name.start)
    found.push({ what: 'owner', start: startOf(text, from, from + before.length), end: from + before.length })
  }
  const own = text.slice(name.start, name.end).match(companyBefore)?.[1]
  if (own !== undefined) found.push({ what: 'owner', start: name.start, end: name.start + own.length })
  return found

  function addMatch(what: Party['what'], match: RegExpMatchArray | null): void {
    if (match?.[1] === undefined || match.index === undefined) return
    const start = region.start + match.index + match[0].indexOf(match[1])
    found.push({ what, start, end: start + match[1].length })
  }
}
