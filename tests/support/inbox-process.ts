// node inbox-process.ts DATABASE CLAIM_MS: an inbox over that store. Takes updates from standard input, a list of them
// a line, and prints "began ID" and "did ID" as it works on each.
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { createInbox } from '../../src/bot/inbox.ts'
import { createLog } from '../../src/log.ts'
import { openStore } from '../../src/store/open-store.ts'

const [database = '', claimMs] = process.argv.slice(2)
const workMs = 100
const store = await openStore(database)
const stopping = new AbortController()
const inbox = createInbox({
  store,
  log: createLog('warn', null),
  stop: stopping.signal,
  claimMs: Number(claimMs),
  async work({ update_id }) {
    console.log(`began ${update_id}`)
    await sleep(workMs)
    console.log(`did ${update_id}`)
  },
  giveUp: async () => undefined,
})
await inbox.resume()
console.log('ready')
for await (const line of createInterface(process.stdin)) await inbox.accept(JSON.parse(line))
stopping.abort()
await inbox.drained()
await store.close()
