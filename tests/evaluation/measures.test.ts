import { describe, expect, it } from 'vitest'
import type { AskJson } from '../../src/answer/ask-json.ts'
import { parseDocument, parseQuery } from '../../src/evaluation/labelled-set.ts'
import { measure } from '../../src/evaluation/measures.ts'

const answer = (articles: readonly string[], snippet = '', direct: string | null = null): AskJson => ({
  kind: articles.length > 0 ? 'found' : 'nothing',
  answer: direct,
  citations: [],
  results: articles.map((article) => ({ article, title: '', date: null, score: 1, snippet })),
  unknown: [],
  searchedInstead: null,
})
const query = (fields: object) => parseQuery(JSON.stringify({ id: 'q', query: '总投资多少', ...fields }))

describe('the measures of an evaluation', () => {
  it('count where the relevant document stands', () => {
    const figures = measure([
      { query: query({ relevant: ['a'] }), answer: answer(['a', 'b']), milliseconds: 1 },
      { query: query({ relevant: ['b'] }), answer: answer(['a', 'b']), milliseconds: 3 },
      { query: query({ relevant: ['c'] }), answer: answer(['a', 'b']), milliseconds: 2 },
      { query: query({ relevant: ['d'] }), answer: answer(['1', '2', '3', '4', '5', 'd']), milliseconds: 4 },
    ])
    expect(figures).toMatchObject({ queries: 4, 'recall@1': 0.25, 'recall@5': 0.5 })
    expect(figures['mrr@10']).toBeCloseTo((1 + 1 / 2 + 1 / 6) / 4)
  })

  it('find the gold answer in the first passage, whatever its script or width', () => {
    const asked = query({ relevant: ['a'], answers: ['62億元'] })
    const figures = measure([{ query: asked, answer: answer(['a'], '总投资６２亿元。'), milliseconds: 1 }])
    expect(figures.sentence_accuracy).toBe(1)
  })

  it('find it in the passage of the relevant document, wherever among those shown this stands', () => {
    const asked = query({ relevant: ['b'], answers: ['62亿元'] })
    const shown = answer(['a', 'b'], '总投资62亿元。')
    const first = {
      ...shown,
      results: shown.results.map((each, at) => (at === 0 ? { ...each, snippet: '' } : each)),
    }
    const missing = { query: asked, answer: answer(['c']), milliseconds: 1 }
    expect(measure([{ query: asked, answer: first, milliseconds: 1 }, missing])).toMatchObject({
      sentence_accuracy: 0,
      sentence_accuracy_given: 1,
    })
  })

  it('hold direct answers against the best gold one', () => {
    const asked = query({ relevant: ['a'], answers: ['苏敏', '常务副县长苏敏'] })
    const exact = measure([{ query: asked, answer: answer(['a'], '', '苏敏'), milliseconds: 1 }])
    const none = measure([{ query: asked, answer: answer(['a']), milliseconds: 1 }])
    expect(exact.answer).toMatchObject({ em: 1, f1: 1, precision: 1, coverage: 1 })
    expect(none.answer).toMatchObject({ em: 0, f1: 0, precision: null, coverage: 0 })
  })

  it('count a direct answer as right when it and a known one hold each other, figures whole', () => {
    const asked = (given: string) => ({
      query: query({ relevant: ['a'], answers: ['15亿元'] }),
      answer: answer(['a'], '', given),
      milliseconds: 1,
    })
    const precision = (given: string) => measure([asked(given)]).answer.precision
    for (const right of ['15億元', '总投资15亿元', '15', '「15亿元」']) expect(precision(right)).toBe(1)
    for (const wrong of ['115亿元', '2.15亿元', '5亿元', '16亿元', '《》']) expect(precision(wrong)).toBe(0)
  })

  it('give a precision at coverage only where enough questions got a direct answer', () => {
    const asked = query({ relevant: ['a'], answers: ['苏敏'] })
    const direct = { query: asked, answer: answer(['a'], '', '苏敏'), milliseconds: 1 }
    const none = { query: asked, answer: answer(['a']), milliseconds: 1 }
    expect(measure([direct, none]).answer).toMatchObject({ coverage: 0.5, precision_at_coverage: 1 })
    expect(measure([direct, none, none, none]).answer).toMatchObject({
      precision: 1,
      coverage: 0.25,
      precision_at_coverage: null,
    })
  })

  it('count direct answers to what the documents do not say', () => {
    const asked = query({ relevant: [], answers: [] })
    const figures = measure([
      { query: asked, answer: answer(['a'], '', '苏敏'), milliseconds: 1 },
      { query: asked, answer: answer(['a']), milliseconds: 1 },
    ])
    expect(figures).toMatchObject({ claims: 0.5, answer: { em: null, precision: null, coverage: null } })
  })

  it('tell refusals that are right from those that are wrong', () => {
    const figures = measure([
      { query: query({ relevant: [], answers: [] }), answer: answer([]), milliseconds: 1 },
      { query: query({ relevant: [], answers: [] }), answer: answer(['a']), milliseconds: 1 },
      { query: query({ relevant: ['a'], answers: ['x'] }), answer: answer([]), milliseconds: 1 },
    ])
    expect(figures.refusal).toEqual({ right: 0.5, wrong: 1 })
  })

  it('are null where the set has nothing to measure', () => {
    expect(measure([])).toMatchObject({ 'recall@1': null, sentence_accuracy: null, refusal: { right: null } })
  })
})

describe('a labelled set', () => {
  it('is refused with what is wrong with a line', () => {
    for (const line of ['{', '[]', '{"id":1}', '{"id":"a","title":"x"}'])
      expect(() => parseDocument(line)).toThrow()
    for (const line of ['', '{"id":"q"}', '{"id":"q","query":"x","relevant":"a"}'])
      expect(() => parseQuery(line)).toThrow()
  })

  it('keeps a document as one article under its own id', () => {
    const document = parseDocument(
      '{"id":"n-1","title":"水库加固","text":"第一段。\\n\\n第二段。","date":"2016-05-31"}',
    )
    expect(document).toMatchObject({ id: 'n-1', title: '水库加固', date: '2016-05-31' })
    expect(document.paragraphs.join('')).toContain('第二段。')
  })
})
