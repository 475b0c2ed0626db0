/** Why a call to the Bot API did not succeed, and so what to do about it. */
export type Failure =
  /** Too many requests: again after so many seconds. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** The group became a supergroup: again to that chat. */
  | { readonly kind: 'moved'; readonly chat: number }
  /** Blocked, kicked, or no such chat: nobody is there to hear. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** No answer, a 5xx or an answer that is not the Bot API's: again a little later. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The request itself is wrong: the same again would be refused again. */
  | { readonly kind: 'refused'; readonly code: number; readonly reason: string }

/** What became of a message. */
export type Outcome = { readonly kind: 'sent' } | Failure
