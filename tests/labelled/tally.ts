import { readFileSync, writeFileSync } from 'node:fs'
import type { Judged } from './ask-labelled.ts'

/** What is reached: figures by style, and every question that falls short, by id and words. */
export interface Tally {
  readonly figures: Readonly<Record<string, string>>
  /** Neither answered nor refused as they should be. */
  readonly fallShort: readonly string[]
  /** Those with a direct answer that is wrong. */
  readonly claimWrongly: readonly string[]
}

/** Where the tally that was reached is kept; `npm run label -- --write` writes it. */
export const reachedFile = 'tests/fixtures/questions/reached.json'

export function tallyOf(judged: readonly Judged[]): Tally {
  const styles = Map.groupBy(judged, ({ question }) => question.style)
  const answerable = judged.filter(({ question }) => question.right.kind === 'answer')
  const others = judged.filter((one) => !answerable.includes(one))
  return {
    figures: {
      answered: rightOf(answerable),
      refused: rightOf(others),
      ...Object.fromEntries(Array.from(styles, ([style, of]) => [style, rightOf(of)]).sort()),
    },
    fallShort: judged.filter(({ right }) => !right).map(line),
    claimWrongly: judged.filter(({ claimsWrongly }) => claimsWrongly).map(line),
  }
}

export function readReached(): Tally {
  return JSON.parse(readFileSync(reachedFile, 'utf8'))
}

export function writeReached(tally: Tally): void {
  writeFileSync(reachedFile, `${JSON.stringify(tally, null, 2)}\n`)
}

function rightOf(judged: readonly Judged[]): string {
  return `${judged.filter(({ right }) => right).length} of ${judged.length}`
}

function line({ question: { id, style, first, ask } }: Judged): string {
  return `${id} ${style}: ${first === null ? ask : `${first} … ${ask}`}`
}
