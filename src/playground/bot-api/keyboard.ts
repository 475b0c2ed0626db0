import { checkLink } from '../formatting/link.ts'
import { limits } from '../limits.ts'
import { badRequest } from './api-error.ts'
import { isObject } from './params.ts'

type InlineButton = { text: string; [action: string]: unknown }
export type InlineKeyboard = { inline_keyboard: InlineButton[][] }

const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const

/** A keyboard in the place of the letters, its removal, or a forced reply: for people's clients alone. */
export type ReplyKeyboard = Record<string, unknown>

const REPLY_KINDS = ['keyboard', 'remove_keyboard', 'force_reply'] as const

/** The reply keyboard in `reply_markup`, as given. */
export function readReplyKeyboard(markup: unknown): ReplyKeyboard | undefined {
  return isObject(markup) && REPLY_KINDS.some((kind) => kind in markup) ? markup : undefined
}

/**
 * Reads `reply_markup`. An inline keyboard is checked and returned; the other kinds (reply keyboards, force reply) are
 * accepted and leave nothing in the message, as with Telegram. Throws ApiError 400.
 */
export function readKeyboard(markup: unknown, isPrivate: boolean): InlineKeyboard | undefined {
  if (markup === undefined) return undefined
  if (!isObject(markup)) throw badRequest('object expected as reply markup')
  const rows = markup.inline_keyboard
  if (rows === undefined) {
    if (!readReplyKeyboard(markup) && Object.keys(markup).length > 0)
      throw badRequest("can't parse reply keyboard markup JSON object")
    return undefined
  }
  if (!Array.isArray(rows))
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup should be an Array of Arrays')
  const keyboard = rows.map((row: unknown) => {
    if (!Array.isArray(row))
      throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup should be an Array of Arrays')
    return row.map((button: unknown) => readButton(button, isPrivate))
  })
  const filled = keyboard.filter((row) => row.length > 0)
  if (filled.flat().length > limits.buttons) throw badRequest('REPLY_MARKUP_TOO_LONG')
  return filled.length > 0 ? { inline_keyboard: filled } : undefined
}

function readButton(button: unknown, isPrivate: boolean): InlineButton {
  const failed = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`)
  if (!isObject(button)) throw failed('expected an Object')
  const { text } = button
  if (typeof text !== 'string' || text.trim() === '') throw failed('Can\'t find field "text"')
  const actions = ACTIONS.filter((action) => action in button)
  if (actions.length === 0) throw failed('Text buttons are unallowed in the inline keyboard')
  // Telegram quietly takes one of several; its documentation demands exactly one, and so do we.
  if (actions.length > 1) throw failed(`exactly one action must be used, not ${actions.join(' and ')}`)
  checkCallbackData(button.callback_data)
  if ('url' in button) checkButtonLink('URL', button.url)
  if ('web_app' in button) {
    if (!isPrivate) throw badRequest('BUTTON_TYPE_INVALID')
    checkWebApp(button.web_app)
  }
  if ('copy_text' in button) checkCopyText(button.copy_text)
  return { ...button, text }
}

function checkCallbackData(data: unknown): void {
  if (data === undefined) return
  const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0
  if (bytes < 1 || bytes > limits.callbackDataBytes) throw badRequest('BUTTON_DATA_INVALID')
}

function checkButtonLink(kind: string, url: unknown): void {
  const link = checkLink(typeof url === 'string' ? url : '')
  if (!link.ok) throw badRequest(`inline keyboard button ${kind} '${String(url)}' is invalid: ${link.why}`)
  checkStartParameter(link.url)
}

function checkWebApp(webApp: unknown): void {
  const url = isObject(webApp) ? webApp.url : undefined
  checkButtonLink('Web App URL', url)
  if (!/^https:\/\//i.test(String(url))) {
    throw badRequest(
      `inline keyboard button Web App URL '${String(url)}' is invalid: Only HTTPS links are allowed`,
    )
  }
}

function checkCopyText(copyText: unknown): void {
  const text = isObject(copyText) ? copyText.text : undefined
  if (typeof text !== 'string' || text.length < 1 || text.length > 256)
    throw badRequest('BUTTON_COPY_TEXT_INVALID')
}

/**
 * Refuses a deep link whose parameter Telegram's clients would not hand on
 * (https://core.telegram.org/bots/features#deep-linking). Telegram itself takes the button and the link then fails.
 */
function checkStartParameter(url: string): void {
  if (!/^https?:\/\/(?:t|telegram)\.me\//i.test(url)) return
  const { searchParams } = new URL(url)
  for (const name of ['start', 'startgroup', 'startapp']) {
    const value = searchParams.get(name)
    if (value !== null && value !== '' && !isStartParameter(value)) throw badRequest('START_PARAM_INVALID')
  }
}

/** Whether a deep link can carry the text: 1–64 of `[A-Za-z0-9_-]`. */
export function isStartParameter(value: string): boolean {
  return value.length <= limits.startParameterLength && /^[A-Za-z0-9_-]+$/.test(value)
}
