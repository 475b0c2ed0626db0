import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import type { Library } from '../../src/answer/library.ts'
import { namesOf } from '../../src/answer/names/names.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { ledger } from './ledger-of.ts'

describe('a question that the ledger answers', () => {
  let library: Library
  beforeAll(async () => {
    const read = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
    library = { ...read, ledger, names: namesOf(ledger) }
  })
  const ask = (text: string) => askJson(answerQuestion(understand(text, library), library))

  it.each([
    ['抽水蓄能电站投资多少?', '62亿元'],
    ['青河抽水蓄能电站什么时候建成', '2029年底前建成'],
    ['抽水蓄能电站跟谁合作', '华岳能源集团'],
    ['青河抽水蓄能電站投資多少', '62亿元'],
    ['县医院二期要花多少钱', '3.4亿元、1.1亿元'],
    ['县医院改扩建二期工程完成投资多少', '1.1亿元'],
    ['柳泉新区到哪一步了', '加快推进'],
    ['老陈醋产业园来了没?', '达成意向'],
    ['华岳机电铸造二期投产没', '正在建设'],
    ['华岳机电传感器产能多大', '年产3000吨'],
    // 和 and 能 say nothing elsewhere.
    ['和能科技投资多少', '2亿元'],
  ])('of one project: %s', (question, expected) => {
    expect(ask(question)).toMatchObject({ kind: 'stated', answer: expected })
  })

  it.each([
    ['在建项目有哪些', '华岳机电铸造二期、县医院改扩建二期工程'],
    ['正在建设的2个项目都是什么', '华岳机电铸造二期、县医院改扩建二期工程'],
    ['今年新投产了几个项目', '2个'],
    ['今年新投产了哪2个项目', '华岳机电传感器、华岳机电铸造一期'],
    ['华岳机电有哪几个项目?分别在什么阶段', '华岳机电传感器、华岳机电铸造一期、华岳机电铸造二期'],
    ['华岳能源集团有哪些项目', '青河抽水蓄能电站'],
  ])('of several projects: %s', (question, expected) => {
    expect(ask(question)).toMatchObject({ kind: 'stated', answer: expected })
  })

  it.each([
    ['哪个项目投资最大', '青河抽水蓄能电站，62亿元'],
    ['投资最少的项目是哪个', '华岳机电铸造二期，8000万元'],
    ['抽水蓄能和柳泉新区哪个投资大,大多少', '青河抽水蓄能电站，43.5亿元'],
    ['抽水蓄能比柳泉新区多投多少', '青河抽水蓄能电站，43.5亿元'],
    ['柳泉新区和县医院二期哪个贵', '柳泉新区，15.1亿元'],
    ['在建项目总投资一共多少', '4.2亿元'],
    ['说的是9个亿元以上项目,实际列出来多少个', '7'],
    ['9个项目都有哪些', '甲、乙、丙、丁、戊、己、庚'],
  ])('by a computation: %s', (question, expected) => {
    expect(ask(question)).toMatchObject({ kind: 'stated', answer: expected })
  })

  it.each([
    ['县长是谁', '苏敏'],
    ['谁是县委书记', '赵立新'],
    ['现在的县长是谁', '苏敏'],
    ['县政府副县长是谁', '马良、周岚'],
    ['苏敏是谁', '县长、常务副县长'],
    ['马良是什么职务', '副县长'],
    ['副县长有哪些', '马良、周岚'],
    ['副县长都有谁', '马良、周岚'],
    // Two words of the language, one name.
    ['司马静是谁', '县文旅局局长'],
  ])('of offices: %s', (question, expected) => {
    expect(ask(question)).toMatchObject({ kind: 'stated', answer: expected })
  })

  it('tells the former holder of an office apart from the present one', () => {
    const answer = answerQuestion(understand('县长是谁', library), library)
    const statement = answer.kind === 'found' ? answer.stated?.statement : null
    expect(statement).toMatchObject({
      now: [{ person: { name: '苏敏' } }],
      before: [{ person: { name: '高远' } }],
    })
  })

  it('is not compared when one side states nothing, and gives no amount for an answer', () => {
    expect(ask('华岳机电铸造一期和二期哪个投资多')).toMatchObject({ kind: 'not-stated', answer: null })
    expect(ask('老陈醋产业园和柳泉新区哪个投资大')).toMatchObject({ kind: 'not-stated', answer: null })
  })

  it.each(['老陈醋产业园投资多少', '柳泉新区跟谁合作', '第8个亿元以上项目叫什么'])(
    'is said not to be stated: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'not-stated', answer: null })
      expect(ask(question).citations).not.toHaveLength(0)
    },
  )

  it.each([
    '大青河抽水蓄能电站投资多少',
    '东县县长是谁',
    '司马静怡是谁',
    '马良玉是什么职务',
    '铸造项目的厂长是谁',
    '赵立新对抽水蓄能提了什么要求',
    '田野是县长吗',
    '抽水蓄能',
    '副县长里谁去了北京',
    '39个重点项目总投资一共是多少',
  ])('is left to quotations when it asks for more than the ledger states: %s', (question) => {
    expect(ask(question).answer).toBeNull()
  })

  it('rests on sentences of articles', () => {
    const { citations } = ask('抽水蓄能电站投资多少')
    expect(citations[0]).toMatchObject({ article: 'qinghe-2023-03-1', quote: '62亿元。' })
  })
})
