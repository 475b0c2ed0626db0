import { beforeAll, describe, expect, it } from 'vitest'
import { readOrganisations } from '../../src/mentions/names/organisations.ts'
import { readPlaces } from '../../src/mentions/names/places.ts'
import type { Recogniser } from '../../src/mentions/recogniser.ts'
import { articleOf, recogniser } from './article-of.ts'

let tools: Recogniser
beforeAll(async () => {
  tools = await recogniser()
})

describe('the organisations of an article', () => {
  const read = (text: string) => readOrganisations(articleOf([text], '快讯'), tools).map(({ name }) => name)

  it.each([
    ['考察组赴远山低碳科技(北京)有限公司考察。', ['远山低碳科技(北京)有限公司']],
    ['会议由清河县人民政府主办。', ['清河县人民政府']],
    ['县委、县政府高度重视。', ['县委', '县政府']],
    ['项目与中国农业发展银行合作。', ['中国农业发展银行']],
    ['山西远山集团与县工商联签约。', ['山西远山集团', '县工商联']],
    ['会见天成科技集团客人。', ['天成科技集团']],
    ['与中谷糖业控股股份有限公司座谈。', ['中谷糖业控股股份有限公司']],
    ['由清河县市场综合执法局牵头。', ['清河县市场综合执法局']],
    ['清河市公安局刑侦大队抓获。', ['清河市公安局刑侦大队']],
    ['建行清河支行和华为前来洽谈。', ['建行清河支行', '华为']],
  ])('are cut right: %s', (text, names) => {
    expect(read(text)).toEqual(names)
  })

  it.each([
    '有关公司和一家银行参加。',
    '大型国有集团和重点企业集团都来了。',
    '中心工作是发展。',
    '学校里很安静。',
  ])('are none where only their kind is named: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('the places of an article', () => {
  const read = (text: string) => readPlaces(articleOf([text], '快讯'), tools).map(({ name }) => name)

  it.each([
    ['调研组来到清河县石桥镇。', ['清河县', '石桥镇']],
    ['客商从太原赶来。', ['太原']],
    ['文体南路已经通车。', ['文体南路']],
    ['一行来到河口博物馆。', ['河口博物馆']],
    ['（记者李明）白云路今起开放。', ['白云路']],
  ])('are cut right: %s', (text, names) => {
    expect(read(text)).toEqual(names)
  })

  it('are none where only their kind is named, and none within other names', () => {
    expect(read('城市和乡村道路畅通,县长李玉林和远山(北京)有限公司出席。')).toEqual([])
  })
})
