import { useState } from 'preact/hooks'
import { html } from './html.js'
import { Icon } from './icons.js'
import { useSession } from './session.js'

/**
 * @typedef {import('./api.js').InlineButton} InlineButton
 * @typedef {import('./api.js').Message} Message
 */

/** The mark of what a button does, besides asking the bot. @param {InlineButton} button */
function markOf(button) {
  if (button.copy_text) return 'copy'
  if (button.url ?? button.web_app ?? button.login_url) return 'link'
  return button.switch_inline_query === undefined && !button.switch_inline_query_chosen_chat ? null : 'share'
}

/** Buttons under a message. A pressed one waits, and takes no second press, until the bot has answered. @param {{ message: Message, chat: number, rows: InlineButton[][] }} props */
export function InlineKeyboard({ message, chat, rows }) {
  const { act } = useSession()
  const [pressed, setPressed] = useState(/** @type {readonly string[]} */ ([]))

  const press = async (/** @type {string} */ place, /** @type {InlineButton} */ button) => {
    if (pressed.includes(place)) return
    setPressed((places) => [...places, place])
    await act.press(chat, message, button)
    setPressed((places) => places.filter((other) => other !== place))
  }

  return html`<div class="inline-keyboard">
    ${rows.map(
      (row, y) => html`<div class="row">
        ${row.map((button, x) => {
          const place = `${y}:${x}`
          const mark = markOf(button)
          const waiting = pressed.includes(place)
          return html`<button type="button" class=${waiting ? 'waiting' : ''} aria-busy=${String(waiting)}
            onClick=${() => press(place, button)}>
            <span>${button.text}</span>${mark && html`<${Icon} name=${mark} />`}
          </button>`
        })}
      </div>`,
    )}
  </div>`
}

/** The bot's quick replies below the message field. @param {{ chat: number, message: Message }} props */
export function ReplyKeyboard({ chat, message }) {
  const { act, words } = useSession()
  const [used, setUsed] = useState(0)
  const markup = message.reply_markup
  if (!markup?.keyboard || used === message.message_id) return null
  return html`<div class="reply-keyboard" role="group" aria-label=${words.keyboard}>
    ${markup.keyboard.map(
      (row) => html`<div class="row">
        ${row.map((key) => {
          const text = typeof key === 'string' ? key : key.text
          return html`<button type="button" onClick=${() => {
            if (markup.one_time_keyboard) setUsed(message.message_id)
            act.sendText(chat, text)
          }}>${text}</button>`
        })}
      </div>`,
    )}
  </div>`
}

/** The message whose quick replies hold in a chat: the latest that sets or removes them. @param {readonly Message[]} messages */
export const replyKeyboardMessage = (messages) =>
  messages.findLast(
    ({ reply_markup }) => reply_markup?.keyboard !== undefined || reply_markup?.remove_keyboard,
  )
