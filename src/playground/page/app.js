import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { createActions } from './actions.js'
import { chatOfAddress, showInAddress, takeStartPayload } from './address.js'
import { createCallbacks } from './callbacks.js'
import { ChatView } from './chat-view.js'
import { connect } from './connection.js'
import { ChatChooser } from './dialog.js'
import { html } from './html.js'
import { Notices } from './notices.js'
import { usePreferences } from './preferences.js'
import { SessionContext } from './session.js'
import { Sidebar } from './sidebar.js'
import { reduce } from './state.js'
import { allWords } from './words.js'

/** @typedef {(chat: number) => void} Fill */

/** A chat action is shown for five seconds (Bot API, sendChatAction). */
const actionLasts = 5000

const wide = matchMedia('(min-width: 721px)')

/** The page. */
export function App() {
  const [state, dispatch] = useReducer(reduce, null)
  const [preferences, choose] = usePreferences()
  const words = allWords[preferences.language]
  const [person, setPerson] = useState(/** @type {number | null} */ (null))
  const [choosing, setChoosing] = useState(/** @type {{ fill: Fill } | null} */ (null))
  const callbacks = useMemo(createCallbacks, [])
  const connection = useRef(/** @type {ReturnType<typeof connect> | null} */ (null))
  // Actions outlive the rendering that made them and must see the newest state and words.
  const latest = useRef({ state, words })
  latest.current = { state, words }

  const act = useMemo(
    () =>
      createActions({
        state() {
          if (latest.current.state === null) throw new Error('an action before the first snapshot')
          return latest.current.state
        },
        words: () => latest.current.words,
        dispatch,
        callbacks,
        open: showInAddress,
        chooseChat: (fill) => setChoosing({ fill }),
        refresh: () => connection.current?.refresh(),
      }),
    [],
  )

  useEffect(() => {
    /** @type {Map<number, ReturnType<typeof setTimeout>>} */
    const stills = new Map()
    connection.current = connect(person, {
      snapshot: (snapshot) => dispatch({ type: 'snapshot', snapshot }),
      online: (online) => dispatch({ type: 'online', online }),
      event(event) {
        if (event.type === 'callback_answer') return callbacks.arrived(event)
        dispatch(event)
        if (event.type !== 'action') return
        clearTimeout(stills.get(event.chat_id))
        stills.set(
          event.chat_id,
          setTimeout(() => dispatch({ type: 'still', chat_id: event.chat_id }), actionLasts),
        )
      },
    })
    return () => {
      connection.current?.stop()
      for (const timer of stills.values()) clearTimeout(timer)
    }
  }, [person])

  const me = state?.me.id
  useEffect(() => {
    if (state === null) return
    const follow = () => {
      const { state: now } = latest.current
      const wanted = chatOfAddress()
      const known = now?.chats.some(({ id }) => id === wanted)
      if (known) dispatch({ type: 'open', chat: wanted })
      else if (wide.matches && now) showInAddress(now.me.id, 'replace')
      else dispatch({ type: 'open', chat: null })
    }
    follow()
    const payload = takeStartPayload()
    if (payload !== null) act.start(payload)
    addEventListener('hashchange', follow)
    wide.addEventListener('change', follow)
    return () => {
      removeEventListener('hashchange', follow)
      wide.removeEventListener('change', follow)
    }
  }, [me])

  useEffect(() => {
    document.title = words.page
  }, [words])

  if (state === null) return html`<p class="loading" role="status">${words.loading}</p>`
  const chat = state.chats.find(({ id }) => id === state.open)
  return html`<${SessionContext.Provider} value=${{ state, act, words, language: preferences.language }}>
    <a class="skip" href="#composer" onClick=${(/** @type {Event} */ event) => {
      event.preventDefault()
      document.getElementById('composer')?.focus()
    }}>${words.skip}</a>
    <div class=${chat ? 'app in-chat' : 'app'}>
      <${Sidebar} preferences=${preferences} choose=${choose} actAs=${setPerson} />
      <main>${chat ? html`<${ChatView} key=${chat.id} chat=${chat} />` : html`<p class="pick">${words.pick}</p>`}</main>
    </div>
    ${!state.online && html`<p class="offline" role="alert">${words.offline}</p>`}
    <${Notices} />
    ${
      choosing &&
      html`<${ChatChooser} onClose=${() => setChoosing(null)} onChoose=${(/** @type {number} */ chosen) => {
        setChoosing(null)
        choosing.fill(chosen)
      }} />`
    }
  <//>`
}
