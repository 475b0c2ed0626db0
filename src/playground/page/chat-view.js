import { useState } from 'preact/hooks'
import { Avatar } from './avatar.js'
import { Composer } from './composer.js'
import { html } from './html.js'
import { Icon } from './icons.js'
import { MessageList } from './message-list.js'
import { chatName } from './names.js'
import { useSession } from './session.js'

/** @typedef {import('./api.js').Chat} Chat */

/** The open chat: its head, its messages, and where one writes. @param {{ chat: Chat }} props */
export function ChatView({ chat }) {
  const { state, act, words } = useSession()
  const [thread, setThread] = useState(/** @type {number | null} */ (null))
  const name = chatName(chat, state.bot)
  const messages =
    thread === null ? chat.messages : chat.messages.filter((message) => message.message_thread_id === thread)
  return html`<section class="chat" aria-label=${name}>
    <header class="chat-head">
      <button type="button" class="tool back" aria-label=${words.back} onClick=${() => act.open(null)}><${Icon} name="back" /></button>
      <${Avatar} id=${chat.type === 'private' ? state.bot.id : chat.id} name=${name} icon=${chat.type === 'private' ? 'bot' : 'group'} size="small" />
      <div class="who"><h2>${name}</h2><p role="status"><${Presence} chat=${chat} /></p></div>
      ${chat.is_forum && html`<${Topics} chat=${chat} thread=${thread} onChange=${setThread} />`}
    </header>
    <${MessageList} key=${`${chat.id}:${thread}`} chat=${chat} messages=${messages}
      onReply=${(/** @type {import('./api.js').Message} */ message) => act.draft(chat.id, { replyTo: message.message_id })} />
    <${Footer} chat=${chat} thread=${thread} />
  </section>`
}

/** What the bot is doing here, or who is here. @param {{ chat: Chat }} props */
function Presence({ chat }) {
  const { state, words } = useSession()
  const acting = state.acting[chat.id]
  if (acting)
    return html`<span class="acting">${words.acting[acting] ?? words.acting.typing}<span class="dots"><i /><i /><i /></span></span>`
  return chat.type === 'private'
    ? `@${state.bot.username} · ${words.bot}`
    : words.members(chat.members.length)
}

/** @param {{ chat: Chat, thread: number | null, onChange: (thread: number | null) => void }} props */
function Topics({ chat, thread, onChange }) {
  const { words } = useSession()
  return html`<select class="topics" aria-label=${words.topics} value=${thread ?? ''} onChange=${(
    /** @type {Event} */ event,
  ) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.currentTarget)
    onChange(value === '' ? null : Number(value))
  }}>
    <option value="">${words.allTopics}</option>
    ${chat.topics.map(({ thread: id, name }) => html`<option value=${id}>${name}</option>`)}
  </select>`
}

/** The message field; before a conversation has begun, and after the bot was blocked, the one step that is possible. @param {{ chat: Chat, thread: number | null }} props */
function Footer({ chat, thread }) {
  const { act, words, state } = useSession()
  if (chat.type === 'private' && chat.blocked)
    return html`<button type="button" class="bar" onClick=${() => act.block(false)}>${words.restart}</button>`
  if (chat.type === 'private' && chat.messages.length === 0)
    return html`<div class="welcome">
      <div class="about">
        <${Avatar} id=${state.bot.id} name=${state.bot.first_name} icon="bot" />
        <h3>${state.description ? words.whatCanItDo : state.bot.first_name}</h3>
        <p>${state.description || words.startHint}</p>
      </div>
      <button type="button" class="bar" onClick=${() => act.start('')}>${words.start}</button>
    </div>`
  return html`<${Composer} key=${chat.id} chat=${chat} thread=${thread} />`
}
