import { useLayoutEffect, useRef } from 'preact/hooks'
import { Avatar } from './avatar.js'
import { html } from './html.js'
import { chatName } from './names.js'
import { useSession } from './session.js'

/** A window over the page: the browser keeps the focus inside and closes it with Escape. @param {{ title: string, onClose: () => void, children?: any }} props */
function Dialog({ title, onClose, children }) {
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null))
  useLayoutEffect(() => element.current?.showModal(), [])
  return html`<dialog ref=${element} aria-label=${title} onClose=${onClose} onClick=${(
    /** @type {MouseEvent} */ event,
  ) => {
    if (event.target === element.current) element.current?.close()
  }}><div class="dialog">${children}</div></dialog>`
}

/** What the bot or the page must say before one goes on; with a link, the offer to open it. @param {{ notice: import('./state.js').Notice, onClose: () => void }} props */
export function AlertDialog({ notice, onClose }) {
  const { words } = useSession()
  return html`<${Dialog} title=${notice.text} onClose=${onClose}>
    <p>${notice.text}</p>
    ${notice.url && html`<p class="address">${notice.url}</p>`}
    <form method="dialog" class="choices">
      ${notice.url && html`<a class="primary" href=${notice.url} target="_blank" rel="noopener noreferrer" onClick=${onClose}>${words.open}</a>`}
      <button class=${notice.url ? '' : 'primary'}>${notice.url ? words.cancel : words.ok}</button>
    </form>
  <//>`
}

/** Asks for one of the chats. @param {{ onChoose: (chat: number) => void, onClose: () => void }} props */
export function ChatChooser({ onChoose, onClose }) {
  const { state, words } = useSession()
  return html`<${Dialog} title=${words.chooseChat} onClose=${onClose}>
    <h2>${words.chooseChat}</h2>
    <ul class="chooser">${state.chats.map((chat) => {
      const name = chatName(chat, state.bot)
      return html`<li><button type="button" class="chat-item" onClick=${() => onChoose(chat.id)}>
        <${Avatar} id=${chat.type === 'private' ? state.bot.id : chat.id} name=${name} icon=${chat.type === 'private' ? 'bot' : 'group'} size="small" /><b>${name}</b>
      </button></li>`
    })}</ul>
    <form method="dialog" class="choices"><button>${words.cancel}</button></form>
  <//>`
}
