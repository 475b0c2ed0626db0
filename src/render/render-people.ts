import type { Messages } from '../i18n/zh-CN.ts'
import type { Person } from '../model/ledger.ts'
import { refOf } from '../text/ref.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml, italic } from './html.ts'
import type { Button, Message } from './message.ts'
import { pageOf, pagerRow, rows } from './pager.ts'
import { encodeScreen, type ListScreen } from './screen.ts'

const peoplePerPage = 10
const maxName = 30
const maxRole = 60

/** Everyone whom the bulletins name: those with offices and most in view first, each with a button. */
export function renderPeople(people: readonly Person[], page: number, texts: Messages): Message {
  const words = texts.ledger.people
  if (people.length === 0) return { html: escapeHtml(words.none), buttons: [] }
  const shown = pageOf(mostInView(people), page, peoplePerPage)
  const screen: ListScreen = { kind: 'people', page: shown.page }
  const range = texts.ledger.list.range(shown.offset + 1, shown.offset + shown.items.length, people.length)
  return {
    html: [
      bold(words.title(people.length)),
      shown.items.map((person, at) => personLine(person, shown.offset + at + 1, texts)).join('\n'),
      ...(shown.pages > 1 ? [italic(range)] : []),
    ].join('\n\n'),
    buttons: [
      ...personRows(shown.items, shown.offset, screen, texts),
      ...rows(pagerRow(screen, shown.pages, texts), 2),
    ],
  }
}

/** A person in a list: number, name, newest office, and in how many articles. */
export function personLine(person: Person, number: number, texts: Messages): string {
  const words = texts.ledger.people
  const role = newestOffices(person).join('、') || words.noRole
  const line = words.line(shorten(person.name, maxName), shorten(role, maxRole), articlesOf(person))
  return escapeHtml(`${number}. ${line}`)
}

/** The offices that the newest article to state any states of a person. */
function newestOffices({ terms }: Person): string[] {
  const offices = terms.filter(({ group }) => !group)
  const newest = offices[0]?.until ?? null
  return offices.filter(({ until }) => until === newest).map(({ role }) => role)
}

/** Buttons that open people, with their numbers in the list. */
export function personRows(
  people: readonly Person[],
  offset: number,
  back: ListScreen,
  texts: Messages,
): Button[][] {
  const open = people.map(
    ({ id, name }, at): Button => ({
      kind: 'press',
      label: texts.ledger.buttons.numbered(offset + at + 1, shorten(name, maxName)),
      data: encodeScreen({ kind: 'person', ref: refOf(id), page: 1, back }),
    }),
  )
  return rows(open, 3)
}

function mostInView(people: readonly Person[]): Person[] {
  const ranked = people.map((person) => ({
    person,
    office: person.terms.some(({ group }) => !group),
    articles: articlesOf(person),
  }))
  ranked.sort((a, b) => Number(b.office) - Number(a.office) || b.articles - a.articles)
  return ranked.map(({ person }) => person)
}

function articlesOf({ appearances }: Person): number {
  return new Set(appearances.map(({ article }) => article)).size
}
