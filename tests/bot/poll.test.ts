import type { Update } from 'telegraf/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '../../src/bot/api.ts'
import { poll } from '../../src/bot/poll.ts'
import { createLog } from '../../src/log.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

describe('polling', () => {
  let server: TestPlayground
  let stopping: AbortController
  let polling: Promise<void>
  let arrived: (texts: string[]) => Promise<void>
  let refuse = false

  beforeEach(async () => {
    server = await startPlayground()
    stopping = new AbortController()
    refuse = false
    const texts: string[] = []
    arrived = (expected) => expect.poll(() => texts, { timeout: 15_000 }).toEqual(expected)
    polling = poll({
      api: createApi(server.token, server.url, stopping.signal, () => undefined),
      log: createLog('silent', null),
      stop: stopping.signal,
      onAnswer: () => undefined,
      holdSeconds: 1,
      graceSeconds: 0.5,
      async accept(updates: readonly Update[]) {
        if (refuse && updates.length > 0) {
          refuse = false
          throw new Error('the database is locked')
        }
        for (const update of updates)
          if ('message' in update && 'text' in update.message) texts.push(update.message.text)
      },
    })
  })
  afterEach(async () => {
    stopping.abort()
    await polling
    await server.close()
  })

  it.each([
    { name: 'a lost connection', fault: { fault: 'drop', times: 2 } },
    { name: 'a connection lost after the work was done', fault: { fault: 'drop-after', times: 1 } },
    { name: 'a server error', fault: { fault: '500', times: 2 } },
    { name: 'an error page in HTML', fault: { fault: '502-html', times: 2 } },
    { name: 'too many requests', fault: { fault: '429', retry_after: 1, times: 1 } },
    { name: 'a poll that stalls', fault: { fault: 'delay', delay_ms: 60_000, times: 1 } },
  ])('goes on after $name, and no update is lost', async ({ fault }) => {
    await server.xiaoming.say('柳林街通车了吗')
    await arrived(['柳林街通车了吗'])
    await server.fault({ method: 'getUpdates', ...fault })
    // The poll that is already under way brings this one; the next one meets the fault.
    await server.xiaoming.say('育才路呢')
    await arrived(['柳林街通车了吗', '育才路呢'])
    await server.xiaoming.say('滨河南路呢')
    await arrived(['柳林街通车了吗', '育才路呢', '滨河南路呢'])
  })

  it('takes over again after another process polled with the same token (409)', async () => {
    await server.call('getUpdates', { timeout: 0 })
    await server.xiaoming.say('柳林街通车了吗')
    await arrived(['柳林街通车了吗'])
  })

  it('removes a webhook that stands in its way', async () => {
    await server.call('setWebhook', { url: 'http://127.0.0.1:9/telegram' })
    await server.xiaoming.say('柳林街通车了吗')
    await arrived(['柳林街通车了吗'])
  })

  it('does not confirm updates that could not be kept', async () => {
    refuse = true
    await server.xiaoming.say('柳林街通车了吗')
    await arrived(['柳林街通车了吗'])
  })
})
