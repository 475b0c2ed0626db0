import { bounds } from '../limits.ts'
import type { Message } from './message.ts'

export type MessageLog = ReturnType<typeof createMessageLog>

/** The messages of one chat in order, at most `bounds.messagesPerChat`; the oldest are forgotten. */
export function createMessageLog(counter: { next: number }) {
  const byId = new Map<number, Message>()

  return {
    nextId: () => counter.next++,
    /** Adds a message, or puts an edited one in the place of the old. */
    put(message: Message): void {
      byId.set(message.message_id, message)
      if (byId.size <= bounds.messagesPerChat) return
      for (const oldest of byId.keys()) {
        byId.delete(oldest)
        return
      }
    },
    get: (id: number) => byId.get(id),
    delete: (id: number) => byId.delete(id),
    all: () => [...byId.values()],
  }
}
