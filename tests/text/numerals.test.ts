import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral, numberOf } from '../../src/text/numerals.ts'

describe('chineseNumeral', () => {
  it.each([
    [0, '零'],
    [2, '二'],
    [10, '十'],
    [28, '二十八'],
    [101, '一百零一'],
    [110, '一百一十'],
    [2024, '两千零二十四'],
    [24000, '两万四千'],
    [100050, '十万零五十'],
    [171.18, '一百七十一点一八'],
    [200000000, '两亿'],
  ])('%d', (value, expected) => {
    expect(chineseNumeral(value)).toBe(expected)
  })

  it('is read as the number that it was made of', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.nat(9999), (whole, decimals) => {
        const value = Number(`${whole}.${decimals}`)
        expect(numberOf(chineseNumeral(value))).toBe(value)
      }),
    )
  })
})
