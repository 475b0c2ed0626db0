import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amounts, withAsciiFigures } from '../../src/text/amounts.ts'
import { multiplierFactor, numberOf } from '../../src/text/numerals.ts'

describe('a number', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['三', 3],
    ['十二', 12],
    ['一百零八', 108],
    ['两千三百', 2300],
    ['二〇二二', 2022],
    ['三点五', 3.5],
    ['千百', null],
  ])('is read as printed: %s', (text, value) => {
    expect(numberOf(text)).toBe(value)
  })

  it('comes back from Chinese numerals whatever it is', () => {
    const numeral = (value: number): string => {
      const parts = [...String(value)].map((digit, at, all) => {
        const weight = ['', '十', '百', '千'][all.length - 1 - at]
        return digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)]}${weight}`
      })
      return parts.join('').replace(/零+/g, '零').replace(/零$/, '')
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(numberOf(numeral(value))).toBe(value)
      }),
    )
  })
})

describe('amounts in a text', () => {
  const first = (text: string) => amounts(withAsciiFigures(text))[0]

  it.each([
    ['22.64亿元', { value: 22.64, multiplier: '亿', precision: 'exact' }],
    ['一百七十一亿元', { value: 171, multiplier: '亿', chinese: true }],
    ['８００余米', { value: 800, precision: 'over' }],
    ['约3万亩', { value: 3, multiplier: '万', precision: 'about' }],
    ['近百家', { value: 100, precision: 'nearly' }],
    ['20多亿元', { value: 20, multiplier: '亿', precision: 'over' }],
    ['3—5万元', { value: 3, high: 5, multiplier: '万' }],
    ['百分之九十五', { value: 95, multiplier: '%' }],
  ])('are read with multiplier and precision: %s', (text, expected) => {
    expect(first(text)).toMatchObject(expected)
  })

  it('leaves out ordinals', () => {
    expect(amounts('第28届')).toEqual([])
  })

  it('are verbatim slices of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'约近0123456789.,万亿百千一二三十两余多至—第元个 ') }),
        (text) => {
          for (const amount of amounts(text)) expect(text.slice(amount.start, amount.end)).toBe(amount.text)
        },
      ),
    )
  })

  it('multiply', () => {
    expect([multiplierFactor('万'), multiplierFactor('千万'), multiplierFactor('')]).toEqual([1e4, 1e7, 1])
  })
})
