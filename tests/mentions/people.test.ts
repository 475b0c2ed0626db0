import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPeople } from '../../src/mentions/names/people.ts'
import type { Recogniser } from '../../src/mentions/recogniser.ts'
import { articleOf, recogniser } from './article-of.ts'

describe('the people of an article', () => {
  let tools: Recogniser
  beforeAll(async () => {
    tools = await recogniser()
  })
  const read = (...paragraphs: string[]) => readPeople(articleOf(paragraphs), tools)
  const names = (...paragraphs: string[]) => read(...paragraphs).map(({ name }) => name)
  const person = (name: string, ...paragraphs: string[]) =>
    read(...paragraphs).find((each) => each.name === name)

  it.each([
    ['县委书记陈芳带领发改部门负责人赴外地招商。', '陈芳'],
    ['副县长赵志刚一行到石桥镇调研。', '赵志刚'],
    ['县长李翔陪同检查。', '李翔'],
    ['新任局长欧阳建华到会讲话。', '欧阳建华'],
    ['村民王建国告诉记者,路修到了家门口。', '王建国'],
    ['清河县县长阿不都·热合曼主持会议。', '阿不都·热合曼'],
    ['县委书记周 明主持会议。', '周明'],
    ['孙晓说,今年要打好基础。', '孙晓'],
  ])('are cut right: %s', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it.each([
    '县委高度重视,各部门方便群众办事,金融支持力度加大。',
    '大家马不停蹄,进园区、到工地,项目建设全面推进。',
    '投产的有华盛铸造、常熟高端机械加工和王家凉茶。',
    '村民李大爷、王先生和张阿姨都说好。',
    '盛夏时节,白云脚下的黄梅县、石家庄等地一片繁忙。',
    '',
  ])('are not made of other words: %s', (text) => {
    expect(names(text)).toEqual([])
  })

  it('hold a chain of offices, whole and each of them', () => {
    expect(person('林涛', '县委常委、宣传部长林涛出席。')?.roles[0]).toMatchObject({
      text: '县委常委、宣传部长',
      offices: ['县委常委', '宣传部长'],
      group: false,
    })
  })

  it('share an office that stands once before several', () => {
    const found = read('政府副县长张瑞明、王大伟等参加。')
    expect(found.map(({ name, roles }) => [name, roles[0]?.text])).toEqual([
      ['张瑞明', '政府副县长'],
      ['王大伟', '政府副县长'],
    ])
  })

  it.each(['市领导邓文平、孙晓、马辉、荣亿等参加活动。', '参加活动的市领导有:邓文平、孙晓、马辉、荣亿。'])(
    'of a group hold no office by it: %s',
    (text) => {
      const found = read(text)
      expect(found.map(({ name }) => name)).toEqual(['邓文平', '孙晓', '马辉', '荣亿'])
      for (const { roles, part } of found) {
        expect(roles).toMatchObject([{ text: '市领导', offices: [], group: true }])
        expect(part).toBe('attended')
      }
    },
  )

  it('have the organisation directly before an office in their role', () => {
    expect(person('孟祥雷', '座谈会上,远山科技(白云)有限公司董事长孟祥雷作了介绍。')?.roles[0]?.text).toBe(
      '远山科技(白云)有限公司董事长',
    )
  })

  it.each([
    ['会议决定,李明华任清河县水利局局长。', '清河县水利局局长'],
    ['李明华(县水利局局长)参加座谈。', '县水利局局长'],
    ['李明华当选为县工商联主席。', '县工商联主席'],
    ['一同参加的还有李明华,他是县水利局的党组书记、局长。', '县水利局的党组书记、局长'],
    ['李明华局长到场讲解。', '局长'],
  ])('have a role that stands behind the name: %s', (text, role) => {
    expect(person('李明华', text)?.roles.map((each) => each.text)).toEqual([role])
  })

  it.each([
    ['教育局局长简明,副县长鹿鸣陪同调研。', ['简明', '鹿鸣']],
    ['县领导牛志强、武晓霞、边疆、卓越出席签约仪式。', ['牛志强', '武晓霞', '边疆', '卓越']],
    ['司马静和县水利局局长褚红参加。', ['司马静', '褚红']],
    ['季学军同志任清河县委书记。', ['季学军']],
  ])('may be called by common words where an office or a row shows it: %s', (text, all) => {
    expect(names(text)).toEqual(all)
  })

  it('have the whole name of a firm in their role, by whatever words it is called', () => {
    const role = (name: string, text: string) => person(name, text)?.roles[0]?.text
    expect(role('卢建军', '与正通新能源副总裁卢建军座谈。')).toBe('正通新能源副总裁')
    expect(role('麻志勇', '三羊乳业有限公司董事长麻志勇签约。')).toBe('三羊乳业有限公司董事长')
    expect(role('褚红梅', '王建国和县水利局局长褚红梅参加。')).toBe('县水利局局长')
  })

  it('are not those who wrote the report, nor does a headline add a part of their role', () => {
    const article = {
      ...articleOf(['清河讯(记者 韩雪)市委副书记、市长陶永康到清河县调研。'], '市长陶永康到清河县调研'),
      byline: ['韩雪'],
    }
    const found = readPeople(article, tools)
    expect(found.map(({ name, roles }) => [name, roles.map(({ text }) => text)])).toEqual([
      ['陶永康', ['市委副书记、市长']],
    ])
  })

  it('keep a calling apart from offices', () => {
    expect(person('王建国', '村民王建国说,日子好了。')?.roles[0]).toMatchObject({ text: '村民', offices: [] })
  })

  it.each([
    ['县委书记陈芳率队深入石桥镇调研。', '陈芳', 'led'],
    ['县长李翔陪同调研。', '李翔', 'accompanied'],
    ['县委办主任徐杰参加活动。', '徐杰', 'attended'],
    ['远山集团副总裁曹冬梅来我县考察投资环境。', '曹冬梅', 'visited'],
    ['陈芳与远山公司董事长孟祥雷举行座谈。', '孟祥雷', 'received'],
    ['陈芳与远山公司董事长孟祥雷、总经理章海波就合作进行深入洽谈。', '章海波', 'received'],
    ['远山公司总经理柴玉梅介绍了生产情况。', '柴玉梅', 'received'],
    ['据远山公司总经理柴玉梅介绍,项目已开工。', '柴玉梅', 'mentioned'],
    ['县委书记梁志远宣布开工。', '梁志远', 'led'],
    ['陪同调研的有县政协主席董文和县长李翔。', '董文', 'accompanied'],
    ['专家组在副县长赵志刚的陪同下查看了工地。', '赵志刚', 'accompanied'],
    ['大家学习了王志远同志的先进事迹和重要讲话精神。', '王志远', 'mentioned'],
  ])('have a part in what is reported: %s', (text, name, part) => {
    expect(person(name, text)?.part).toBe(part)
  })

  it('are followed through the article and its headline', () => {
    const found = readPeople(
      articleOf(['县委书记陈芳到石桥镇调研。', '陈芳指出,要抓好秋收。'], '陈芳到石桥镇调研'),
      tools,
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.spots.map(({ paragraph }) => paragraph)).toEqual([-1, 0, 1])
  })

  it('stand where their spots say, whatever the text', () => {
    const piece = fc.constantFrom(
      '县长',
      '李翔',
      '、',
      '陈 芳',
      ',',
      '。',
      '(',
      ')',
      '任',
      '主任',
      '等',
      '丁小 强',
      'A1',
      '·',
      '他是',
      '\u3000',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        for (const { name, spots } of read(text))
          for (const { paragraph, start, end } of spots)
            if (paragraph === 0) expect(text.slice(start, end).replace(/[ \u3000]/g, '')).toBe(name)
      }),
      { numRuns: 300 },
    )
  })
})
