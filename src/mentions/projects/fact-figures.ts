import type { Figure, StatedFact } from '../../model/mentions.ts'
import type { FactPatterns } from './fact-patterns.ts'

/**
 * What a figure tells of a project, by its unit and the words before it in its clause. A mass is never money, whatever
 * it is called; a count is one of the project only when it stands in the name or behind what is built.
 */
export function kindOfFigure(
  figure: Figure,
  before: string,
  inName: boolean,
  words: FactPatterns,
): StatedFact['what'] | null {
  const { unit } = figure.amount
  if (words.portion.test(before)) return null
  if (/元$/.test(unit)) {
    if (words.spent.test(before)) return 'investment-completed'
    return words.invest.test(`${before.slice(-longestLead)}${figure.measures}`) ? 'investment' : null
  }
  if (unit === '%') return /完成|进度/.test(`${before}${figure.measures}`) ? 'progress' : null
  if (/\/[年日]$/.test(unit)) return 'capacity'
  if (words.power.test(unit)) return inName || words.output.test(before) ? 'capacity' : null
  if (words.goods.test(unit) && (words.output.test(before) || (inName && !isOfName(figure))))
    return 'capacity'
  if (words.extent.test(unit))
    return inName || words.measure.test(before) || words.build.test(before) ? 'size' : null
  if (inName) return words.building.test(unit) ? 'size' : null
  return words.thing.test(unit) && words.build.test(before) ? 'size' : null
}

/** So far before a sum stands what it is. */
const longestLead = 12

/** A small number in characters within a name is mostly part of it (三只羊乳制品), not how much is made. */
function isOfName({ text, amount }: Figure): boolean {
  return amount.low < 100 && !/\d/.test(text)
}
