import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Library } from '../../src/answer/library.ts'
import { refined } from '../../src/answer/question/constraints.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { type Refinement, unrefined } from '../../src/model/constraints.ts'
import { indexedText } from '../../src/search/corpus.ts'
import { fold } from '../../src/text/normalise.ts'

let library: Library
beforeAll(async () => {
  library = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
})
const ask = (text: string, refinement: Partial<Refinement> = {}) =>
  answerQuestion(refined(understand(text, library), { ...unrefined, ...refinement }, library), library)
const found = (text: string, refinement: Partial<Refinement> = {}) => {
  const answer = ask(text, refinement)
  if (answer.kind !== 'found') throw new Error(`${text}: ${answer.kind}`)
  return answer
}
const titles = (text: string) => found(text).hits.map(({ article }) => article.title)

describe('a phrase in quotation marks', () => {
  it('stands in every article that is found, whatever its width, case and script', () => {
    expect(found('高标准农田').total).toBeGreaterThan(1)
    for (const text of ['“柳泉镇高标准农田”', '「柳泉鎮高標準農田」', '"柳泉镇高标准农田"'])
      expect(titles(text)).toEqual(['柳泉镇完成高标准农田建设任务'])
    expect(titles('"１．２万吨" 储备')).toEqual(['春耕物资储备充足'])
  })

  it('that nothing holds is said, with what comes nearest; without the marks it is found', () => {
    expect(ask('“高标准农田工程”')).toMatchObject({ kind: 'nothing', unheld: ['高标准农田工程'] })
    expect(ask('“高标准农田工程”')).toHaveProperty('nearest.0')
    expect(found('“高标准农田工程”', { unquoted: true }).total).toBeGreaterThan(1)
  })

  it('is told by nobody but the one that holds it: two phrases never meet', () => {
    expect(ask('“断头路” “高标准农田”')).toMatchObject({ kind: 'nothing', unheld: ['断头路', '高标准农田'] })
  })

  it('does not keep the ledger from answering', () => {
    expect(found('“青河抽水蓄能电站”投资多少').stated).not.toBeNull()
  })
})

describe('a word with a minus', () => {
  it('keeps every article away that has it, and those that hold fragments of the words', () => {
    const fewer = found('高标准农田 -柳泉镇 －石门镇')
    expect(fewer.total).toBe(8)
    expect(fewer.constraints.excluded).toEqual(['柳泉镇', '石门镇'])
    expect(titles('高标准农田 -柳泉镇')).not.toContain('柳泉镇完成高标准农田建设任务')
  })

  it('leaves nothing when all has it', () => {
    expect(ask('断头路 -育才路')).toMatchObject({ kind: 'nothing' })
  })
})

describe('what was searched instead', () => {
  it('is left alone when the words as typed are wanted', () => {
    expect(found('赵力新调研').searchedInstead).toContain('赵立新')
    const typed = ask('赵力新调研', { asTyped: true })
    expect(typed).not.toHaveProperty('searchedInstead', expect.stringContaining('赵立新'))
  })
})

describe('whatever is asked, every article found', () => {
  it('holds each phrase, has no excluded word, and is named by its value of what it was narrowed to', () => {
    const piece = fc.constantFrom(
      ...[
        '“柳泉镇”',
        '「验收」',
        '"2000亩"',
        ' -石门镇',
        ' －330户',
        ' 高标准农田',
        '建设',
        '1月5日',
        '上个月',
      ],
      ...['最新', '一百二十亩', '28个', '投资多少', ' ', '-', '“', '是谁'],
    )
    const month = fc.option(fc.constantFrom('2023-01', '2023-03', '1999-01'))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), month, (pieces, ref) => {
        const narrowings = ref === null ? [] : [{ dimension: 'month' as const, ref }]
        const answer = ask(pieces.join(''), { narrowings })
        if (answer.kind !== 'found') return
        const { phrases, excluded } = answer.constraints
        for (const { article } of answer.hits) {
          const text = fold(indexedText(article))
          expect(phrases.every((phrase) => text.includes(phrase))).toBe(true)
          expect(excluded.some((word) => text.includes(word))).toBe(false)
          if (ref !== null) expect(article.date?.startsWith(ref)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
