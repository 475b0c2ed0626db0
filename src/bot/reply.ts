import type { InlineKeyboardMarkup } from 'telegraf/types'
import type { Message } from '../render/message.ts'
import type { Api, Payload, Result } from './api.ts'

/** Where an answer goes: the chat, its topic, and in groups the message it answers. */
export interface Place {
  readonly chat: number
  readonly topic?: number
  readonly replyTo?: number
}

/** A message that could not be delivered now; `failure` says why. The update is handled again later. */
export class DeliveryError extends Error {
  readonly failure: Exclude<Result, { kind: 'sent' }>
  constructor(method: string, failure: Exclude<Result, { kind: 'sent' }>) {
    super(`${method}: ${failure.kind}${'reason' in failure ? ` (${failure.reason})` : ''}`)
    this.name = 'DeliveryError'
    this.failure = failure
  }
}

/** Sends a message. A reader who is gone is no error; anything else that keeps it from arriving throws. */
export async function reply(api: Api, place: Place, message: Message): Promise<void> {
  await deliver(api, 'sendMessage', {
    ...content(message),
    chat_id: place.chat,
    ...(place.topic === undefined ? {} : { message_thread_id: place.topic }),
    ...(place.replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: place.replyTo, allow_sending_without_reply: true } }),
  })
}

/** Changes a message in place; one that can no longer be changed is sent anew. */
export async function replace(api: Api, place: Place, messageId: number, message: Message): Promise<void> {
  const result = await api.settle('editMessageText', {
    ...content(message),
    chat_id: place.chat,
    message_id: messageId,
  })
  if (result.kind === 'refused' && !result.reason.includes('message is not modified'))
    await reply(api, place, message)
  else if (result.kind !== 'refused') settled('editMessageText', result)
}

async function deliver(api: Api, method: string, payload: Payload): Promise<void> {
  settled(method, await api.settle(method, payload))
}

function settled(method: string, result: Result): void {
  if (result.kind !== 'sent' && result.kind !== 'gone') throw new DeliveryError(method, result)
}

function content(message: Message): Payload {
  return {
    text: message.html,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: keyboard(message),
  }
}

/** Rows of buttons as Telegram takes them. */
export function keyboard(message: Pick<Message, 'buttons'>): InlineKeyboardMarkup {
  return {
    inline_keyboard: message.buttons.map((row) =>
      row.map((button) =>
        button.kind === 'press'
          ? { text: button.label, callback_data: button.data }
          : { text: button.label, switch_inline_query: button.query },
      ),
    ),
  }
}
