import type { Generated } from 'kysely'

/** The tables as the queries see them; times are in milliseconds since 1970. */
export interface Tables {
  /** `body` is null once the update was handled. */
  updates: { id: number; body: string | null; attempts: Generated<number>; received_at: number }
  questions: { id: Generated<number>; chat: number; text: string; asked_at: number }
  turns: { chat: number; person: number; message: number; text: string; page: number; asked_at: number }
}
