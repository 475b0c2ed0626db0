import type { Lexicon } from '../model/lexicon.ts'

/** Parts of names that tell one project from another wherever both names have one. */
const distinctions = [
  /[一二三四五六七八九十\d]+(?:期|标段|批)/gu,
  /第?[一二三四五六七八九十\d]+(?:号|中|小|幼|院|厂|矿|路|线|桥|村|组)/gu,
  /[东西南北]|[A-Za-z](?=区|座|地块)/gu,
  /\p{Script=Han}{1,3}?[县乡镇村]/gu,
  /\d+(?:\.\d+)?/gu,
]
const numerals = '零一二三四五六七八九'
/** Names that begin alike may be one project from so much of the shorter one in common, in the same order. */
const leastInOrder = 0.75
const fewestInOrder = 4
const head = 2
/** Names may be one project by so many characters in a row of what tells them from others. */
const longRun = 5
const shortRun = 4
const leastShare = 0.6
const shortestName = 3

/** Compares the names of projects, as keys. */
export interface Likeness {
  /** True when phases, numbers, directions or villages in both names differ. */
  differ(a: string, b: string): boolean
  /** True when the names may be of one project: one holds the other, or they share more than words for such things. */
  alike(a: string, b: string): boolean
}

/** A comparer that knows the nouns and general words of a lexicon, which many names share (`污水处理厂`). */
export function likeness({
  projectNouns,
  genericProjectWords,
}: Pick<Lexicon, 'projectNouns' | 'genericProjectWords'>): Likeness {
  const common = [...projectNouns, ...genericProjectWords]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
  const told = new Map<string, string>()
  /** What is left of a name without common words and numbers. */
  const telling = (name: string): string => {
    let left = told.get(name)
    if (left === undefined) {
      left = name.replace(/(?:年(?:产|处理)?)?\d+(?:\.\d+)?[万亿]?(?:吨|千瓦|平方米|公里|亩|米|个)?/gu, ' ')
      for (const word of common) if (left.includes(word)) left = left.replaceAll(word, ' ')
      told.set(name, left)
    }
    return left
  }
  return {
    differ: (a, b) =>
      distinctions.some((form) => {
        const [one, other] = [a.match(form) ?? [], b.match(form) ?? []]
        return one.length > 0 && other.length > 0 && inDigits(one.join()) !== inDigits(other.join())
      }),
    alike: (a, b) => {
      const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
      if (shorter.length >= shortestName && longer.includes(shorter)) return true
      if (
        a.slice(0, head) === b.slice(0, head) &&
        shorter.length >= shortestName &&
        sharedInOrder(a, b) >= Math.max(fewestInOrder, shorter.length * leastInOrder)
      )
        return true
      const [own, other] = [telling(a), telling(b)]
      const run = longestRun(own, other)
      return run >= longRun || (run >= shortRun && run >= shorter.length * leastShare)
    },
  }
}

/** 二期 and 2期 are the same. */
function inDigits(text: string): string {
  return text.replace(/[一二三四五六七八九]/gu, (numeral) => String(numerals.indexOf(numeral)))
}

/** Length of the longest run of characters, without gaps, that both have; names are short. */
function longestRun(a: string, b: string): number {
  let longest = 0
  for (let from = 0; from + longest < a.length; from += 1)
    while (from + longest < a.length) {
      const run = a.slice(from, from + longest + 1)
      if (run.includes(' ') || !b.includes(run)) break
      longest += 1
    }
  return longest
}

/** How many characters both have in the same order (the longest common subsequence). */
function sharedInOrder(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1)
  for (const character of a) {
    let diagonal = 0
    for (let at = 1; at <= b.length; at += 1) {
      const above = row[at] ?? 0
      row[at] = b[at - 1] === character ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0)
      diagonal = above
    }
  }
  return row[b.length] ?? 0
}
