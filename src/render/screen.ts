import { type Changed, decodeChanged, encodeChanged } from './refinement.ts'

/** A list that something can be opened from, and gone back to. Pages count from 1. */
export type ListScreen =
  | ResultsScreen
  | { readonly kind: 'issues'; readonly page: number }
  | { readonly kind: 'issue'; readonly ref: string; readonly page: number }
  /** How many projects there are, by stage and by cluster. */
  | { readonly kind: 'overview'; readonly page: number }
  /** Projects, of one stage or cluster when these are named by their `groupRef`. */
  | {
      readonly kind: 'projects'
      readonly stage: string | null
      readonly cluster: string | null
      readonly page: number
    }
  | { readonly kind: 'people'; readonly page: number }
  /** News in batches of arrivals after one, up to another; `subscription` is the id of the one it came by. */
  | {
      readonly kind: 'digest'
      readonly after: number
      readonly upTo: number
      readonly subscription: string | null
      readonly page: number
    }
  /** Projects or people that a name may mean; the name is kept as a question is. */
  | { readonly kind: 'named-projects' | 'named-people'; readonly question: number; readonly page: number }

/** The results of a question, kept under this id. */
export interface ResultsScreen {
  readonly kind: 'results'
  readonly question: number
  readonly page: number
}

/** The results of a question that its reader changed by buttons. */
export interface RefinedScreen extends Changed {
  readonly kind: 'refined'
  readonly question: number
  readonly page: number
}

/** A project's or a person's card. */
export interface CardScreen {
  readonly kind: 'project' | 'person'
  readonly ref: string
  readonly page: number
  readonly back: ListScreen | null
}

/** What one message shows, and what a press of a button changes it to. */
export type Screen =
  | ListScreen
  | RefinedScreen
  | CardScreen
  | {
      readonly kind: 'article'
      readonly ref: string
      readonly page: number
      readonly back: ListScreen | RefinedScreen | CardScreen | null
    }

const letters = {
  results: 'q',
  refined: 'q',
  issues: 'i',
  issue: 'n',
  overview: 'o',
  projects: 'l',
  people: 'w',
  digest: 'd',
  'named-projects': 'f',
  'named-people': 'g',
  project: 'j',
  person: 'r',
  article: 'a',
} as const satisfies Record<Screen['kind'], string>

/**
 * Callback data, at most 64 bytes: the screen's letter, what it shows and its page, parted by points, numbers in base
 * 36; refined results end in what was changed of them; behind `|` the screen to go back to: `a.<article>.<page>|j.<project>.<page>|l.<stage>.<cluster>.<page>`.
 */
export function encodeScreen(screen: Screen): string {
  const page = screen.page.toString(36)
  const letter = letters[screen.kind]
  switch (screen.kind) {
    case 'issues':
    case 'overview':
    case 'people':
      return `${letter}.${page}`
    case 'results':
    case 'named-projects':
    case 'named-people':
      return `${letter}.${screen.question.toString(36)}.${page}`
    case 'refined':
      return `${letter}.${screen.question.toString(36)}.${page}.${encodeChanged(screen)}`
    case 'issue':
      return `${letter}.${screen.ref}.${page}`
    case 'digest': {
      // Batches are counted from -1, for none.
      const [after, upTo] = [screen.after + 1, screen.upTo + 1].map((batch) => batch.toString(36))
      return `${letter}.${after}.${upTo}.${screen.subscription ?? ''}.${page}`
    }
    case 'projects':
      return `${letter}.${screen.stage ?? ''}.${screen.cluster ?? ''}.${page}`
    case 'project':
    case 'person':
    case 'article':
      return `${letter}.${screen.ref}.${page}|${screen.back === null ? '' : encodeScreen(screen.back)}`
  }
}

/** The screen that callback data name, or null for anything that `encodeScreen` does not make. */
export function decodeScreen(data: string): Screen | null {
  const article = /^a\.([\w-]{10})\.([0-9a-z]{1,4})\|(.*)$/.exec(data)
  if (!article) return decodeRefined(data) ?? decodeCard(data)
  const [, ref = '', page = '', rest = ''] = article
  const back = rest === '' ? null : (decodeRefined(rest) ?? decodeCard(rest))
  if (pageOf(page) === null || (rest !== '' && back === null)) return null
  return { kind: 'article', ref, page: Number.parseInt(page, 36), back }
}

function decodeRefined(data: string): RefinedScreen | null {
  const parts = /^q\.([0-9a-z]{1,10})\.([0-9a-z]{1,4})\.(.+)$/.exec(data)
  const [, question = '', number = '', code = ''] = parts ?? []
  const page = pageOf(number)
  const changed = decodeChanged(code)
  if (page === null || changed === null) return null
  return { kind: 'refined', question: Number.parseInt(question, 36), page, ...changed }
}

function decodeCard(data: string): ListScreen | CardScreen | null {
  const card = /^([jr])\.([\w-]{10})\.([0-9a-z]{1,4})\|(.*)$/.exec(data)
  if (!card) return decodeList(data)
  const [, letter, ref = '', page = '', rest = ''] = card
  const back = rest === '' ? null : decodeList(rest)
  if (pageOf(page) === null || (rest !== '' && back === null)) return null
  return { kind: letter === 'j' ? 'project' : 'person', ref, page: Number.parseInt(page, 36), back }
}

function decodeDigest(data: string): ListScreen | null {
  const parts = /^d\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([\w-]{8})?\.([0-9a-z]{1,4})$/.exec(data)
  const [, after = '', upTo = '', subscription = null, number = ''] = parts ?? []
  const page = pageOf(number)
  if (page === null) return null
  const [from, to] = [after, upTo].map((batch) => Number.parseInt(batch, 36) - 1)
  return { kind: 'digest', after: from ?? -1, upTo: to ?? -1, subscription, page }
}

function decodeList(data: string): ListScreen | null {
  if (data.startsWith('d.')) return decodeDigest(data)
  const parts =
    /^(?:([qfg])\.([0-9a-z]{1,10})|n\.([\w-]{10})|l\.([\w-]{6})?\.([\w-]{6})?|([iow]))\.([0-9a-z]{1,4})$/.exec(
      data,
    )
  const page = pageOf(parts?.[7] ?? '')
  if (!parts || page === null) return null
  const [, asked, number = '', issue, stage, cluster, plain] = parts
  if (asked !== undefined) {
    const kind = asked === 'q' ? 'results' : asked === 'f' ? 'named-projects' : 'named-people'
    return { kind, question: Number.parseInt(number, 36), page }
  }
  if (issue !== undefined) return { kind: 'issue', ref: issue, page }
  if (plain === 'i') return { kind: 'issues', page }
  if (plain === 'o') return { kind: 'overview', page }
  if (plain === 'w') return { kind: 'people', page }
  return { kind: 'projects', stage: stage ?? null, cluster: cluster ?? null, page }
}

function pageOf(text: string): number | null {
  const page = Number.parseInt(text, 36)
  return page >= 1 ? page : null
}
