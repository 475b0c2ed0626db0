import { digestOf } from '../../digest/digest.ts'
import { escapeHtml } from '../../render/html.ts'
import type { Message } from '../../render/message.ts'
import { renderDigest } from '../../render/render-digest.ts'
import { fold } from '../../text/normalise.ts'
import type { Request, Services } from '../services.ts'
import { latest } from './articles.ts'
import { withNote } from './projects.ts'

const weekMs = 7 * 86_400_000

/** What is new since the chat's last digest, or in the last seven days; what was sent by subscription stays as it is. */
export async function digest(request: Request, services: Services): Promise<Message> {
  const { chat, text, texts } = request
  const { store, now } = services
  const said = fold(text).trim()
  const { scheduleWords, timeWords } = services.library().lexicon
  const week = scheduleWords.get(said)?.kind === 'weekly' || timeWords.get(said)?.unit === 'week'
  if (said !== '' && !week) return { html: escapeHtml(texts.digest.usage), buttons: [] }
  const positions = (await store.subscriptions.ofChat(chat)).map(({ position }) => position)
  const weekAgo = await store.arrivals.newestBefore(now().getTime() - weekMs)
  const after = week || positions.length === 0 ? weekAgo : Math.max(...positions)
  const upTo = (await store.arrivals.newest()) ?? 0
  const found = digestOf(await store.arrivals.between(after, upTo), services.library())
  if (found.articles.length > 0)
    return renderDigest(found, { kind: 'digest', after, upTo, subscription: null, page: 1 }, texts)
  const none = week || positions.length === 0 ? texts.digest.noneThisWeek : texts.digest.none
  return withNote(none, await latest(request, services))
}
