import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Choice, spellings } from '../../src/search/spellings.ts'
import { vocabularyOf } from './vocabulary-of.ts'

const characters = ['白', '云', '水', '库', '百', '运', '𠮷']
const text = fc.string({ unit: fc.constantFrom(...characters, ','), maxLength: 20 })
const choice: fc.Arbitrary<Choice> = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(fc.constantFrom(...characters), { minLength: 1, maxLength: 4 }) },
  fc.constant(null),
)

/** What stands in the texts with such characters in its places. */
function standing(texts: readonly string[], choices: readonly Choice[]): Set<string> {
  const found = new Set<string>()
  for (const text of texts) {
    const chars = Array.from(text)
    for (let at = 0; at + choices.length <= chars.length; at++) {
      const stretch = chars.slice(at, at + choices.length)
      const fits = choices.every((choice, place) =>
        choice === null ? stretch[place] !== ',' : choice.includes(stretch[place] ?? ''),
      )
      if (fits) found.add(stretch.join(''))
    }
  }
  return found
}

describe('spellings', () => {
  it('are all that stand in the texts, and nothing whose pairs do not', async () => {
    const known = fc.uniqueArray(fc.constantFrom(...characters), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        known,
        fc.array(choice, { maxLength: 3 }),
        async (texts, first, others) => {
          const { corpus } = await vocabularyOf(...texts)
          const choices = [first, ...others]
          const found = spellings(corpus.index, choices)
          const expected = standing(texts, choices)
          const spelt = found.map((each) => each.text)
          expect(spelt).toEqual(expect.arrayContaining([...expected]))
          if (choices.length < 3) expect(spelt.sort()).toEqual([...expected].sort())
          for (const { text, most } of found) {
            const holding = texts.filter((each) => each.includes(text)).length
            expect(holding).toBeLessThanOrEqual(most)
          }
        },
      ),
    )
  })

  it('are a thousand of the commonest where there are more', async () => {
    const hundred = Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x4e00 + at))
    const rare = hundred.flatMap((first) => hundred.map((second) => `${first}${second}`))
    const { corpus } = await vocabularyOf(rare.join(','), '白云', '白云')
    const found = spellings(corpus.index, [['一', ...hundred, '白'], null])
    expect(found).toHaveLength(1000)
    expect(found).toContainEqual({ text: '白云', most: 2 })
  })
})
