import type { Library } from '../../answer/library.ts'
import { lookUpProjects } from '../../answer/names/look-up.ts'
import type { Messages } from '../../i18n/zh-CN.ts'
import { overviewOf } from '../../ledger/overview.ts'
import { escapeHtml } from '../../render/html.ts'
import type { Message } from '../../render/message.ts'
import { renderProjectMatches } from '../../render/render-matches.ts'
import { renderProject } from '../../render/render-project.ts'
import { renderOverview } from '../../render/render-projects.ts'
import { refOf } from '../../text/ref.ts'
import type { Request, Services } from '../services.ts'

const mostNames = 3
const maxExample = 16
const maxAsked = 100

/** How many projects there are and what is to be invested, by stage and by cluster. */
export async function projects({ texts }: Request, { library }: Services): Promise<Message> {
  return overview(library(), texts)
}

/** The overview of a library's projects. */
export function overview(now: Library, texts: Messages): Message {
  const { projects, counts } = now.ledger
  return renderOverview(
    overviewOf(projects, now.lexicon.stageWords),
    { date: newestDate(now), counts },
    texts,
  )
}

/** One project's card; those that the name may mean, when it may mean several. */
export async function project(
  { chat, text, texts }: Request,
  { library, store }: Services,
): Promise<Message> {
  const asked = text.trim().toWellFormed().slice(0, maxAsked).toWellFormed()
  const now = library()
  const none = now.ledger.projects.length === 0
  if (none) return { html: escapeHtml(texts.ledger.overview.none), buttons: [] }
  if (asked === '') return { html: escapeHtml(texts.ledger.project.usage(someNames(now))), buttons: [] }
  const matches = lookUpProjects(asked, now)
  const [only] = matches.found
  if (only !== undefined && matches.found.length === 1 && matches.how !== 'near') {
    const screen = { kind: 'project', ref: refOf(only.id), page: 1, back: null } as const
    const card = renderProject(only, screen, now.articles, texts)
    return matches.how === 'named' ? card : withNote(texts.ledger.project.unknown(asked), card)
  }
  const question = await store.keepQuestion(chat, asked, new Date())
  return renderProjectMatches(asked, matches, { kind: 'named-projects', question, page: 1 }, texts)
}

/** The date of the newest issue that has one. */
export function newestDate({ issues }: Library): string | null {
  return issues.find(({ date }) => date !== null)?.date ?? null
}

/** A line above a message. */
export function withNote(note: string, message: Message): Message {
  return { ...message, html: `${escapeHtml(note)}\n\n${message.html}` }
}

/** Names of the projects of which most is told, short enough to type. */
export function someNames({ ledger }: Library): string[] {
  return ledger.projects
    .filter(({ name }) => name.length <= maxExample)
    .toSorted((a, b) => b.facts.length - a.facts.length)
    .slice(0, mostNames)
    .map(({ name }) => name)
}
