import { answerCallbackQuery } from './answer-callback-query.ts'
import { answerInlineQuery } from './answer-inline-query.ts'
import { ApiError } from './api-error.ts'
import type { Call } from './call.ts'
import * as chats from './chats.ts'
import * as commands from './commands.ts'
import * as edit from './edit.ts'
import { getFile } from './get-file.ts'
import * as profile from './profile.ts'
import * as send from './send.ts'
import { getUpdates } from './updates.ts'
import * as webhook from './webhook.ts'

/** The methods of the Bot API that the playground knows, as Telegram spells them. */
const methods: Record<string, (call: Call) => unknown> = {
  getMe: ({ world }) => world.bot,
  getUpdates,
  ...webhook,
  ...send,
  ...edit,
  ...chats,
  ...commands,
  ...profile,
  getFile,
  answerCallbackQuery,
  answerInlineQuery,
}

const byLowerCase = new Map(
  Object.entries(methods).map(([name, method]) => [name.toLowerCase(), { name, method }]),
)

/** Telegram's spelling of a method's name, which it takes in any case; undefined when there is none. */
export const methodName = (name: string) => byLowerCase.get(name.toLowerCase())?.name

/** Calls a method and gives its `result`. Throws ApiError, 404 for a method that is not there. */
export async function callMethod(name: string, call: Call): Promise<unknown> {
  const entry = byLowerCase.get(name.toLowerCase())
  if (!entry) throw new ApiError(404, 'Not Found')
  return entry.method(call)
}
