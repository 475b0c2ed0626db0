import type { Library } from '../answer/library.ts'
import { digestOf } from '../digest/digest.ts'
import { whatIsDue } from '../digest/due.ts'
import { messages } from '../i18n/locale.ts'
import { type Log, reasonOf } from '../log.ts'
import type { Digest } from '../model/digest.ts'
import { renderDigest } from '../render/render-digest.ts'
import type { Store } from '../store/store.ts'
import type { Subscriber } from '../store/subscriptions.ts'

export interface QueueOptions {
  readonly store: Pick<Store, 'subscriptions' | 'arrivals' | 'outbox'>
  readonly library: Library
  /** The newest batch of arrivals that the library holds. */
  readonly batch: number
  /** The zone of chats that chose none. */
  readonly zone: string
  readonly log: Log
  readonly now: number
}

const atOnce = 500

/** Composes what is due now and puts it into the outbox, each digest with its subscription's new position. */
export async function queueDigests(options: QueueOptions): Promise<void> {
  const { store, batch, now } = options
  const news = newsOf(options)
  // Those seen to are no longer due, so each look takes the next ones; what failed is left for the next tick.
  const seen = new Set<string>()
  const looks = [
    () => store.subscriptions.dueAt(now, atOnce),
    () => store.subscriptions.behind(batch, atOnce),
  ]
  for (const look of looks)
    for (;;) {
      const subscribers = await look()
      const fresh = subscribers.filter(({ subscription }) => !seen.has(subscription.id))
      for (const subscriber of fresh) {
        seen.add(subscriber.subscription.id)
        await queueOne(subscriber, news, options)
      }
      if (subscribers.length < atOnce || fresh.length === 0) break
    }
}

type News = (after: number) => Promise<Digest>

/** What came after a batch: the same for all readers who were told up to there, so it is made once. */
function newsOf({ store, library, batch }: QueueOptions): News {
  const made = new Map<number, Digest>()
  return async (after) => {
    const digest = made.get(after) ?? digestOf(await store.arrivals.between(after, batch), library)
    made.set(after, digest)
    return digest
  }
}

/** What fails here concerns no other chat. */
async function queueOne(
  subscriber: Subscriber,
  news: News,
  { store, batch, zone, log, now }: QueueOptions,
): Promise<void> {
  const { subscription, settings } = subscriber
  const { schedule, position, done } = subscription
  // Another process, whose library is newer, may have told more.
  const upTo = Math.max(position, batch)
  try {
    const due =
      schedule.kind === 'issue'
        ? { slot: upTo, done, next: null }
        : whatIsDue(schedule, settings.zone ?? zone, done, now)
    const { slot, ...times } = due
    if (slot === null) return await store.outbox.queue(subscription, { ...times, position }, 0, [], now)
    const bodies = bodiesOf(subscriber, upTo, await news(position))
    await store.outbox.queue(subscription, { ...times, position: upTo }, slot, bodies, now)
  } catch (error) {
    log.error({ subscription: subscription.id, reason: reasonOf(error) }, 'a digest was not composed')
  }
}

/** Nothing new: the subscription moves on, and nothing is sent. */
function bodiesOf({ subscription, settings }: Subscriber, upTo: number, news: Digest): string[] {
  if (news.articles.length === 0) return []
  const { id, topic, position } = subscription
  const screen = { kind: 'digest', after: position, upTo, subscription: id, page: 1 } as const
  return [JSON.stringify({ topic, message: renderDigest(news, screen, messages(settings.locale)) })]
}
