import { beforeAll, describe, expect, it } from 'vitest'
import type { Library } from '../../src/answer/library.ts'
import { lookUpPeople, lookUpProjects } from '../../src/answer/names/look-up.ts'
import { namesOf } from '../../src/answer/names/names.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import { fact, person, project } from './ledger-of.ts'

const ledger: Ledger = {
  projects: [
    project('青河抽水蓄能电站', '已核准', [fact('partner', '华岳能源集团')]),
    { ...project('县医院改扩建二期工程', '正在建设'), aliases: ['县医院二期'] },
    project('华岳机电铸造一期', '新投产'),
    project('华岳机电铸造二期', '正在建设'),
    project('绛县通用机场', '正在勘察'),
    project('5G基站', '已建成'),
  ],
  people: [
    person('解兰英', [['县长', '2023-01-05', '2023-03-12']]),
    person('赵立新', [['县委书记', '2023-01-05', '2023-03-12']]),
    person('赵立', [['县委常委、宣传部长', '2023-01-05', '2023-03-12']]),
  ],
  counts: [],
}

describe('looking up', () => {
  let library: Library
  beforeAll(async () => {
    const read = await loadLibrary('tests/fixtures/library', await readLexicon(lexiconFolder))
    library = { ...read, ledger, names: namesOf(ledger) }
  })
  const projects = (asked: string) => {
    const { found, how } = lookUpProjects(asked, library)
    return [how, ...found.map(({ name }) => name)]
  }
  const people = (asked: string) => {
    const { found, how } = lookUpPeople(asked, library)
    return [how, ...found.map(({ name }) => name)]
  }

  it.each([
    ['its whole name', '青河抽水蓄能电站'],
    ['a part of it', '抽水蓄能'],
    ['Traditional script', '抽水蓄能電站'],
    ['more than its name', '青河抽水蓄能电站项目进展'],
    ['pinyin', 'choushuixuneng'],
    ['pinyin with spaces', 'chou shui xu neng'],
    ['initials', 'csxn'],
    ['pinyin and initials', 'qinghecsxn'],
  ])('a project by %s', (_, asked) => {
    expect(projects(asked)).toEqual(['named', '青河抽水蓄能电站'])
  })

  it.each([
    ['another name', '县医院二期', '县医院改扩建二期工程'],
    ['parts that stand apart', '医院 二期', '县医院改扩建二期工程'],
    ['who takes part in it', '华岳能源集团', '青河抽水蓄能电站'],
    ['letters in its name', '5g', '5G基站'],
  ])('a project by %s', (_, asked, name) => {
    expect(projects(asked)).toEqual(['named', name])
  })

  it('gives all that a name may mean', () => {
    expect(projects('华岳机电')).toEqual(['named', '华岳机电铸造一期', '华岳机电铸造二期'])
  })

  it('takes homophones and one wrong character of several for a slip, and says so', () => {
    expect(projects('抽水续能')).toEqual(['slip', '青河抽水蓄能电站'])
    expect(projects('抽水储能电站')).toEqual(['slip', '青河抽水蓄能电站'])
    expect(people('解蓝英')).toEqual(['slip', '解兰英'])
  })

  it('takes no county for another whose name holds its own', () => {
    expect(projects('新绛县')).toEqual(['near', '绛县通用机场'])
    expect(projects('新绛县通用机场')[0]).not.toBe('slip')
  })

  it('gives what comes near by name when nothing fits, and nothing when nothing does', () => {
    expect(projects('通用航空机场')).toEqual(['near', '绛县通用机场'])
    expect(projects('王老吉凉茶')).toEqual(['near'])
    expect(projects('')).toEqual(['near'])
  })

  it('finds people by name, a part, pinyin with the surname’s own reading, initials and office', () => {
    expect(people('解兰英')).toEqual(['named', '解兰英'])
    expect(people('兰英')).toEqual(['named', '解兰英'])
    expect(people('xielanying')).toEqual(['named', '解兰英'])
    expect(people('xly')).toEqual(['named', '解兰英'])
    expect(people('县长')).toEqual(['named', '解兰英'])
    expect(people('宣传部长')).toEqual(['named', '赵立'])
    expect(people('解兰英县长')).toEqual(['named', '解兰英'])
  })

  it('prefers the whole name to a longer one that begins with it', () => {
    expect(people('赵立')).toEqual(['named', '赵立'])
  })

  it('never throws', () => {
    for (const asked of ['\ud800', '<b>', '。。。', 'a'.repeat(5000), '县'.repeat(5000), '()*+?['])
      expect(() => [projects(asked), people(asked)]).not.toThrow()
  })
})
