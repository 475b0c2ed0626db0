/**
 * The people's side of the playground (../README.md), as the page calls it, and the parts of Telegram's objects it shows.
 *
 * @typedef {{ id: number, is_bot?: boolean, first_name: string, last_name?: string, username?: string, language_code?: string, supports_inline_queries?: boolean }} User
 * @typedef {{ type: string, offset: number, length: number, url?: string, user?: User, language?: string }} Entity
 * @typedef {{ text: string, callback_data?: string, url?: string, switch_inline_query?: string, switch_inline_query_current_chat?: string, switch_inline_query_chosen_chat?: { query?: string }, copy_text?: { text: string }, web_app?: { url: string }, login_url?: { url: string } }} InlineButton
 * @typedef {{ inline_keyboard?: InlineButton[][], keyboard?: (string | { text: string })[][], one_time_keyboard?: boolean, input_field_placeholder?: string, remove_keyboard?: boolean, force_reply?: boolean }} ReplyMarkup
 * @typedef {{ file_id: string, file_name?: string, mime_type?: string, file_size?: number, width?: number, height?: number, emoji?: string }} FileRef
 * @typedef {{ message_id: number, message_thread_id?: number, from?: User, via_bot?: User, date: number, edit_date?: number, text?: string, entities?: Entity[], caption?: string, caption_entities?: Entity[], photo?: FileRef[], document?: FileRef, sticker?: FileRef, location?: { latitude: number, longitude: number }, reply_to_message?: Message, quote?: { text: string }, reply_markup?: ReplyMarkup, link_preview_options?: { is_disabled?: boolean }, forward_origin?: object, new_chat_members?: User[], left_chat_member?: User, new_chat_title?: string, group_chat_created?: boolean, supergroup_chat_created?: boolean, migrate_to_chat_id?: number, migrate_from_chat_id?: number, pinned_message?: Message, forum_topic_created?: { name: string } }} Message
 * @typedef {{ id: number, type: 'private' | 'group' | 'supergroup' | 'channel', title?: string, is_forum?: boolean, members: User[], topics: { thread: number, name: string }[], blocked: boolean, messages: Message[] }} Chat
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{ bot: User, me: User, users: User[], chats: Chat[], commands: { private: Command[], group: Command[] }, description: string, limits: { rate: boolean } }} Snapshot
 * @typedef {{ type: string, id: string, title?: string, description?: string, caption?: string, thumbnail_url?: string, photo_url?: string, input_message_content?: { message_text?: string } }} InlineResult
 * @typedef {{ query_id: string, results: InlineResult[], next_offset?: string, button?: { text: string, start_parameter?: string, web_app?: { url: string } } }} InlineAnswer
 * @typedef {{ from: number, chat: number, text?: string, reply_to?: number, thread?: number, kind?: 'photo' | 'document' | 'sticker', caption?: string, file_name?: string, data?: string, via_inline?: { query_id: string, result_id: string } }} Outgoing
 * @typedef {{ fault: string, method?: string, times?: number, retry_after?: number, delay_ms?: number }} Fault
 */

/** A refusal of the server, in its own words. */
export class ApiError extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} the answer's JSON, null when it has none
 */
async function call(method, path, body, signal) {
  const response = await fetch(`/playground/${path}`, {
    method,
    signal: signal ?? null,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const json = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null
  if (!response.ok) throw new ApiError(response.status, json?.error ?? `HTTP ${response.status}`)
  return json
}

/** What one person sees; the first person when none is named. @param {number | null} user @returns {Promise<Snapshot>} */
export const getState = (user) => call('GET', user === null ? 'state' : `state?user=${user}`)

/** @param {Outgoing} message @returns {Promise<Message>} */
export const postMessage = (message) => call('POST', 'messages', message)

/** @param {{ from: number, chat: number, message_id: number, data: string }} press @returns {Promise<{ callback_query_id: string }>} */
export const postCallback = (press) => call('POST', 'callbacks', press)

/** @param {{ from: number, query: string, offset?: string, chat_type?: string }} query @param {AbortSignal} signal @returns {Promise<InlineAnswer>} */
export const postInline = (query, signal) => call('POST', 'inline', query, signal)

/** @param {number} from @param {boolean} blocked */
export const postBlock = (from, blocked) => call('POST', 'block', { from, blocked })

/** @param {boolean} rate */
export const putLimits = (rate) => call('PUT', 'limits', { rate })

/** @param {Fault} fault */
export const postFault = (fault) => call('POST', 'faults', fault)

export const deleteFaults = () => call('DELETE', 'faults')

/** Address of a file's bytes. @param {string} id */
export const fileUrl = (id) => `/playground/files/${encodeURIComponent(id)}`
