import fc from 'fast-check'
import { Converter } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import { fold, foldWithOffsets, originalRange } from '../../src/text/normalise.ts'
import { simplify } from '../../src/text/script.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '縣',
      '县',
      '後',
      '来',
      '㎏',
      'Ａ',
      'B',
      '𠮷',
      'é',
      'e',
      '\u0301',
      '，',
      '１',
      '%',
      ' ',
    ),
  }),
)

describe('folding', () => {
  it.each([
    ['Traditional script', '青河縣抽水蓄能電站後來開工', '青河县抽水蓄能电站后来开工'],
    ['full width', '化肥１．２万吨，ＧＤＰ', '化肥1.2万吨,gdp'],
    ['capitals', 'PDF 与 Word', 'pdf 与 word'],
    ['marks written apart', 'Cafe\u0301', 'café'],
    ['what becomes longer', '5㎏', '5kg'],
  ])('makes one of the forms of a text: %s', (_form, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('is the same with and without the way back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldWithOffsets(text).text).toBe(fold(text))
      }),
    )
  })

  it('leads back to whole characters of the original, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldWithOffsets(text)
        let end = 0
        for (let at = 0; at < folded.text.length; at++) {
          const range = originalRange(folded, at, at + 1)
          expect(range.start).toBeLessThan(range.end)
          expect(range.end).toBeGreaterThanOrEqual(end)
          expect(range.end).toBeLessThanOrEqual(text.length)
          end = range.end
          const slice = text.slice(range.start, range.end)
          if (text.isWellFormed()) expect(slice.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('leads from a part of one character back to all of it', () => {
    const folded = foldWithOffsets('重5㎏。')
    expect(originalRange(folded, 2, 3)).toEqual({ start: 2, end: 3 })
  })
})

describe('simplifying', () => {
  it('gives what OpenCC gives', () => {
    const convert = Converter({ from: 't', to: 'cn' })
    // Some become longer there, as characters beyond the first plane; those stay here.
    const characters = Array.from({ length: 0xfb00 - 0x3400 }, (_, at) =>
      String.fromCharCode(0x3400 + at),
    ).filter((char) => char.isWellFormed() && convert(char).length === 1)
    expect(characters.filter((char) => simplify(char) !== convert(char))).toEqual([])
    const phrases = ['反覆', '覆蓋', '一目瞭然', '一坏土', '破坏', '後來', '乾坤', '乾燥', '藉口', '县', ',']
    const unit = fc.oneof(fc.constantFrom(...phrases), fc.constantFrom(...characters))
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        expect(simplify(parts.join(''))).toBe(convert(parts.join('')))
      }),
    )
  })

  it('keeps the length, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(simplify(text)).toHaveLength(text.length)
      }),
    )
  })

  it('knows phrases: 乾 stays in 乾坤 and is 干 elsewhere', () => {
    expect(simplify('乾坤、乾燥')).toBe('乾坤、干燥')
  })
})
