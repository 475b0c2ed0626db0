import fc from 'fast-check'
import { type Citation, type Fact, factKinds } from '../../src/model/fact.ts'
import type { Ledger, Person, Project, StatedCount } from '../../src/model/ledger.ts'

/** Text as no bulletin should hold it, and some do: tags, entities, pairs of surrogates, great length. */
const words = fc.string({
  unit: fc.constantFrom('县', '投', '90', '亿', '。', '<', '&', '>', '"', '😀', '&amp;', ' ', '</b>', '='),
  minLength: 1,
})
export const long = fc
  .tuple(words, fc.integer({ min: 1, max: 300 }))
  .map(([text, times]) => text.repeat(times).slice(0, 3000))

const date = fc.constantFrom('2024-03-06', '2023-11-30', null)
const citation: fc.Arbitrary<Citation> = fc.record({
  article: fc.constantFrom('a-1', 'a-2', 'b-1', 'b-2', 'c-1', 'c-2', 'c-3', 'c-4', 'not-there'),
  date,
  quote: long,
})
const fact: fc.Arbitrary<Fact> = fc
  .tuple(
    citation,
    fc.record({
      what: fc.constantFrom(...factKinds),
      value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e9 })),
      unit: fc.option(fc.constantFrom('亿元', '万元', '元', '吨/年', '公里')),
      text: long,
    }),
  )
  .map(([cited, stated]) => ({ ...cited, ...stated }))
const facts = fc.array(fact, { maxLength: 12 })

export const project: fc.Arbitrary<Project> = fc.record({
  id: fc.uuid().map((id) => id.slice(0, 16)),
  name: long,
  aliases: fc.array(long, { maxLength: 4 }),
  stage: fc.option(fc.oneof(long, fc.constantFrom('正在建设', '签约', '已落地即将开工'))),
  cluster: fc.option(fc.oneof(long, fc.constantFrom('新材料', '新装备'))),
  facts,
  conflicts: fc.array(fc.record({ what: fc.constantFrom(...factKinds), facts }), { maxLength: 3 }),
  mentions: fc.array(citation, { maxLength: 12 }),
  possiblySame: fc.array(fc.record({ project: long, name: long, quotes: fc.tuple(citation, citation) }), {
    maxLength: 4,
  }),
})

export const person: fc.Arbitrary<Person> = fc.record({
  id: fc.uuid(),
  name: long,
  terms: fc.array(
    fc.record({
      role: long,
      group: fc.boolean(),
      since: date,
      until: date,
      citations: fc.array(citation, { maxLength: 6 }),
    }),
    { maxLength: 12 },
  ),
  appearances: fc.array(
    fc
      .tuple(citation, fc.constantFrom('led', 'accompanied', 'attended', 'visited', 'received', 'mentioned'))
      .map(([cited, part]) => ({ ...cited, part })),
    { maxLength: 40 },
  ),
})

const count: fc.Arbitrary<StatedCount> = fc
  .tuple(citation, fc.record({ what: long, stated: fc.nat(99), listed: fc.nat(99), whole: fc.boolean() }))
  .map(([cited, counted]) => ({ ...cited, ...counted, agree: counted.stated === counted.listed, items: [] }))

export const ledger: fc.Arbitrary<Ledger> = fc.record({
  projects: fc.array(project, { maxLength: 14 }),
  people: fc.array(person, { maxLength: 14 }),
  counts: fc.array(count, { maxLength: 8 }),
})
