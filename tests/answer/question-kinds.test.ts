import { beforeAll, describe, expect, it } from 'vitest'
import type { Library } from '../../src/answer/library.ts'
import { namesOf } from '../../src/answer/names/names.ts'
import { understand } from '../../src/answer/understand.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import type { AskedKind } from '../../src/model/question.ts'
import { ledger } from './ledger-of.ts'

const asked: Record<AskedKind, readonly string[]> = {
  who: [
    '谁陪同赵立新调研的',
    '县长是谁',
    '哪位领导去了青河抽水蓄能电站',
    '参加座谈会的都有谁',
    '柳泉新区跟谁合作',
    '抽水蓄能电站是哪家公司的',
    '断头路由哪个单位承建',
    '苏敏什么职务',
    '马良是什么单位的',
    '谁去了柳泉镇',
    '监理单位是哪家',
    'who led the inspection',
  ],
  when: [
    '抽水蓄能电站什么时候建成',
    '断头路哪天打通的',
    '县医院二期何时完工',
    '柳泉新区哪一年开工',
    '啥时候能通车',
    '会议几号开的',
    'when will it open',
  ],
  where: [
    '柳泉新区在哪里',
    '抽水蓄能电站建在哪儿',
    '断头路在什么地方',
    '赵立新去了哪里调研',
    '项目位于哪个镇',
  ],
  'how-much': [
    '抽水蓄能电站投资多少',
    '柳泉新区要花多少钱',
    '抽水蓄能 投资',
    '全县储备化肥多少吨',
    '断头路全长多少公里',
    '传感器产能多大',
    '高标准农田建设面积是多少',
    '县医院二期造价',
    '在建项目总投资一共多少',
    'how much does it cost',
  ],
  'how-many': [
    '打通了几条断头路',
    '受益农户有多少户',
    '今年新投产了几个项目',
    '多少人参加了座谈',
    '说的是9个亿元以上项目,实际列出来多少个',
    '有几家企业入驻',
    'how many roads were opened',
  ],
  list: [
    '在建项目有哪些',
    '正在建设的2个项目都是什么',
    '打通了哪些断头路',
    '华岳能源集团有哪些项目',
    '哪几个乡镇完成了高标准农田建设',
    '落地项目名单',
  ],
  stage: [
    '抽水蓄能电站到哪一步了',
    '柳泉新区进展怎么样了',
    '华岳机电铸造二期什么阶段',
    '县医院二期进度如何',
    '老陈醋产业园现状',
  ],
  'yes-no': [
    '华岳机电铸造二期投产没',
    '老陈醋产业园来了没有',
    '田野是县长吗',
    '断头路通车了吗',
    '县医院二期有没有完工',
    '赵立新是不是去了柳泉镇',
    '抽水蓄能电站是否开工',
  ],
  definition: [
    '什么是断头路',
    '“六最”是什么意思',
    '“五抓一优”分别指什么',
    '何谓链主企业',
    '断头路是什么',
    '四库指的是什么',
    '店小二的含义',
    'what is meant by 断头路',
  ],
  'by-date': ['3月6日', '2023年3月9日发生了什么', '3月12日有什么新闻', '1月3日的报道', '3月6号有哪些活动'],
  'by-person': [
    '赵立新',
    '赵立新最近有哪些活动',
    '苏敏做了什么',
    '赵立新的行程',
    '介绍一下马良',
    '苏敏出席了哪些活动',
  ],
  'about-project': [
    '抽水蓄能电站',
    '柳泉新区情况',
    '介绍一下青河抽水蓄能电站项目',
    '老陈醋产业园项目怎么回事',
  ],
  compare: [
    '抽水蓄能和柳泉新区哪个投资大',
    '抽水蓄能比柳泉新区大多少',
    '哪个项目投资最大',
    '投资最少的项目是哪个',
    '柳泉新区和县医院二期投资相差多少',
  ],
  summary: [
    '断头路那篇讲了什么',
    '春耕物资的主要内容',
    '概括一下赵立新调研的报道',
    '高标准农田建设说的是什么内容概述',
    '政府工作报告的要点',
  ],
  byline: ['谁写的断头路那篇', '春耕物资的作者是谁', '春耕物资储备充足是谁写的'],
  what: ['赵立新对抽水蓄能提了什么要求', '为什么推迟开工', '如何保障春耕', '赵立新强调了什么'],
  keywords: ['断头路', '高标准农田 验收', '化肥 种子', '春耕物资储备'],
}

describe('the kind of a question', () => {
  let library: Library
  beforeAll(async () => {
    const read = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
    library = { ...read, ledger, names: namesOf(ledger, read.names.places) }
  })

  it.each(Object.entries(asked).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const)))(
    '%s: %s',
    (text, kind) => {
      expect(understand(text, library).kind).toBe(kind)
    },
  )

  it('comes with the things that it names, as the library knows them', () => {
    expect(understand('赵立新到柳泉镇看青河抽水蓄能电站了吗', library)).toMatchObject({
      names: { people: ['赵立新'], places: expect.arrayContaining(['柳泉镇']) },
    })
    expect(understand('青河抽水蓄能电站投资多少', library)).toMatchObject({
      names: { projects: ['青河抽水蓄能电站'], people: [] },
    })
    expect(understand('华岳能源集团有哪些项目', library)).toMatchObject({
      names: { organisations: ['华岳能源集团'] },
    })
  })

  it('names no thing whose name only ends like it', () => {
    expect(understand('大青河抽水蓄能电站投资多少', library)).toMatchObject({ names: { projects: [] } })
    expect(understand('大柳泉镇完成了吗', library)).toMatchObject({ names: { places: [] } })
  })
})
