import type { Library } from '../answer/library.ts'
import { reasonOf } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import { type DeliverOptions, deliverOutbox } from './deliver-outbox.ts'
import { noteArrivals } from './note-arrivals.ts'
import { queueDigests } from './queue-digests.ts'

export interface DeliveryOptions extends Omit<DeliverOptions, 'now' | 'store'> {
  readonly store: Store
  readonly library: () => Library
  readonly zone: string
  readonly clock: Clock
}

/**
 * Begins to note what arrives, to queue what is due and to deliver it; the first look is done when it resolves. The
 * result, called after `stop` was aborted, resolves when all has come to rest.
 */
export async function runDelivery(options: DeliveryOptions): Promise<() => Promise<void>> {
  const { store, library, zone, clock, log } = options
  let noted: { library: Library; batch: number } | undefined
  const look = async (): Promise<void> => {
    try {
      const now = clock.now().getTime()
      const current = library()
      if (current !== noted?.library)
        noted = { library: current, batch: await noteArrivals(current, store, now) }
      await queueDigests({ store, ...noted, zone, log, now })
    } catch (error) {
      log.error({ reason: reasonOf(error) }, 'digests were not queued')
    }
  }
  let looking = look()
  await looking
  const endTicks = clock.tick(() => {
    looking = look()
    return looking
  })
  const delivering = deliverOutbox({ ...options, now: clock.now })
  return async () => {
    await endTicks()
    await looking
    await delivering
  }
}
