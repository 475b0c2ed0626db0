/**
 * What the page knows, and how each event changes it. Pure.
 *
 * @typedef {import('./api.js').Snapshot} Snapshot
 * @typedef {import('./api.js').Chat} Chat
 * @typedef {import('./api.js').Message} Message
 * @typedef {{ text: string, replyTo: number | null }} Draft
 * @typedef {{ id: number, text: string, alert: boolean, url?: string }} Notice
 *
 * `read` holds the last message each person has seen, by `person:chat`; `acting` what the bot is doing, by chat.
 * @typedef {Snapshot & {
 *   online: boolean, open: number | null, read: Record<string, number>, drafts: Record<string, Draft>,
 *   acting: Record<number, string>, notices: Notice[]
 * }} State
 *
 * @typedef {{ type: 'message', message: Message & { chat: { id: number } } }
 *   | { type: 'edit', message: Message & { chat: { id: number } } }
 *   | { type: 'delete', chat_id: number, message_ids: number[] }
 *   | { type: 'action', chat_id: number, action: string }
 *   | { type: 'still', chat_id: number }
 *   | { type: 'snapshot', snapshot: Snapshot }
 *   | { type: 'online', online: boolean }
 *   | { type: 'open', chat: number | null }
 *   | { type: 'draft', chat: number, draft: Partial<Draft> }
 *   | { type: 'notice', notice: Notice }
 *   | { type: 'dismiss', id: number }
 *   | { type: 'limits', rate: boolean }} Action
 */

const noDraft = { text: '', replyTo: null }

/** @param {State} state @param {number} chat */
const seat = (state, chat) => `${state.me.id}:${chat}`

/** The unsent message of the present person in a chat. @param {State} state @param {number} chat @returns {Draft} */
export const draftOf = (state, chat) => state.drafts[seat(state, chat)] ?? noDraft

/** Messages of others in a chat that the present person has not seen. @param {State} state @param {Chat} chat */
export function unreadCount(state, chat) {
  const seen = state.read[seat(state, chat.id)] ?? 0
  return chat.messages.filter((message) => message.message_id > seen && message.from?.id !== state.me.id)
    .length
}

/** The state at the first snapshot: all that one person finds there counts as seen. @param {Snapshot} snapshot @returns {State} */
export function firstState(snapshot) {
  const read = Object.fromEntries(
    snapshot.chats.map((chat) => [`${snapshot.me.id}:${chat.id}`, lastId(chat)]),
  )
  return { ...snapshot, online: true, open: null, read, drafts: {}, acting: {}, notices: [] }
}

/** @param {Chat} chat */
const lastId = (chat) => Math.max(0, ...chat.messages.map((message) => message.message_id))

/** @param {State} state @param {number} id @param {(chat: Chat) => Chat} change @returns {State} */
function withChat(state, id, change) {
  return { ...state, chats: state.chats.map((chat) => (chat.id === id ? change(chat) : chat)) }
}

/** What is shown in the open chat counts as seen. @param {State} state @returns {State} */
function withRead(state) {
  const chat = state.chats.find(({ id }) => id === state.open)
  if (chat === undefined) return state
  return { ...state, read: { ...state.read, [seat(state, chat.id)]: lastId(chat) } }
}

/** Adds a message or puts its newer version in its place. @param {Message[]} messages @param {Message} message */
function upsert(messages, message) {
  const at = messages.findIndex(({ message_id }) => message_id === message.message_id)
  if (at >= 0) return messages.with(at, message)
  return [...messages, message].sort((one, other) => one.message_id - other.message_id)
}

/** @param {Record<number, string>} acting @param {number} chat */
function withoutActing(acting, chat) {
  const { [chat]: _, ...others } = acting
  return others
}

/** @param {State | null} state @param {Action} action @returns {State | null} null until the first snapshot */
export function reduce(state, action) {
  if (state === null) return action.type === 'snapshot' ? firstState(action.snapshot) : null
  switch (action.type) {
    case 'snapshot':
      // Another bot: the server was started anew, nothing that was known holds.
      if (state.bot.id !== action.snapshot.bot.id) return { ...firstState(action.snapshot), open: state.open }
      return withRead({ ...state, ...action.snapshot, acting: {} })
    case 'message': {
      const { message } = action
      const next = withChat(state, message.chat.id, (chat) => ({
        ...chat,
        messages: upsert(chat.messages, message),
      }))
      return withRead({ ...next, acting: withoutActing(next.acting, message.chat.id) })
    }
    case 'edit':
      return withChat(state, action.message.chat.id, (chat) => ({
        ...chat,
        messages: upsert(chat.messages, action.message),
      }))
    case 'delete':
      return withChat(state, action.chat_id, (chat) => ({
        ...chat,
        messages: chat.messages.filter(({ message_id }) => !action.message_ids.includes(message_id)),
      }))
    case 'action':
      return { ...state, acting: { ...state.acting, [action.chat_id]: action.action } }
    case 'still':
      return { ...state, acting: withoutActing(state.acting, action.chat_id) }
    case 'online':
      return { ...state, online: action.online }
    case 'open':
      return withRead({ ...state, open: action.chat })
    case 'draft': {
      const draft = { ...draftOf(state, action.chat), ...action.draft }
      return { ...state, drafts: { ...state.drafts, [seat(state, action.chat)]: draft } }
    }
    case 'notice':
      return { ...state, notices: [...state.notices, action.notice] }
    case 'dismiss':
      return { ...state, notices: state.notices.filter(({ id }) => id !== action.id) }
    case 'limits':
      return { ...state, limits: { ...state.limits, rate: action.rate } }
  }
}
