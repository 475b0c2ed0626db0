import { useState } from 'preact/hooks'
import { deleteFaults, postFault } from './api.js'
import { html } from './html.js'
import { Icon } from './icons.js'
import { useSession } from './session.js'

/** What some faults need besides their name. */
const details = /** @type {Record<string, object>} */ ({ 429: { retry_after: 3 }, delay: { delay_ms: 3000 } })

/** Folded panel for what goes wrong in the world: rate limits, faults, a bot that is blocked. */
export function Lab() {
  const { state, act, words } = useSession()
  const chat = state.chats.find(({ type }) => type === 'private')
  return html`<details class="lab">
    <summary><${Icon} name="flask" />${words.lab.title}</summary>
    <${Switch} label=${words.lab.rate} on=${state.limits.rate} onChange=${act.limitRate} />
    <${Switch} label=${words.lab.block} on=${chat?.blocked === true} onChange=${act.block} />
    <${FaultForm} />
  </details>`
}

/** @param {{ label: string, on: boolean, onChange: (on: boolean) => void }} props */
function Switch({ label, on, onChange }) {
  return html`<label class="switch"><span>${label}</span>
    <input type="checkbox" role="switch" checked=${on} onChange=${(/** @type {Event} */ event) => onChange(/** @type {HTMLInputElement} */ (event.currentTarget).checked)} />
  </label>`
}

function FaultForm() {
  const { act, words } = useSession()
  const [fault, setFault] = useState('429')
  const [method, setMethod] = useState('')
  const [times, setTimes] = useState('1')
  const inject = async () => {
    const wanted = {
      fault,
      times: Number(times),
      ...(method.trim() ? { method: method.trim() } : {}),
      ...details[fault],
    }
    if ((await act.orNotice(postFault(wanted).then(() => true))) === true) act.notify(words.lab.injected)
  }
  const clear = async () => {
    if ((await act.orNotice(deleteFaults().then(() => true))) === true) act.notify(words.lab.cleared)
  }
  const value = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.currentTarget).value
  return html`<form class="faults" onSubmit=${(/** @type {Event} */ event) => {
    event.preventDefault()
    inject()
  }}>
    <label>${words.lab.fault}
      <select value=${fault} onChange=${(/** @type {Event} */ event) => setFault(value(event))}>
        ${Object.entries(words.lab.kinds).map(([kind, name]) => html`<option value=${kind}>${name}</option>`)}
      </select>
    </label>
    <label>${words.lab.method}<input type="text" placeholder="sendMessage" spellcheck="false" value=${method} onInput=${(/** @type {Event} */ event) => setMethod(value(event))} /></label>
    <label>${words.lab.times}<input type="number" min="1" max="99" value=${times} onInput=${(/** @type {Event} */ event) => setTimes(value(event))} /></label>
    <div class="choices"><button type="submit" class="primary">${words.lab.inject}</button><button type="button" onClick=${clear}>${words.lab.clear}</button></div>
  </form>`
}
