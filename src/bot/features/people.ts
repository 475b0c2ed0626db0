import { lookUpPeople } from '../../answer/names/look-up.ts'
import type { Message } from '../../render/message.ts'
import { renderPersonMatches } from '../../render/render-matches.ts'
import { renderPeople } from '../../render/render-people.ts'
import { renderPerson } from '../../render/render-person.ts'
import { refOf } from '../../text/ref.ts'
import type { Request, Services } from '../services.ts'
import { withNote } from './projects.ts'

const maxAsked = 100

/** One person's card, by name or office; without one, everyone whom the bulletins name. */
export async function people({ chat, text, texts }: Request, { library, store }: Services): Promise<Message> {
  const asked = text.trim().toWellFormed().slice(0, maxAsked).toWellFormed()
  const now = library()
  if (asked === '' || now.ledger.people.length === 0) return renderPeople(now.ledger.people, 1, texts)
  const matches = lookUpPeople(asked, now)
  const [only] = matches.found
  if (only !== undefined && matches.found.length === 1 && matches.how !== 'near') {
    const screen = { kind: 'person', ref: refOf(only.id), page: 1, back: null } as const
    const card = renderPerson(only, screen, now.articles, texts)
    return matches.how === 'named' ? card : withNote(texts.ledger.people.unknown(asked), card)
  }
  const question = await store.keepQuestion(chat, asked, new Date())
  return renderPersonMatches(asked, matches, { kind: 'named-people', question, page: 1 }, texts)
}
