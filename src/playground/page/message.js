import { Avatar, hueOf } from './avatar.js'
import { html } from './html.js'
import { Icon } from './icons.js'
import { InlineKeyboard } from './keyboard.js'
import { Media } from './media.js'
import { messageLine, serviceLine, userName } from './names.js'
import { RichText } from './rich-text.js'
import { useSession } from './session.js'
import { clockTime } from './time.js'

/** @typedef {import('./api.js').Message} Message */

/**
 * One message: a bubble, or a line in the middle for what happened in the group.
 *
 * @param {{ message: Message, chat: import('./api.js').Chat, first: boolean, last: boolean, onReply: () => void }} props
 * `first` and `last` within a run of one sender
 */
export function MessageItem({ message, chat, first, last, onReply }) {
  const { state, words } = useSession()
  const service = serviceLine(message, words)
  if (service !== null) return html`<li class="service" id=${elementId(message)}><span>${service}</span></li>`

  const mine = message.from?.id === state.me.id
  const named = chat.type !== 'private' && !mine
  const rows = message.reply_markup?.inline_keyboard
  const classes = [
    'message',
    mine ? 'mine' : 'theirs',
    first && 'first',
    last && 'last',
    message.sticker && 'bare',
  ]
  return html`<li class=${classes.filter(Boolean).join(' ')} id=${elementId(message)}>
    ${
      named &&
      html`<div class="margin">${
        last &&
        html`<${Avatar} id=${message.from?.id ?? 0} name=${userName(message.from)}
      icon=${message.from?.is_bot ? 'bot' : undefined} size="small" />`
      }</div>`
    }
    <div class="stack">
      <article class="bubble">
        <h3 class=${named && first ? `sender ${hueOf(message.from?.id ?? 0)}` : 'hidden'}>${mine ? words.you : userName(message.from)}</h3>
        ${message.forward_origin && html`<p class="via">${words.forwarded}</p>`}
        ${message.via_bot && html`<p class="via">${words.via} @${message.via_bot.username}</p>`}
        ${message.reply_to_message && html`<${Quote} quoted=${message.reply_to_message} />`}
        <${Media} message=${message} />
        <${Body} message=${message} chat=${chat.id} />
        <${Meta} message=${message} />
      </article>
      ${rows && rows.length > 0 && html`<${InlineKeyboard} message=${message} chat=${chat.id} rows=${rows} />`}
    </div>
    <button type="button" class="reply" aria-label=${words.reply} title=${words.reply} onClick=${onReply}><${Icon} name="reply" /></button>
  </li>`
}

/** @param {Message} message */
export const elementId = (message) => `message-${message.message_id}`

/** @param {{ message: Message, chat: number }} props */
function Body({ message, chat }) {
  if (message.text !== undefined)
    return html`<${RichText} text=${message.text} entities=${message.entities} chat=${chat} />`
  if (message.caption !== undefined)
    return html`<${RichText} text=${message.caption} entities=${message.caption_entities} chat=${chat} />`
  return null
}

/** @param {{ message: Message }} props */
function Meta({ message }) {
  const { words, language } = useSession()
  const date = new Date(message.date * 1000)
  return html`<footer class="meta">
    ${message.edit_date !== undefined && html`<span>${words.edited}</span>`}
    <time datetime=${date.toISOString()} title=${date.toLocaleString(language)}>${clockTime(message.date, language)}</time>
  </footer>`
}

/** The message that is replied to; leads there. @param {{ quoted: Message }} props */
function Quote({ quoted }) {
  const { words } = useSession()
  const show = (/** @type {Event} */ event) => {
    event.preventDefault()
    const element = document.getElementById(elementId(quoted))
    element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    element?.animate([{ backgroundColor: 'var(--flash)' }, {}], { duration: 1200 })
  }
  return html`<button type="button" class=${`quote ${hueOf(quoted.from?.id ?? 0)}`} onClick=${show}>
    <b>${userName(quoted.from)}</b><span>${messageLine(quoted, words)}</span>
  </button>`
}
