import { readSchedule } from '../../digest/read-schedule.ts'
import { findZone } from '../../digest/zones.ts'
import { escapeHtml } from '../../render/html.ts'
import type { Message } from '../../render/message.ts'
import type { Request, Services } from '../services.ts'
import { addSubscription, listSubscriptions, setZone } from '../subscriptions.ts'
import { withNote } from './projects.ts'

const maxShown = 40

/** `/subscribe daily 08:00`, `/subscribe zone 东京`; without a time, what there is and buttons to choose. */
export async function subscribe(request: Request, services: Services): Promise<Message> {
  const { chat, topic, text, texts } = request
  const said = text.trim()
  if (said === '') return listSubscriptions(chat, texts, services)
  const words = texts.digest.subscriptions
  const { lexicon } = services.library()
  const [, place] = /^(?:zone|时区|時區)\s*(.+)$/iu.exec(said) ?? []
  if (place !== undefined) {
    const zone = findZone(place, lexicon)
    if (zone === null)
      return { html: escapeHtml(words.unknownZone(place.toWellFormed().slice(0, maxShown))), buttons: [] }
    const note = await setZone(chat, zone, texts, services)
    return withNote(note, await listSubscriptions(chat, texts, services))
  }
  const schedule = readSchedule(said, lexicon)
  if (schedule === null) return { html: escapeHtml(words.usage), buttons: [] }
  const where = { chat, ...(topic === null ? {} : { topic }) }
  const note = await addSubscription(where, schedule, texts, services)
  return withNote(note, await listSubscriptions(chat, texts, services))
}

/** What the chat has subscribed to, with buttons to pause and stop. */
export async function unsubscribe({ chat, texts }: Request, services: Services): Promise<Message> {
  return listSubscriptions(chat, texts, services)
}
