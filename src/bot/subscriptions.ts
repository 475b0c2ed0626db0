import { randomBytes } from 'node:crypto'
import { slotAfter } from '../digest/slots.ts'
import { findZone, localTime } from '../digest/zones.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import { encodeSchedule, type Schedule, type Subscription } from '../model/subscription.ts'
import type { Message } from '../render/message.ts'
import { renderChoices, renderSubscriptions, renderZones } from '../render/render-subscriptions.ts'
import type { SubscriptionAction } from '../render/subscription-action.ts'
import type { Place } from './reply.ts'
import type { Services } from './services.ts'

type Used = Pick<Services, 'store' | 'zone' | 'now' | 'library'>
type Where = Pick<Place, 'chat' | 'topic'>

/** What a press did: a word to say of it, and what its message changes to. */
export interface Acted {
  readonly note: string | null
  readonly shown: Message | null
}

const mostOfChat = 10

/** The subscriptions of a chat as they stand. */
export async function listSubscriptions(chat: number, texts: Messages, services: Used): Promise<Message> {
  const zone = await zoneOf(chat, services)
  const clock = { zone, now: localTime(zone, services.now().getTime()) }
  return renderSubscriptions(await services.store.subscriptions.ofChat(chat), clock, texts)
}

/** Adds a subscription that begins with what comes from now on; says what became of it. */
export async function addSubscription(
  { chat, topic }: Where,
  schedule: Schedule,
  texts: Messages,
  services: Used,
): Promise<string> {
  const { store } = services
  const words = texts.digest.subscriptions
  const said = texts.digest.schedule(schedule)
  const held = await store.subscriptions.ofChat(chat)
  if (held.some((each) => encodeSchedule(each.schedule) === encodeSchedule(schedule))) return words.same(said)
  if (held.length >= mostOfChat) return words.full(mostOfChat)
  const settings = await store.subscriptions.settings(chat)
  await store.subscriptions.keepSettings(chat, { zone: settings?.zone ?? null, locale: texts.locale })
  // Who speaks with the bot is there.
  await store.subscriptions.revive(chat)
  const position = (await store.arrivals.newest()) ?? 0
  const id = randomBytes(6).toString('base64url')
  await keep({ id, chat, topic: topic ?? null, schedule, paused: false, done: 0, position }, services)
  return words.added(said)
}

/** Sets the zone of a chat and moves the next slot of each of its subscriptions there. */
export async function setZone(chat: number, zone: string, texts: Messages, services: Used): Promise<string> {
  await services.store.subscriptions.keepSettings(chat, { zone, locale: texts.locale })
  for (const subscription of await services.store.subscriptions.ofChat(chat))
    await keep(subscription, services)
  return texts.digest.subscriptions.zoneSet(zone)
}

/** Does what a button says. */
export async function act(
  action: SubscriptionAction,
  place: Where,
  texts: Messages,
  services: Used,
): Promise<Acted> {
  const { chat } = place
  const words = texts.digest.subscriptions
  const listed = async (note: string | null): Promise<Acted> => ({
    note,
    shown: await listSubscriptions(chat, texts, services),
  })
  if (action.kind === 'list') return listed(null)
  if (action.kind === 'zones') return { note: null, shown: renderZones(texts) }
  if (action.kind === 'add') return listed(await addSubscription(place, action.schedule, texts, services))
  if (action.kind === 'zone') {
    const zone = findZone(action.zone, services.library().lexicon)
    return listed(zone === null ? null : await setZone(chat, zone, texts, services))
  }
  const held = await services.store.subscriptions.ofChat(chat)
  const subscription = held.find(({ id }) => id === action.id)
  if (subscription === undefined) return { note: words.gone, shown: null }
  if (action.kind === 'choices') return { note: null, shown: renderChoices(subscription, texts) }
  if (action.kind === 'change') {
    await keep({ ...subscription, schedule: action.schedule }, services)
    return listed(words.changed(texts.digest.schedule(action.schedule)))
  }
  if (action.kind === 'stop') await services.store.subscriptions.remove(chat, subscription.id)
  else await keep({ ...subscription, paused: action.kind === 'pause' }, services)
  const note = { pause: words.pausedNow, resume: words.resumed, stop: words.stopped }[action.kind]
  return action.under === 'list' ? listed(note) : { note, shown: null }
}

/** Keeps a subscription as it is from now on: slots before now are past, the next one is the first after it. */
async function keep(subscription: Subscription, services: Used): Promise<void> {
  const { schedule, chat } = subscription
  const now = services.now().getTime()
  const next = schedule.kind === 'issue' ? null : slotAfter(schedule, await zoneOf(chat, services), now)
  await services.store.subscriptions.put({ subscription: { ...subscription, done: now }, next }, now)
}

async function zoneOf(chat: number, { store, zone }: Used): Promise<string> {
  return (await store.subscriptions.settings(chat))?.zone ?? zone
}
