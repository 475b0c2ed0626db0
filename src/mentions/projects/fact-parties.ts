import type { Range } from '../../model/range.ts'
import type { FactPatterns } from './fact-patterns.ts'

/** Someone who builds, owns or shares a project, where they stand in the text. */
export interface Party extends Range {
  readonly what: 'owner' | 'partner'
}

/** Who a region says that owns or shares the project that it is about; `startOf` tells where a name begins. */
export function partiesOf(
  text: string,
  name: Range,
  region: Range,
  {
    startOf,
    patterns,
  }: { startOf: (text: string, from: number, end: number) => number; patterns: FactPatterns },
): Party[] {
  const found: Party[] = []
  const around = text.slice(region.start, region.end)
  const both = around.match(patterns.together)
  if (both !== null) addMatch('partner', both)
  else {
    addMatch('partner', around.match(patterns.partnered))
    addMatch('owner', around.match(patterns.ownedByCompany) ?? around.match(patterns.owned))
  }
  const before = text
    .slice(Math.max(region.start, name.start - 30), name.start)
    .match(patterns.ownerBefore)?.[1]
  if (before !== undefined) {
    const from = text.lastIndexOf(before, name.start)
    found.push({ what: 'owner', start: startOf(text, from, from + before.length), end: from + before.length })
  }
  const own = text.slice(name.start, name.end).match(patterns.companyFirst)?.[1]
  if (own !== undefined) found.push({ what: 'owner', start: name.start, end: name.start + own.length })
  return found

  function addMatch(what: Party['what'], match: RegExpMatchArray | null): void {
    if (match?.[1] === undefined || match.index === undefined) return
    const start = region.start + match.index + match[0].indexOf(match[1])
    found.push({ what, start, end: start + match[1].length })
  }
}
