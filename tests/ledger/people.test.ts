import { beforeAll, describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { buildLedger } from '../../src/ledger/build-ledger.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import { readingsOf } from './readings-of.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await readLexicon(lexiconFolder)
})

type Said = readonly [date: string | null, ...people: readonly (readonly string[])[]]

function people(...said: readonly Said[]) {
  return buildLedger(
    readingsOf(
      said.map(([date, ...named], index) => ({
        date,
        text: `第${index}次：${named.map(([name, ...roles]) => roles.join('、') + name).join('，')}到场。`,
        people: named,
      })),
    ),
    lexicon,
  ).people.map(({ name, terms, appearances }) => ({
    name,
    times: appearances.length,
    terms: terms.map(({ role, since, until, group }) => [role, since, until, ...(group ? ['group'] : [])]),
  }))
}

describe('someone who changes office', () => {
  it('is one person with both terms, the newest first, each by the articles that state it', () => {
    expect(
      people(
        ['2024-05-01', ['苏敏', '县委常委、组织部部长']],
        ['2024-06-01', ['苏敏', '组织部部长']],
        ['2024-08-01', ['苏敏', '县长']],
      ),
    ).toEqual([
      {
        name: '苏敏',
        times: 3,
        terms: [
          ['县长', '2024-08-01', '2024-08-01'],
          ['组织部部长', '2024-05-01', '2024-06-01'],
          ['县委常委', '2024-05-01', '2024-05-01'],
        ],
      },
    ])
  })

  it('holds one office whether its body is printed or not', () => {
    expect(
      people(['2024-05-01', ['马良', '县政府副县长']], ['2024-06-01', ['马良', '副县长']])[0]?.terms,
    ).toEqual([['副县长', '2024-05-01', '2024-06-01']])
  })

  it('is told of by dated articles; one without a date gives none', () => {
    expect(people([null, ['马良', '副县长']])[0]?.terms).toEqual([['副县长', null, null]])
  })

  it('holds no office by being one of a group', () => {
    expect(people(['2024-05-01', ['田野', '市领导']])[0]?.terms).toEqual([
      ['市领导', '2024-05-01', '2024-05-01', 'group'],
    ])
  })
})

describe('people of one name', () => {
  it('are two where one holds an office and the other a post in a company', () => {
    const found = people(
      ['2024-05-01', ['王伟', '副县长']],
      ['2024-05-20', ['王伟', '恒远科技有限公司总经理']],
      ['2024-05-21', ['王伟']],
    )
    expect(found.map(({ terms, times }) => [terms[0]?.[0], times])).toEqual([
      ['恒远科技有限公司总经理', 2],
      ['副县长', 1],
    ])
  })

  it('are two where they work for two companies', () => {
    expect(
      people(
        ['2024-05-01', ['王伟', '恒远科技有限公司总经理']],
        ['2024-05-20', ['王伟', '华岳机电集团董事长']],
      ),
    ).toHaveLength(2)
  })

  it('are told by the company though it is printed before the first of several posts only', () => {
    expect(
      people(['2024-05-01', ['王伟', '恒远集团党委委员、副总裁']], ['2024-05-20', ['王伟', '副县长']]).map(
        ({ terms }) => terms.map(([role]) => role),
      ),
    ).toEqual(expect.arrayContaining([['副县长'], ['恒远集团党委委员', '副总裁']]))
  })

  it('are one where an article states both', () => {
    expect(
      people(
        ['2024-05-01', ['王伟', '城投集团董事长']],
        ['2024-05-20', ['王伟', '县财政局副局长、城投集团董事长']],
        ['2024-05-22', ['王伟', '县财政局副局长']],
      ),
    ).toHaveLength(1)
  })
})
