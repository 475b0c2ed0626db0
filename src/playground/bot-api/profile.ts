import { type ProfileText, profileTextLengths } from '../world/profile-texts.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'

function setText(kind: ProfileText, { world, params }: Call): true {
  const value = params.text(kind)
  if (value.length > profileTextLengths[kind]) throw badRequest(`BOT_${kind.toUpperCase()}_INVALID`)
  world.profile.set(kind, params.text('language_code'), value)
  return true
}

function getText(kind: ProfileText, { world, params }: Call) {
  const fallback = kind === 'name' ? world.bot.first_name : ''
  return { [kind]: world.profile.get(kind, params.text('language_code')) ?? fallback }
}

export const setMyName = (call: Call) => setText('name', call)
export const getMyName = (call: Call) => getText('name', call)
export const setMyDescription = (call: Call) => setText('description', call)
export const getMyDescription = (call: Call) => getText('description', call)
export const setMyShortDescription = (call: Call) => setText('short_description', call)
export const getMyShortDescription = (call: Call) => getText('short_description', call)
/** Accepted; the chat page has no such button. */
export const setChatMenuButton = (): true => true
