import type { Turn } from '../model/turn.ts'
import type { Arrivals } from './arrivals.ts'
import type { Outbox } from './outbox.ts'
import type { Subscriptions } from './subscriptions.ts'

/** An update from Telegram, as received: only its id is looked at here. */
export interface StoredUpdate {
  readonly update_id: number
}

/** A process's word that it sees to something: the name of the process, and for how long, in milliseconds by the database's clock. */
export interface Claim {
  readonly by: string
  readonly ms: number
}

/** Who asks, in which chat and by which message. */
export interface Asker {
  readonly chat: number
  readonly person: number
  readonly message: number
}

/** What must outlive the process. One narrow seam: features see these few methods, SQL stays in this folder. */
export interface Store {
  readonly subscriptions: Subscriptions
  readonly arrivals: Arrivals
  readonly outbox: Outbox
  /** Keeps updates that were never seen before, claimed, and gives those; the rest is a repetition. */
  receive<U extends StoredUpdate>(updates: readonly U[], claim: Claim, now: Date): Promise<U[]>
  /** Claims updates that wait and are claimed by nobody, or were too long ago, and gives them, oldest first. */
  take(claim: Claim): Promise<StoredUpdate[]>
  /** Prolongs what is still claimed by it, and gives the ids of those. */
  renew(claim: Claim): Promise<number[]>
  /** Ends all claims of a process. */
  release(by: string): Promise<void>
  /** Records one failed attempt and gives how many there were. */
  failed(updateId: number): Promise<number>
  /** Marks an update as handled and drops its content. */
  handled(updateId: number): Promise<void>
  /** Keeps a question so that its buttons can repeat it; the same question of a chat keeps its id. */
  keepQuestion(chat: number, text: string, now: Date): Promise<number>
  /** The question of that id, if it was asked in that chat and is still kept. */
  findQuestion(chat: number, id: number): Promise<string | null>
  /** Keeps what someone asked last in a chat, under the message that asked it. */
  keepTurn(asker: Asker, turn: Turn, now: Date): Promise<void>
  /** What they asked last before this message, not before `since`: the same when the message is handled again. */
  turnBefore(asker: Asker, since: Date): Promise<Turn | null>
  /** Forgets what is past its time: handled updates, kept questions and turns. */
  forgetBefore(limits: { updates: Date; questions: Date; turns: Date }): Promise<void>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
