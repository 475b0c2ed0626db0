import { type Refinement, unrefined } from '../model/constraints.ts'
import { type Dimension, dimensions } from '../model/facet.ts'

const flags = { unquoted: 'Q', anyTime: 'T', asTyped: 'O' } as const
const letters = { source: 's', month: 'm', person: 'p', project: 'j' } as const satisfies Record<
  Dimension,
  string
>
const form = /^(Q?)(T?)(O?)(?:s([\w-]{6}))?(?:m([0-9a-z]{3}))?(?:p([\w-]{6}))?(?:j([\w-]{6}))?([SMPJ]?)$/

/** How results were changed, and by what their reader is about to narrow them. */
export interface Changed {
  readonly refinement: Refinement
  readonly choosing: Dimension | null
}

/**
 * What was changed of results, as the end of callback data, at most 29 letters: one for each change, one with a short
 * name for each value narrowed to, a capital for what is being chosen.
 */
export function encodeChanged({ refinement, choosing }: Changed): string {
  const changes = (['unquoted', 'anyTime', 'asTyped'] as const).map((name) =>
    refinement[name] ? flags[name] : '',
  )
  const values = dimensions.map((dimension) => {
    const ref = refinement.narrowings.find((each) => each.dimension === dimension)?.ref
    if (ref === undefined) return ''
    return letters[dimension] + (dimension === 'month' ? encodeMonth(ref) : ref)
  })
  const choice = choosing === null ? '' : letters[choosing].toUpperCase()
  return [...changes, ...values, choice].join('')
}

/** What such letters say, or null for anything that `encodeChanged` does not make. */
export function decodeChanged(code: string): Changed | null {
  const match = form.exec(code)
  if (match === null || code === '') return null
  const [, unquoted, anyTime, asTyped, ...rest] = match
  const refs = dimensions.map((dimension, at) => ({ dimension, ref: rest[at] }))
  const narrowings = refs.flatMap(({ dimension, ref }) =>
    ref === undefined ? [] : [{ dimension, ref: dimension === 'month' ? decodeMonth(ref) : ref }],
  )
  const choosing = dimensions.find((dimension) => letters[dimension].toUpperCase() === rest.at(-1)) ?? null
  const changes = { unquoted: unquoted !== '', anyTime: anyTime !== '', asTyped: asTyped !== '' }
  return { refinement: { ...unrefined, ...changes, narrowings }, choosing }
}

/** `2022-07` as its number since year 0, in three letters. */
function encodeMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return (year * 12 + number - 1).toString(36).padStart(3, '0')
}

function decodeMonth(code: string): string {
  const months = Number.parseInt(code, 36)
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}
