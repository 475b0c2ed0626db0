import { hash } from 'node:crypto'

/** A list that an article can be opened from, and gone back to. Pages count from 1. */
export type ListScreen =
  | { readonly kind: 'results'; readonly question: number; readonly page: number }
  | { readonly kind: 'issues'; readonly page: number }
  | { readonly kind: 'issue'; readonly ref: string; readonly page: number }

/** What one message shows, and what a press of a button changes it to. */
export type Screen =
  | ListScreen
  | {
      readonly kind: 'article'
      readonly ref: string
      readonly page: number
      readonly back: ListScreen | null
    }

/** A short name for an article's or issue's id, which may be long and in any script: 60 bits of its SHA-256. */
export function refOf(id: string): string {
  return hash('sha256', id, 'base64url').slice(0, 10)
}

/** Callback data, at most 64 bytes: `q.<question>.<page>`, `i.<page>`, `n.<issue>.<page>`, `a.<article>.<page>|<back>`; numbers in base 36. */
export function encodeScreen(screen: Screen): string {
  const page = screen.page.toString(36)
  switch (screen.kind) {
    case 'results':
      return `q.${screen.question.toString(36)}.${page}`
    case 'issues':
      return `i.${page}`
    case 'issue':
      return `n.${screen.ref}.${page}`
    case 'article':
      return `a.${screen.ref}.${page}|${screen.back === null ? '' : encodeScreen(screen.back)}`
  }
}

/** The screen that callback data name, or null for anything that `encodeScreen` does not make. */
export function decodeScreen(data: string): Screen | null {
  const article = /^a\.([\w-]{10})\.([0-9a-z]{1,4})\|(.*)$/.exec(data)
  if (!article) return decodeList(data)
  const [, ref = '', page = '', rest = ''] = article
  const back = rest === '' ? null : decodeList(rest)
  if (pageOf(page) === null || (rest !== '' && back === null)) return null
  return { kind: 'article', ref, page: Number.parseInt(page, 36), back }
}

function decodeList(data: string): ListScreen | null {
  const parts = /^(?:q\.([0-9a-z]{1,10})|n\.([\w-]{10})|i)\.([0-9a-z]{1,4})$/.exec(data)
  const page = pageOf(parts?.[3] ?? '')
  if (!parts || page === null) return null
  if (parts[1] !== undefined) return { kind: 'results', question: Number.parseInt(parts[1], 36), page }
  if (parts[2] !== undefined) return { kind: 'issue', ref: parts[2], page }
  return { kind: 'issues', page }
}

function pageOf(text: string): number | null {
  const page = Number.parseInt(text, 36)
  return page >= 1 ? page : null
}
