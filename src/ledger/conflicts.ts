import type { Fact, FactKind } from '../model/fact.ts'
import type { Conflict } from '../model/ledger.ts'
import { dateMentions } from '../text/dates.ts'
import { fold } from '../text/normalise.ts'
import { plainQuantity } from '../text/quantity.ts'

/** Kinds of which a project has but one, so that two values do not agree. What is done grows, and is no conflict. */
const single: readonly FactKind[] = ['investment', 'capacity', 'size', 'due', 'started']
/** Figures with equal words of this length before them are said of the same thing: 总投资5亿元 … 总投资6亿元. */
const wordsBefore = 3

/**
 * Facts of one kind that do not agree, newest first as given. Only values in the same unit can disagree; stages only
 * those of one day, as a later stage is history. `stageOf` gives the stage that printed words stand for.
 */
export function conflictsOf(facts: readonly Fact[], stageOf: (printed: string) => string): Conflict[] {
  const stages = facts.filter(({ what, date }) => what === 'stage' && date !== null)
  const byDay = Map.groupBy(stages, ({ date }) => date)
  const kinds = single.flatMap((what) => {
    const byUnit = Map.groupBy(
      facts.filter((fact) => fact.what === what),
      unitOf,
    )
    return [...byUnit.values()].map((alike) => ({ what, facts: disputed(alike, amountOf) }))
  })
  const days = [...byDay.values()].map((alike) => ({
    what: 'stage' as const,
    facts: disputed(alike, ({ text }) => stageOf(text)),
  }))
  return [...kinds, ...days].filter((conflict) => conflict.facts.length > 1)
}

/**
 * The newest fact of each value that is disputed. One article may state several values, of the whole and of a part;
 * articles disagree when, apart from what all of them state, more than one states something.
 */
function disputed(facts: readonly Fact[], amountIn: (fact: Fact) => string): Fact[] {
  const articles = new Map<string, Set<string>>()
  const statedIn = new Map<string, Set<string>>()
  for (const fact of facts) {
    const value = amountIn(fact)
    articles.set(fact.article, (articles.get(fact.article) ?? new Set()).add(value))
    statedIn.set(value, (statedIn.get(value) ?? new Set()).add(fact.article))
  }
  if (statedIn.size < 2) return []
  const everywhere = (value: string): boolean => statedIn.get(value)?.size === articles.size
  const differing = [...articles.values()].filter((values) => [...values].some((one) => !everywhere(one)))
  const among =
    differing.length > 1 ? facts.filter((fact) => !everywhere(amountIn(fact))) : ofOneThing(facts, amountIn)
  const newest = new Map<string, Fact>()
  for (const fact of among) if (!newest.has(amountIn(fact))) newest.set(amountIn(fact), fact)
  return newest.size > 1 ? [...newest.values()] : []
}

/** Figures that one article states with different values behind the same words. */
function ofOneThing(facts: readonly Fact[], amountIn: (fact: Fact) => string): Fact[] {
  const figures = facts.filter(({ what, value }) => what === 'investment' && value !== null)
  const alike = Map.groupBy(figures, ({ article, quote, text }) => {
    const at = quote.indexOf(text)
    return `${article}\n${quote.slice(Math.max(0, at - wordsBefore), Math.max(0, at))}`
  })
  return [...alike.values()].find((same) => new Set(same.map(amountIn)).size > 1) ?? []
}

function unitOf({ value, unit }: Fact): string {
  return value === null ? '' : plainQuantity(value, unit ?? '').unit
}

/** What a fact amounts to: a quantity in its plain unit, a date without the words around it, else its words. */
function amountOf({ value, unit, text }: Fact): string {
  if (value !== null) return String(plainQuantity(value, unit ?? '').value)
  const [date] = dateMentions(text)
  return date === undefined ? fold(text) : text.slice(date.start, date.end)
}
