import { expect, test } from 'vitest'
import { createPoller } from '../../src/playground/updates/poll.ts'
import { createUpdateQueue } from '../../src/playground/updates/update-queue.ts'

test('a poll whose caller has already gone does not end the one that waits', async () => {
  const queue = createUpdateQueue(Date.now)
  const poller = createPoller(queue)
  const request = { offset: 0, limit: 100, timeoutMs: 30_000 }
  const waiting = poller.poll({ ...request, signal: undefined })
  expect(await poller.poll({ ...request, signal: AbortSignal.abort() })).toEqual([])
  queue.push('message', { text: '还在等' }, 1)
  expect(await waiting).toMatchObject([{ message: { text: '还在等' } }])
})
