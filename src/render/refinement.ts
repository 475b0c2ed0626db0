import { type Refinement, unrefined } from '../model/constraints.ts'

const flags = { unquoted: 'Q', anyTime: 'T', asTyped: 'O' } as const satisfies Record<
  keyof Refinement,
  string
>

/** What was changed of results, as the end of callback data: a letter for each change. */
export function encodeRefinement(refinement: Refinement): string {
  return Object.entries(flags)
    .filter(([name]) => refinement[name as keyof Refinement])
    .map(([, letter]) => letter)
    .join('')
}

/** What such letters say, or null for anything that `encodeRefinement` does not make. */
export function decodeRefinement(code: string): Refinement | null {
  const refinement = {
    ...unrefined,
    ...Object.fromEntries(Object.entries(flags).map(([name, letter]) => [name, code.includes(letter)])),
  }
  return code !== '' && encodeRefinement(refinement) === code ? refinement : null
}
