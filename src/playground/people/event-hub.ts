import type { Message } from '../world/message.ts'
import type { ShownMessage } from '../world/message-log.ts'

/** What a person's client is told as it happens (README, `GET /playground/events`). */
export type PlaygroundEvent =
  | { type: 'message'; message: ShownMessage }
  | { type: 'edit'; message: Message }
  | { type: 'delete'; chat_id: number; message_ids: number[] }
  | { type: 'action'; chat_id: number; action: string; message_thread_id?: number }
  | { type: 'callback_answer'; callback_query_id: string; text?: string; show_alert?: boolean; url?: string }
  | { type: 'chat'; chat_id: number }
  | { type: 'commands' }

export type EventHub = ReturnType<typeof createEventHub>

type Listener = (event: PlaygroundEvent) => void

/** Hands events to the clients that listen, person by person; nothing is kept for those who do not. */
export function createEventHub() {
  const listeners = new Map<number, Set<Listener>>()

  return {
    subscribe(userId: number, listener: Listener): () => void {
      const own = listeners.get(userId) ?? new Set()
      listeners.set(userId, own.add(listener))
      return () => own.delete(listener)
    },
    publish(userIds: Iterable<number>, event: PlaygroundEvent): void {
      for (const id of userIds) for (const listener of listeners.get(id) ?? []) listener(event)
    },
  }
}
