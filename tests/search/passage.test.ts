import { describe, expect, it } from 'vitest'
import type { Seeks } from '../../src/model/question.ts'
import { candidates } from '../../src/search/candidates.ts'
import { look } from '../../src/search/look-into.ts'
import { bestPassage } from '../../src/search/passage.ts'
import { queryOf } from '../../src/search/query.ts'
import { vocabularyOf } from './vocabulary-of.ts'

async function passage(paragraph: string, words: string[], seeks: Seeks[] = []): Promise<string> {
  const vocabulary = await vocabularyOf(paragraph)
  const query = queryOf({ text: words.join(' '), seeks }, { words, stretches: words }, vocabulary)
  const [article] = vocabulary.corpus.articles
  return (article && bestPassage(look(candidates(article), query), query)?.text) ?? ''
}

describe('the passage of an article', () => {
  it('is the sentence that holds the rarest words of the question', async () => {
    const text = '青河水库除险加固工程开工。工程由省水利厅批复。水库灌溉面积4万亩。'
    expect(await passage(text, ['水库', '灌溉'])).toBe('水库灌溉面积4万亩。')
  })

  it('is the one with the sum when a sum is asked for', async () => {
    const text = '北坡路改造由县住建局实施。北坡路改造投资8000万元。'
    expect(await passage(text, ['北坡路'], ['money'])).toBe('北坡路改造投资8000万元。')
  })

  it('is the one with the position when a position is asked for', async () => {
    const text = '郑文轩、何晓等参加活动。活动由县林业局局长郑文轩主持。'
    expect(await passage(text, ['郑文轩'], ['role'])).toBe('活动由县林业局局长郑文轩主持。')
  })

  it('holds the words as words, not as parts of others', async () => {
    const text = '副县长苏敏到会。县长刘平讲话。'
    expect(await passage(text, ['县长'])).toBe('县长刘平讲话。')
  })

  it('is the same whether its text was folded before or not', async () => {
    const vocabulary = await vocabularyOf('青河縣水庫開工。工程投資６２億元；灌溉４萬畝。重5㎏的魚。')
    const [article] = vocabulary.corpus.articles
    expect(article && candidates(article, vocabulary.corpus.index.text(0))).toEqual(
      article && candidates(article),
    )
  })

  it('is the headline only when no sentence fits', async () => {
    expect(await passage('水库蓄水正常。', ['青河要闻'])).toBe('青河要闻')
  })
})
