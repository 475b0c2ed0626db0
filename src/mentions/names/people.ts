import type { Article } from '../../model/article.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { PersonMention, Role } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import { namesOf } from '../article-texts.ts'
import { wordFinder } from '../endings.ts'
import type { NameText } from '../name-text.ts'
import type { Recogniser } from '../recogniser.ts'
import { laterRole, pronounRoles } from './later-roles.ts'
import type { FoundName } from './names.ts'
import { partOf } from './parts.ts'
import { type RolePhrase, type RoleReader, roleReader } from './role-phrase.ts'

/** A person with the places and roles found so far. */
interface Draft {
  readonly spots: (FoundName & { readonly role: string })[]
  readonly roles: Map<string, Role>
}

/** Between a group's title and the names of its members. */
const intro = /(?:还有|分别是|有|是|为|包括)?[:：]?$/u

/** 本报讯（记者 李明 通讯员 王芳） */
const authors = /^[^，,。（(]{0,12}[（(](?:本报|特约|见习|实习)?(?:记者|通讯员)[^（）()]{1,40}[)）]/u

/** The people that an article names, in order, with their roles as printed and their part in what it reports. */
export function readPeople(article: Article, recogniser: Recogniser): PersonMention[] {
  const { lexicon } = recogniser
  const names = namesOf(article, recogniser)
  const reader = roleReader(lexicon)
  const people = new Map<string, Draft>()
  for (const [text, own] of Map.groupBy(names, ({ text: at }) => at)) {
    const roles = rolesOf(text, own, reader, lexicon)
    own.forEach((name, index) => {
      const person: Draft = people.get(name.name) ?? { spots: [], roles: new Map() }
      const found = roles[index] ?? []
      for (const role of found) if (!person.roles.has(role.text)) person.roles.set(role.text, role)
      person.spots.push({ ...name, role: found[0]?.text ?? '' })
      people.set(name.name, person)
    })
  }
  return Array.from(people)
    .filter(([name, { spots }]) => !isAuthor(name, spots, article))
    .map(([name, { spots, roles }]) => ({
      name,
      roles: fullest([...roles.values()]),
      part: partOf(
        spots,
        Array.from(roles.values(), ({ text }) => text),
        lexicon,
      ),
      spots: spots.map(({ text, start, end }) => text.spot(start, end)),
    }))
}

/** Who wrote the report is none of those it names: in brackets at its beginning, or by a byline that stuck to its headline. */
function isAuthor(name: string, spots: readonly FoundName[], { byline }: Article): boolean {
  if (!byline.includes(name)) return false
  return spots.every(({ text: { text, paragraph }, start }) => {
    const bracket = authors.exec(text)?.[0].length ?? 0
    return start < bracket || paragraph < 0
  })
}

/** 市长 in a headline says no more than 市委副书记、市长 below it. */
function fullest(roles: readonly Role[]): Role[] {
  return roles.filter(
    (role) => !roles.some((other) => other !== role && other.text.split('、').includes(role.text)),
  )
}

/** The roles of each name of one text. Names in a row share the role before the first. */
function rolesOf(
  text: NameText,
  names: readonly FoundName[],
  reader: RoleReader,
  lexicon: Lexicon,
): Role[][] {
  const taken = new Uint8Array(text.text.length + 1)
  for (const { start, end } of names) taken.fill(1, start, end)
  let shared = null as { role: Role; end: number } | null
  const found = names.map((name) => {
    const roles: Role[] = []
    const before = phraseBefore(text, name.start, taken, reader)
    if (before !== null) roles.push(roleOf(text, before, lexicon))
    else if (shared !== null && inRow(text, shared.end, name.start)) roles.push(shared.role)
    const [first] = roles
    shared = first === undefined ? null : { role: first, end: name.end }
    const later = laterRole(name, lexicon)
    if (later !== null) roles.push(roleOf(text, { kind: 'office', ...later, parts: [later] }, lexicon))
    return roles
  })
  for (const { at, role } of pronounRoles(text.text, lexicon)) {
    const index = names.findLastIndex(({ end }) => end <= at)
    found[index]?.push(roleOf(text, { kind: 'office', ...role, parts: [role] }, lexicon))
  }
  return found
}

function phraseBefore(text: NameText, at: number, taken: Uint8Array, reader: RoleReader): RolePhrase | null {
  const direct = reader(text, at, taken)
  if (direct !== null) return direct
  const led = intro.exec(text.text.slice(Math.max(0, at - 5), at))?.[0].length ?? 0
  return led === 0 ? null : reader(text, at - led, taken)
}

/** Parted from the name before by nothing but a pause mark or a space. */
function inRow({ text, gaps }: NameText, from: number, to: number): boolean {
  return text.slice(from, to) === '、' || (from === to && gaps[to] === 1)
}

function roleOf(text: NameText, { kind, start, end, parts }: RolePhrase, lexicon: Lexicon): Role {
  const range = withoutTime(text.text, start, end)
  const offices = parts.flatMap((part) =>
    officesIn(text.text, part === parts[0] ? { start: range.start, end: part.end } : part, lexicon),
  )
  return {
    text: text.text.slice(range.start, range.end),
    offices: kind === 'office' ? offices : [],
    group: kind === 'group',
    spot: text.spot(range.start, range.end),
  }
}

/** The single offices between pause marks; what ends in none is part of the next. */
function officesIn(text: string, { start, end }: Range, lexicon: Lexicon): string[] {
  const { endingAt } = wordFinder(lexicon.offices)
  const found: string[] = []
  let from = start
  for (let at = start + 1; at <= end; at += 1) {
    if (at < end && !/[、兼]/u.test(text.charAt(at))) continue
    if (at < end && endingAt(text, at) === 0) continue
    found.push(text.slice(from, at))
    from = at + 1
  }
  return found
}

/** 现任 and 新任 say when, not what. */
function withoutTime(text: string, start: number, end: number): Range {
  const said = /^(?:现任|新任|新当选的?)/u.exec(text.slice(start, end))?.[0].length ?? 0
  return { start: start + said, end }
}
