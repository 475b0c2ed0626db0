import { beforeAll, describe, expect, it } from 'vitest'
import type { TimeSaid } from '../../src/model/time-said.ts'
import type { Corpus } from '../../src/search/corpus.ts'
import { timeFrame } from '../../src/search/time-frame.ts'
import { vocabularyOf } from './vocabulary-of.ts'

/** Articles of 2 March 2023. */
const paragraphs = [
  '本报讯 3月1日,县里召开会议。',
  '2022年3月1日以来,全县新建水厂两座。',
  '13月1日、23月1日都是印错的。',
  '项目于2022年开工。',
  '第一季度完成投资2亿元。',
  '3月1日8时起停水。',
]

describe('the documents of a time', () => {
  let corpus: Corpus
  beforeAll(async () => {
    corpus = (await vocabularyOf(...paragraphs)).corpus
  })
  const said = (text: string, from: string, to: string, reckonedFrom: string | null = null): TimeSaid => {
    return { text, from, to, yearless: false, reckonedFrom }
  }
  const of = (time: TimeSaid) => {
    const { isDated, mentions } = timeFrame(
      time,
      corpus,
      (document) => corpus.articles[document]?.date ?? null,
    )
    const all = paragraphs.map((_, document) => document)
    return { dated: all.filter(isDated), mentioning: all.filter(mentions) }
  }

  it('are those of its days', () => {
    expect(of(said('3月', '2023-03-01', '2023-03-31')).dated).toHaveLength(paragraphs.length)
    expect(of(said('3月1日', '2023-03-01', '2023-03-01')).dated).toEqual([])
  })

  it('name a day without its year, or with that year, and not within another number', () => {
    expect(of(said('3月1号', '2023-03-01', '2023-03-01')).mentioning).toEqual([0, 5])
    expect(of(said('3月1号', '2022-03-01', '2022-03-01')).mentioning).toEqual([1])
  })

  it('name a year, unless it was reckoned: 去年 is when something was reported', () => {
    expect(of(said('2022年', '2022-01-01', '2022-12-31')).mentioning).toEqual([1, 3])
    expect(of(said('去年', '2022-01-01', '2022-12-31', '2023-03-02')).mentioning).toEqual([])
  })

  it('name what has no other form in the words of the question', () => {
    expect(of(said('第一季度', '2023-01-01', '2023-03-31')).mentioning).toEqual([4])
  })
})
