import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, terms, termTexts } from '../../src/search/terms.ts'

const texts = fc.string({ unit: fc.constantFrom('青', '河', '𠮷', '2', '.', 'a', ' ', ',', 'é', '🙂') })

describe('the terms of a text', () => {
  it('are characters and pairs of Chinese, words and numbers of the rest', () => {
    expect(termTexts('投资22.64亿元,gdp')).toEqual(['投', '资', '投资', '22.64', '亿', '元', '亿元', 'gdp'])
  })

  it('stand where they say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const term of terms(text)) expect(text.slice(term.start, term.end)).toBe(term.text)
      }),
    )
  })

  it('end with the word, also where a point and a figure stand in it', () => {
    expect(termTexts('v1.2a')).toEqual(['v1.2a'])
  })

  it('are held by the text they come from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(termTexts(text).every((term) => holds(text, term))).toBe(true)
      }),
    )
  })

  it.each([
    ['22', '投资22.64亿元'],
    ['64', '投资22.64亿元'],
    ['dp', 'gdp增长'],
  ])('are no parts of longer words: %s', (term, text) => {
    expect(holds(text, term)).toBe(false)
  })
})
