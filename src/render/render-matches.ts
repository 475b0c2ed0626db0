import type { Messages } from '../i18n/zh-CN.ts'
import type { Person, Project } from '../model/ledger.ts'
import { shorten } from './excerpt.ts'
import { escapeHtml, italic } from './html.ts'
import type { Button, Message } from './message.ts'
import { pageOf, pagerRow, rows } from './pager.ts'
import { personLine, personRows } from './render-people.ts'
import { openRows, projectLine } from './render-projects.ts'
import type { ListScreen } from './screen.ts'

/** What a name may mean, best first; `named` when it is a name of these, else they only come near it. */
export interface Matches<T> {
  readonly found: readonly T[]
  readonly how: 'named' | 'slip' | 'near'
}

type MatchScreen = Extract<ListScreen, { kind: 'named-projects' | 'named-people' }>

const matchesPerPage = 8
const maxAsked = 60

/** The projects that a name may mean, to choose from; when there is none, those of like names. */
export function renderProjectMatches(
  asked: string,
  matches: Matches<Project>,
  screen: MatchScreen,
  texts: Messages,
): Message {
  return renderMatches(
    asked,
    matches,
    screen,
    { words: texts.ledger.project, line: projectLine, open: openRows },
    texts,
  )
}

/** The same of people. */
export function renderPersonMatches(
  asked: string,
  matches: Matches<Person>,
  screen: MatchScreen,
  texts: Messages,
): Message {
  return renderMatches(
    asked,
    matches,
    screen,
    { words: texts.ledger.people, line: personLine, open: personRows },
    texts,
  )
}

interface Kind<T> {
  readonly words: Pick<Messages['ledger']['project'], 'several' | 'unknown' | 'nearest' | 'hint'>
  readonly line: (item: T, number: number, texts: Messages) => string
  readonly open: (items: readonly T[], offset: number, back: ListScreen, texts: Messages) => Button[][]
}

function renderMatches<T>(
  asked: string,
  { found, how }: Matches<T>,
  screen: MatchScreen,
  { words, line, open }: Kind<T>,
  texts: Messages,
): Message {
  const name = shorten(asked, maxAsked)
  const named = how === 'named' && found.length > 0
  const shown = pageOf(found, screen.page, matchesPerPage)
  const here = { ...screen, page: shown.page }
  const range = texts.ledger.list.range(shown.offset + 1, shown.offset + shown.items.length, found.length)
  return {
    html: [
      escapeHtml(named ? words.several(name, found.length) : words.unknown(name)),
      ...(!named && found.length > 0 ? [escapeHtml(words.nearest)] : []),
      ...shown.items.map((item, at) => line(item, shown.offset + at + 1, texts)),
      ...(shown.pages > 1 ? [italic(range)] : []),
      ...(named ? [] : ['', escapeHtml(words.hint)]),
    ].join('\n'),
    buttons: [
      ...open(shown.items, shown.offset, here, texts),
      ...rows(pagerRow(here, shown.pages, texts), 2),
    ],
  }
}
