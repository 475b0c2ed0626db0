import { bounds } from './limits.ts'

/** A call of the bot: `n` counts from 1, `at` is in Unix milliseconds, `chat` is the chat_id it named; status 0 means a dropped connection. */
export type JournalEntry = {
  n: number
  at: number
  method: string
  chat: string
  ok: boolean
  status: number
}

export type Journal = ReturnType<typeof createJournal>

/** What the bot has called, newest last, at most `bounds.journal`. */
export function createJournal() {
  let entries: JournalEntry[] = []
  let count = 0

  return {
    add(entry: Omit<JournalEntry, 'n' | 'ok'>): void {
      entries.push({ n: ++count, ...entry, ok: entry.status === 200 })
      if (entries.length > bounds.journal) entries = entries.slice(-bounds.journal / 2)
    },
    /** The calls after number `n`. */
    after: (n: number) => entries.filter((entry) => entry.n > n),
  }
}
