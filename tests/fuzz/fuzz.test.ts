import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outcomeOf } from './faults.ts'
import { inputs } from './inputs.ts'

it('whatever is read, nothing throws and every Han character is in one article or left out with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      expect((await outcomeOf(input)).fault).toBeNull()
    }),
    { numRuns: 400 },
  )
})
