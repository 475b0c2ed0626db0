import type { ReplyKeyboard } from '../bot-api/keyboard.ts'
import { bounds } from '../limits.ts'
import type { Message } from './message.ts'

export type MessageLog = ReturnType<typeof createMessageLog>

/** The messages of one chat in order, at most `bounds.messagesPerChat`; the oldest are forgotten. */
export function createMessageLog(counter: { next: number }) {
  const byId = new Map<number, Message>()
  const replyKeyboards = new Map<number, ReplyKeyboard>()

  return {
    nextId: () => counter.next++,
    /** Adds a message, or puts an edited one in the place of the old. */
    put(message: Message): void {
      byId.set(message.message_id, message)
      if (byId.size <= bounds.messagesPerChat) return
      for (const oldest of byId.keys()) {
        byId.delete(oldest)
        replyKeyboards.delete(oldest)
        return
      }
    },
    get: (id: number) => byId.get(id),
    delete(id: number): void {
      byId.delete(id)
      replyKeyboards.delete(id)
    },
    /** Telegram shows a reply keyboard to people only: it stands in no message that the bot gets. */
    setReplyKeyboard(id: number, keyboard: ReplyKeyboard): void {
      replyKeyboards.set(id, keyboard)
    },
    /** The messages as people's clients have them. */
    shown: () =>
      [...byId.values()].map((message) => withReplyKeyboard(message, replyKeyboards.get(message.message_id))),
  }
}

/** A message with the reply keyboard it brings, as people's clients have it. */
export type ShownMessage = Omit<Message, 'reply_markup'> & {
  reply_markup?: Message['reply_markup'] | ReplyKeyboard
}

export function withReplyKeyboard(message: Message, keyboard: ReplyKeyboard | undefined): ShownMessage {
  return keyboard ? { ...message, reply_markup: keyboard } : message
}
