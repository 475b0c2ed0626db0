import { limits } from '../limits.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'

export const tooOld = () => badRequest('query is too old and response timeout expired or query ID is invalid')

/** Ends the waiting sign on a pressed button, with a toast or an alert of 0–200 characters. */
export function answerCallbackQuery({ world, params }: Call): true {
  const text = params.text('text')
  const url = params.text('url')
  if (text.length > limits.toastLength) throw badRequest('MESSAGE_TOO_LONG')
  const id = params.required('callback_query_id')
  const userId = world.callbacks.take(id)
  if (userId === undefined) throw tooOld()
  world.events.publish([userId], {
    type: 'callback_answer',
    callback_query_id: id,
    ...(text ? { text } : {}),
    ...(url ? { url } : {}),
    show_alert: params.flag('show_alert'),
  })
  return true
}
