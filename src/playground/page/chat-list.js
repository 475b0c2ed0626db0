import { Avatar } from './avatar.js'
import { html } from './html.js'
import { chatName, messageLine, userName } from './names.js'
import { useSession } from './session.js'
import { unreadCount } from './state.js'
import { clockTime } from './time.js'

/** @typedef {import('./api.js').Chat} Chat */

/** The chats of the present person, the one with the latest message first; the private one before others that are silent. */
export function ChatList() {
  const { state, words } = useSession()
  const latest = (/** @type {Chat} */ chat) => chat.messages.at(-1)?.date ?? 0
  const aside = (/** @type {Chat} */ chat) => Number(chat.type !== 'private')
  const chats = state.chats.toSorted((one, other) => latest(other) - latest(one) || aside(one) - aside(other))
  return html`<nav aria-label=${words.chats} class="chat-list">
    <ul>${chats.map((chat) => html`<${ChatItem} key=${chat.id} chat=${chat} />`)}</ul>
  </nav>`
}

/** @param {{ chat: Chat }} props */
function ChatItem({ chat }) {
  const { state, act, words, language } = useSession()
  const name = chatName(chat, state.bot)
  const unread = unreadCount(state, chat)
  const message = chat.messages.at(-1)
  const icon = chat.type === 'private' ? 'bot' : 'group'
  return html`<li>
    <button type="button" class="chat-item" aria-current=${state.open === chat.id ? 'true' : undefined} onClick=${() => act.open(chat.id)}>
      <${Avatar} id=${chat.type === 'private' ? state.bot.id : chat.id} name=${name} icon=${icon} />
      <span class="chat-title"><b>${name}</b>${message && html`<time>${clockTime(message.date, language)}</time>`}</span>
      <span class="chat-last">
        <span class="line"><${LastLine} chat=${chat} /></span>
        ${unread > 0 && html`<span class="badge" aria-label=${words.unread(unread)}>${unread}</span>`}
      </span>
    </button>
  </li>`
}

/** What stands under a chat's name: what the bot is doing, or the last message. @param {{ chat: Chat }} props */
function LastLine({ chat }) {
  const { state, words } = useSession()
  const acting = state.acting[chat.id]
  if (acting) return html`<i class="acting">${words.acting[acting] ?? words.acting.typing}…</i>`
  const message = chat.messages.at(-1)
  if (!message) return words.empty
  const who = message.from?.id === state.me.id ? words.you : userName(message.from)
  const line = messageLine(message, words)
  return chat.type === 'private' && message.from?.is_bot ? line : `${who}: ${line}`
}
