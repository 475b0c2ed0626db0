import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import type { Library } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { messages } from '../../src/i18n/locale.ts'
import { plainText } from '../../src/render/html.ts'
import { renderAnswer } from '../../src/render/render-answer.ts'

describe('a question that articles answer in their own words', () => {
  let library: Library
  beforeAll(async () => {
    library = await loadLibrary('tests/fixtures/told', await readLexicon(lexiconFolder))
  })
  const answerTo = (text: string) => answerQuestion(understand(text, library), library, { limit: 4 })
  const ask = (text: string) => askJson(answerTo(text))
  const reply = (text: string) =>
    plainText(renderAnswer(answerTo(text), { question: 1, page: 1, examples: [] }, messages('zh-CN')).html)

  it.each([
    ['谁陪同周启明调研', '陶文远、苏敏'],
    ['周启明来调研青石河时谁陪同的', '陶文远、苏敏'],
    ['青石河治理工程调研带队的是谁', '周启明'],
    ['梁秋实一行由谁陪同', '马良'],
    ['马良陪同的是谁', '梁秋实'],
    ['富硒小米座谈会都有谁参加', '王海、李春生'],
    ['富硒小米座谈会谁主持', '田野'],
    ['出席民生实事推进会的有谁', '高远'],
  ])('who took part: %s', (question, expected) => {
    expect(ask(question)).toMatchObject({ kind: 'stated', answer: expected })
  })

  it('tells the roles, and that the list of names is not whole', () => {
    expect(reply('谁陪同周启明调研')).toContain('· 县委书记：陶文远\n· 县长：苏敏')
    expect(reply('富硒小米座谈会都有谁参加')).toContain('原文以“等”略去其余的人')
  })

  it.each([
    '谁陪同苏敏召开民生实事推进会',
    '陶文远陪同梁秋实考察了吗',
    '哪些企业参加了富硒小米座谈会',
    '谁强调要用好三张清单',
  ])('makes no participant of whom no sentence calls one: %s', (question) => {
    expect(ask(question).answer).toBeNull()
  })

  it.each([
    ['什么是富硒小米', '富硒小米是在富硒土壤中种植'],
    ['“一户一码”是什么意思', '就是给每户农户的小米贴上'],
    ['两室一堂指的是什么', '卫生室、图书室和老年食堂'],
    ['富硒小米是什么', '富硒小米是在富硒土壤中种植'],
  ])('what a term means: %s', (question, expected) => {
    const { kind, answer } = ask(question)
    expect(kind).toBe('stated')
    expect(answer).toContain(expected)
  })

  it.each(['“三张清单”分别指什么', '什么是三张清单', '三张清单是什么意思'])(
    'says of a term that no sentence explains that none does: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'not-stated', answer: null })
      expect(reply(question)).toContain('没有解释它的含义')
      expect(reply(question)).toContain('三张清单')
    },
  )

  it('sums an article up by how it and its parts begin', () => {
    const { answer, citations } = ask('青石河治理那篇讲了什么')
    expect(answer).toContain('本报讯 5月8日,市委书记周启明带队到我县调研青石河治理工程')
    expect(citations.map(({ quote }) => quote)).toContain('一是抢抓工期。')
    expect(new Set(citations.map(({ article }) => article))).toEqual(new Set(['heshan-2024-05-1']))
  })

  it('lists what was reported of a day, and says which days are next to one without reports', () => {
    expect(ask('5月11日发生了什么').answer?.split('\n')).toEqual([
      '省农科院专家来我县考察富硒小米产业',
      '我县召开民生实事推进会',
    ])
    expect(ask('2024年5月9日有什么新闻')).toMatchObject({ kind: 'not-stated', answer: null })
    expect(reply('2024年5月9日有什么新闻')).toContain('2024-05-08、2024-05-11')
  })

  it.each([
    ['改造了哪些背街小巷', '柳荫街、学府路北段、文昌巷'],
    ['3条背街小巷都是哪些', '柳荫街、学府路北段、文昌巷'],
    ['县住建局推出了哪四项便民措施', '夜间施工；分段封闭；设置临时便道；公开工期,接受监督'],
    ['县住建局的便民措施有哪些', '夜间施工；分段封闭；设置临时便道；公开工期,接受监督'],
  ])('lists what an article lists: %s', (question, expected) => {
    expect(ask(question)).toMatchObject({ kind: 'stated', answer: expected })
  })

  it.each(['县住建局推出了哪五项便民措施', '县住建局推出了哪些收费措施', '改造了哪5条背街小巷'])(
    'lists nothing that is not the list asked for: %s',
    (question) => {
      expect(ask(question).answer).toBeNull()
    },
  )

  it.each([
    ['苏敏是县长吗', '县长苏敏'],
    ['陶文远陪同周启明了吗', '陶文远'],
    ['韩立群有没有参加青石河治理工程调研', '韩立群参加调研'],
  ])('affirms with the sentence that says so: %s', (question, quote) => {
    const { answer, citations } = ask(question)
    expect(answer).toBe('是')
    expect(citations[0]?.quote).toContain(quote)
  })

  it.each([
    '高远是县长吗',
    '周启明陪同陶文远了吗',
    '苏敏不是县长吗',
    '田野参加青石河治理工程调研了吗',
    '苏敏是东县县长吗',
  ])('neither affirms nor denies what no sentence says: %s', (question) => {
    expect(ask(question).answer).toBeNull()
  })

  it.each([
    ['背街小巷改造了几条', '3条'],
    ['改造完工的背街小巷有多少条', '3条'],
  ])('counts as a sentence does: %s', (question, expected) => {
    expect(ask(question).answer).toBe(expected)
  })

  it('quotes what someone said, and nobody else', () => {
    const quotes = (text: string) => ask(text).citations.map(({ quote }) => quote)
    expect(quotes('周启明强调了什么')).toEqual(['他强调,要用好“三张清单”工作法,确保汛期前完工。'])
    expect(quotes('周启明提了哪些要求')[0]).toContain('他强调')
    expect(ask('周启明强调了什么').answer).toBeNull()
    expect(reply('周启明讲了什么')).toContain('周启明说的话')
    expect(reply('梁秋实讲了什么')).not.toContain('说的话')
  })

  it('tells of a person the roles and appearances', () => {
    const text = reply('苏敏最近有哪些活动')
    expect(text).toContain('县长')
    expect(text).toContain('2024-05-11 带队：《我县召开民生实事推进会》')
    expect(text).toContain('2024-05-08 陪同：《周启明带队调研河道治理工作》')
  })

  it('tells of a project what is stated of it', () => {
    const text = reply('介绍一下青石河治理工程')
    expect(text).toContain('已完成投资：8600万元')
    expect(text).toContain('已经完工')
  })
})
