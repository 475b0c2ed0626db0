import { expect, test } from 'vitest'
import { createJournal } from '../../src/playground/journal.ts'
import { bounds } from '../../src/playground/limits.ts'
import { createUpdateQueue } from '../../src/playground/updates/update-queue.ts'
import { createFiles } from '../../src/playground/world/files.ts'
import { createMessageLog } from '../../src/playground/world/message-log.ts'

test('a chat forgets its oldest messages', () => {
  const log = createMessageLog({ next: 1 })
  const chat = { id: 1, type: 'private' } as const
  for (let n = 0; n < bounds.messagesPerChat + 5; n++)
    log.put({ message_id: log.nextId(), date: 0, chat, text: '报' })
  expect(log.shown()).toHaveLength(bounds.messagesPerChat)
  expect(log.get(5)).toBeUndefined()
  expect(log.get(6)).toBeDefined()
})

test('the queue forgets its oldest updates', () => {
  const queue = createUpdateQueue(() => 0)
  for (let n = 0; n < bounds.pendingUpdates + 5; n++) queue.push('message', { n }, 1)
  const pending = queue.pending()
  expect(pending).toHaveLength(bounds.pendingUpdates)
  expect(pending[0]?.update.message).toEqual({ n: 5 })
})

test('the journal stays within its bound and keeps the newest', () => {
  const journal = createJournal()
  for (let n = 0; n < bounds.journal * 2; n++) journal.add({ at: n, method: 'getMe', chat: '', status: 200 })
  const entries = journal.after(0)
  expect(entries.length).toBeLessThanOrEqual(bounds.journal)
  expect(entries.at(-1)).toMatchObject({ n: bounds.journal * 2 })
})

test('files stay within their bound', () => {
  const files = createFiles()
  const quarter = new Uint8Array(bounds.fileBytes / 4)
  const ids = Array.from(
    { length: 6 },
    () => files.add('document', '图纸.pdf', 'application/pdf', quarter).file_id,
  )
  expect(ids.map((id) => files.get(id) !== undefined)).toEqual([false, false, true, true, true, true])
})
