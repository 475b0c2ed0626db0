import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVerbatim } from '../../src/search/verbatim.ts'

describe('the share of a question that a text has word for word', () => {
  it('is all of it where the text has the whole question, and none where it has but the words', () => {
    const share = createVerbatim('关于废止和修改')
    expect(share('县政府关于废止和修改规定的通知')).toBe(1)
    expect(share('县政府修改规定,关于路灯的规定废止。')).toBe(0)
  })

  it('leaves signs of the question out', () => {
    expect(createVerbatim('青河水库,石门小学')('石门小学')).toBe(0.5)
  })

  it('is nothing of a question shorter than a stretch', () => {
    expect(createVerbatim('水库')('青河水库')).toBe(0)
  })

  it('is that of its stretches of four which the text holds', () => {
    const text = fc
      .array(fc.constantFrom('青', '河', '水', '库', '5', ','), { maxLength: 20 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (question, folded) => {
        const stretches = new Set(
          Array.from(question, (_, at) => question.slice(at, at + 4)).filter((each) =>
            /^[^,]{4}$/.test(each),
          ),
        )
        const held = [...stretches].filter((each) => folded.includes(each))
        expect(createVerbatim(question)(folded)).toBe(held.length / Math.max(1, stretches.size))
      }),
    )
  })
})
