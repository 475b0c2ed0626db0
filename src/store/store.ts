/** An update from Telegram, as received: only its id is looked at here. */
export interface StoredUpdate {
  readonly update_id: number
}

/** What must outlive the process. One narrow seam: features see these few methods, SQL stays in this folder. */
export interface Store {
  /** Keeps updates that were never seen before, and gives those; the rest is a repetition. */
  receive<U extends StoredUpdate>(updates: readonly U[], now: Date): Promise<U[]>
  /** What is known of an update: to be handled, handled, or never seen. */
  stateOf(updateId: number): Promise<'waiting' | 'handled' | 'unseen'>
  /** Updates received and not handled yet, oldest first: what a crash left. */
  waiting(): Promise<StoredUpdate[]>
  /** Records one failed attempt and gives how many there were. */
  failed(updateId: number): Promise<number>
  /** Marks an update as handled and drops its content. */
  handled(updateId: number): Promise<void>
  /** Keeps a question so that its buttons can repeat it; the same question of a chat keeps its id. */
  keepQuestion(chat: number, text: string, now: Date): Promise<number>
  /** The question of that id, if it was asked in that chat and is still kept. */
  findQuestion(chat: number, id: number): Promise<string | null>
  /** Forgets what is past its time: handled updates and kept questions. */
  forgetBefore(limits: { updates: Date; questions: Date }): Promise<void>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
