/** A bot has about 10 s to answer a button; a little more for the way. In ms. */
const patience = 15_000

/**
 * Waits for the bot's answers to pressed buttons. An answer can overtake the reply that names its query, so early ones
 * are kept.
 *
 * @typedef {{ callback_query_id: string, text?: string, show_alert?: boolean, url?: string }} CallbackAnswer
 */
export function createCallbacks() {
  /** @type {Map<string, (answer: CallbackAnswer | null) => void>} */
  const waiting = new Map()
  /** @type {Map<string, CallbackAnswer>} */
  const early = new Map()

  return {
    /** @param {CallbackAnswer} answer */
    arrived(answer) {
      const hand = waiting.get(answer.callback_query_id)
      if (hand) hand(answer)
      else early.set(answer.callback_query_id, answer)
    },

    /** The answer to a query; null when none comes in time. @param {string} id @returns {Promise<CallbackAnswer | null>} */
    answerTo(id) {
      const answer = early.get(id)
      early.delete(id)
      if (answer) return Promise.resolve(answer)
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(null), patience)
        const settle = (/** @type {CallbackAnswer | null} */ settled) => {
          clearTimeout(timer)
          waiting.delete(id)
          resolve(settled)
        }
        waiting.set(id, settle)
      })
    },
  }
}
