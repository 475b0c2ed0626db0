import { postBlock, postCallback, postMessage, putLimits } from './api.js'
import { linkTarget } from './links.js'
import { draftOf } from './state.js'

/**
 * @typedef {import('./api.js').Outgoing} Outgoing
 * @typedef {import('./api.js').Message} Message
 * @typedef {import('./api.js').InlineButton} InlineButton
 * @typedef {import('./state.js').State} State
 * @typedef {Omit<Outgoing, 'from' | 'chat'>} Content
 *
 * @typedef {object} Surroundings
 * @property {() => State} state
 * @property {(action: import('./state.js').Action) => void} dispatch
 * @property {() => import('./words.js').Words} words
 * @property {ReturnType<typeof import('./callbacks.js').createCallbacks>} callbacks
 * @property {(chat: number | null) => void} open shows a chat, or the list
 * @property {(fill: (chat: number) => void) => void} chooseChat asks in which chat to go on
 * @property {() => void} refresh fetches the state again
 *
 * @typedef {ReturnType<typeof createActions>} Actions
 */

let lastNotice = 0

/** What a person can do on the page. Failures become notices; nothing here throws. @param {Surroundings} around */
export function createActions({ state, dispatch, words, callbacks, open, chooseChat, refresh }) {
  /** @param {string} text @param {{ alert?: boolean, url?: string }} [more] */
  const notify = (text, { alert = false, url } = {}) => {
    dispatch({ type: 'notice', notice: { id: ++lastNotice, text, alert, ...(url ? { url } : {}) } })
  }

  /** @template T @param {Promise<T>} work @returns {Promise<T | null>} */
  const orNotice = (work) =>
    work.catch((error) => {
      notify(error.message)
      return null
    })

  /** Sends one message; true when the server took it. @param {number} chat @param {Content} content */
  const send = async (chat, content) => {
    const { me, drafts } = state()
    const { replyTo } = drafts[`${me.id}:${chat}`] ?? { replyTo: null }
    const outgoing = { from: me.id, chat, ...(replyTo === null ? {} : { reply_to: replyTo }), ...content }
    const message = await orNotice(postMessage(outgoing))
    if (message === null) return false
    dispatch({ type: 'message', message: { ...message, chat: { id: chat } } })
    if (draftOf(state(), chat).replyTo !== null) dispatch({ type: 'draft', chat, draft: { replyTo: null } })
    return true
  }

  /** @param {number} chat @param {string} text @param {{ thread?: number }} [more] */
  const sendText = (chat, text, more = {}) => send(chat, { text, ...more })

  const openPrivate = () => {
    const { me } = state()
    open(me.id)
    return me.id
  }

  /** @param {string} payload */
  const start = (payload) => sendText(openPrivate(), payload === '' ? '/start' : `/start ${payload}`)

  /** Puts text into the message field of a chat and shows it. @param {number} chat @param {string} text */
  const fill = (chat, text) => {
    dispatch({ type: 'draft', chat, draft: { text } })
    open(chat)
  }

  /** Goes where a link leads; one to the web is offered, never followed by itself. @param {string} link */
  const follow = (link) => {
    const { bot } = state()
    const target = linkTarget(link, bot.username ?? '')
    if (target.kind === 'start') start(target.payload)
    else if (target.kind === 'mention') openPrivate()
    else if (target.kind === 'share') chooseChat((chat) => fill(chat, target.text))
    else if (target.kind === 'web') notify(words().openLink, { alert: true, url: target.href })
  }

  /** @param {string} text */
  const copy = async (text) => {
    const copied = await (navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    ) ?? false)
    notify(copied ? words().copied : words().copyFailed)
  }

  /** @param {number} chat @param {Message} message @param {string} data */
  const callBack = async (chat, message, data) => {
    const press = { from: state().me.id, chat, message_id: message.message_id, data }
    const query = await orNotice(postCallback(press))
    if (query === null) return
    const answer = await callbacks.answerTo(query.callback_query_id)
    if (answer === null) notify(words().noAnswer)
    else if (answer.url) follow(answer.url)
    else if (answer.text) notify(answer.text, { alert: answer.show_alert === true })
  }

  /** Presses an inline button; ends when the bot has answered it. @param {number} chat @param {Message} message @param {InlineButton} button */
  const press = async (chat, message, button) => {
    const inline = (/** @type {string} */ query) => `@${state().bot.username} ${query}`
    const elsewhere = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query
    if (button.callback_data !== undefined) await callBack(chat, message, button.callback_data)
    else if (button.copy_text) await copy(button.copy_text.text)
    else if (button.switch_inline_query_current_chat !== undefined)
      fill(chat, inline(button.switch_inline_query_current_chat))
    else if (elsewhere !== undefined) chooseChat((chosen) => fill(chosen, inline(elsewhere)))
    else follow(button.url ?? button.web_app?.url ?? button.login_url?.url ?? '')
  }

  return {
    notify,
    send,
    sendText,
    start,
    follow,
    press,
    open,
    openPrivate,
    /** @param {number} chat @param {Partial<import('./state.js').Draft>} draft */
    draft: (chat, draft) => dispatch({ type: 'draft', chat, draft }),
    /** @param {number} id */
    dismiss: (id) => dispatch({ type: 'dismiss', id }),
    /** @param {boolean} blocked */
    block: async (blocked) => {
      await orNotice(postBlock(state().me.id, blocked))
      refresh()
    },
    /** @param {boolean} rate */
    limitRate: async (rate) => {
      dispatch({ type: 'limits', rate })
      await orNotice(putLimits(rate))
      refresh()
    },
    orNotice,
  }
}
