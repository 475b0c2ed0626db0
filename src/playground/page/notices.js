import { useEffect } from 'preact/hooks'
import { AlertDialog } from './dialog.js'
import { html } from './html.js'
import { useSession } from './session.js'

/** @typedef {import('./state.js').Notice} Notice */

/** A toast stays this long, in ms, and longer the more it says. @param {string} text */
const stay = (text) => 3000 + Math.min(text.length * 60, 7000)

/** Passing messages below the head, and the first of those that wait to be read. */
export function Notices() {
  const { state, act } = useSession()
  const alert = state.notices.find((notice) => notice.alert)
  return html`<div class="toasts" role="status" aria-live="polite">
      ${state.notices.filter((notice) => !notice.alert).map((notice) => html`<${Toast} key=${notice.id} notice=${notice} />`)}
    </div>
    ${alert && html`<${AlertDialog} key=${alert.id} notice=${alert} onClose=${() => act.dismiss(alert.id)} />`}`
}

/** @param {{ notice: Notice }} props */
function Toast({ notice }) {
  const { act, words } = useSession()
  useEffect(() => {
    const timer = setTimeout(() => act.dismiss(notice.id), stay(notice.text))
    return () => clearTimeout(timer)
  }, [])
  return html`<button type="button" class="toast" title=${words.close} onClick=${() => act.dismiss(notice.id)}>${notice.text}</button>`
}
