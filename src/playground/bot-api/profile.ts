import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'

// The bot's texts by language, with Telegram's greatest lengths.
const texts = {
  name: 64,
  description: 512,
  short_description: 120,
} as const

type TextKind = keyof typeof texts

function setText(kind: TextKind, { world, params }: Call): true {
  const value = params.text(kind)
  if (value.length > texts[kind]) throw badRequest(`BOT_${kind.toUpperCase()}_INVALID`)
  const key = `${kind}:${params.text('language_code')}`
  if (value === '') world.profile.delete(key)
  else world.profile.set(key, value)
  return true
}

function getText(kind: TextKind, { world, params }: Call) {
  const fallback = kind === 'name' ? world.bot.first_name : ''
  const own = world.profile.get(`${kind}:${params.text('language_code')}`)
  return { [kind]: own ?? world.profile.get(`${kind}:`) ?? fallback }
}

export const setMyName = (call: Call) => setText('name', call)
export const getMyName = (call: Call) => getText('name', call)
export const setMyDescription = (call: Call) => setText('description', call)
export const getMyDescription = (call: Call) => getText('description', call)
export const setMyShortDescription = (call: Call) => setText('short_description', call)
export const getMyShortDescription = (call: Call) => getText('short_description', call)
/** Accepted; the chat page has no such button. */
export const setChatMenuButton = (): true => true
