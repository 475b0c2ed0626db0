import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import type { Library } from '../../src/answer/library.ts'
import { namesOf } from '../../src/answer/names/names.ts'
import { followUp } from '../../src/answer/question/follow-up.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { ledger } from './ledger-of.ts'

describe('a text that goes on from the question before', () => {
  let library: Library
  let told: Library
  beforeAll(async () => {
    const lexicon = await readLexicon(lexiconFolder)
    const read = await loadLibrary('tests/fixtures/library', lexicon)
    library = { ...read, ledger, names: namesOf(ledger, read.names.places) }
    told = await loadLibrary('tests/fixtures/told', lexicon)
  })
  const follow = (before: string | null, text: string, page = 1, from = library) =>
    followUp(text, before === null ? null : { text: before, page }, from, 4)

  it.each([
    ['华岳机电铸造一期投产了吗', '那二期呢?', '华岳机电铸造二期投产了吗'],
    ['抽水蓄能电站投资多少', '那柳泉新区呢', '柳泉新区投资多少'],
    ['抽水蓄能电站投资多少', '柳泉新区呢?', '柳泉新区投资多少'],
    ['县委书记是谁', '县长呢', '县长是谁'],
    ['在建项目有哪些', '签约的呢', '签约项目有哪些'],
    ['3月6日有什么新闻', '那3月9日呢', '3月9日有什么新闻'],
    ['柳泉镇受益农户有多少', '石门镇呢', '石门镇受益农户有多少'],
    ['赵立新做了什么', '苏敏呢', '苏敏做了什么'],
  ])('asks the same of something else: %s … %s', (before, text, expected) => {
    expect(follow(before, text)).toMatchObject({ kind: 'follows', text: expected })
  })

  it.each([
    ['抽水蓄能电站投资多少', '什么时候建成?', '青河抽水蓄能电站什么时候建成?'],
    ['柳泉新区到哪一步了', '投资多少', '柳泉新区投资多少'],
    ['柳泉新区到哪一步了', '它投资多少', '柳泉新区投资多少'],
    ['老陈醋产业园来了没', '这个项目要花多少钱?', '老陈醋产业园要花多少钱?'],
    ['断头路打通了几条', '全长多少?', '断头路全长多少?'],
  ])('asks something else of the same: %s … %s', (before, text, expected) => {
    const followed = follow(before, text)
    expect(followed.kind === 'follows' && followed.text.replace(/\?$/, '')).toBe(expected.replace(/\?$/, ''))
  })

  it.each([
    ['周启明调研了什么', '谁陪同的?', '陶文远、苏敏'],
    ['青石河治理那篇讲了什么', '都有谁参加', '韩立群'],
    ['民生实事推进会听取了什么汇报', '谁出席了?', '高远'],
  ])('asks of the event that was quoted: %s … %s', (before, text, expected) => {
    const followed = follow(before, text, 1, told)
    if (followed.kind !== 'follows') throw new Error(followed.kind)
    expect(askJson(answerQuestion(understand(followed.text, told), told)).answer).toBe(expected)
  })

  it('takes one of those shown by its place, and more of them by the next page', () => {
    expect(follow('在建项目有哪些', '第二个呢')).toMatchObject({
      kind: 'follows',
      text: '县医院改扩建二期工程',
    })
    expect(follow('3月的报道', '第2篇')).toMatchObject({ text: '《城区三条断头路通车》' })
    expect(follow('高标准农田建设面积', '还有呢?', 2)).toMatchObject({
      kind: 'follows',
      text: '高标准农田建设面积',
      page: 3,
    })
    expect(follow('在建项目有哪些', '第九个呢')).toEqual({ kind: 'ended' })
    expect(follow('断头路', '还有吗', 9)).toEqual({ kind: 'ended' })
  })

  it.each(['那二期呢?', '谁陪同的?', '投资多少?', '什么时候完工', '第二个呢', '还有呢', '它在哪里'])(
    'refers to nothing when nothing was asked before: %s',
    (text) => {
      expect(follow(null, text)).toEqual({ kind: 'dangling' })
    },
  )

  it.each([
    '柳泉新区投资多少',
    '县长是谁',
    '在建项目有哪些',
    '投资最大的项目是哪个',
    '断头路',
    '投资',
    '谁陪同赵立新调研',
    '这期有哪些报道',
    '那柳泉新区投资多少呢',
    '断头路打通了几条',
    '赵立新',
    '你好',
  ])('stands on its own when it says what it is about: %s', (text) => {
    expect(follow('抽水蓄能电站投资多少', text)).toEqual({ kind: 'own' })
  })
})
