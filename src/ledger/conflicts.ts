import type { Fact, FactKind } from '../model/fact.ts'
import type { Conflict } from '../model/ledger.ts'
import { fold } from '../text/normalise.ts'
import { plainQuantity } from '../text/quantity.ts'

/** Kinds of which a project has but one, so that two values do not agree. What is done grows, and is no conflict. */
const single: readonly FactKind[] = ['investment', 'capacity', 'size', 'due', 'started']

/** Facts of one kind with different values, newest first as given; only values in the same unit can disagree. */
export function conflictsOf(facts: readonly Fact[]): Conflict[] {
  return single.flatMap((what) => {
    const byUnit = new Map<string, Fact[]>()
    for (const fact of facts) {
      if (fact.what !== what) continue
      const unit = fact.value === null ? '' : plainQuantity(fact.value, fact.unit ?? '').unit
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), fact])
    }
    return [...byUnit.values()].flatMap((alike) => {
      const values = new Map(alike.toReversed().map((fact) => [amountOf(fact), fact]))
      return values.size > 1
        ? [{ what, facts: alike.filter((fact) => values.get(amountOf(fact)) === fact) }]
        : []
    })
  })
}

function amountOf({ value, unit, text }: Fact): string {
  return value === null ? fold(text) : String(plainQuantity(value, unit ?? '').value)
}
