import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/**
 * What every part of the page needs: the state, what can be done, and the words to say it in.
 *
 * @typedef {object} Session
 * @property {import('./state.js').State} state
 * @property {import('./actions.js').Actions} act
 * @property {import('./words.js').Words} words
 * @property {import('./words.js').Language} language
 */

export const SessionContext = createContext(/** @type {Session | null} */ (null))

/** @returns {Session} */
export function useSession() {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no session around this component')
  return session
}
