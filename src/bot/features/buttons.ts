import type { Messages } from '../../i18n/zh-CN.ts'
import { decodeAttachment } from '../../render/attachment.ts'
import { decodeScreen } from '../../render/screen.ts'
import { decodeSubscriptionAction } from '../../render/subscription-action.ts'
import { type Place, replace, reply } from '../reply.ts'
import { showScreen } from '../screens.ts'
import type { Services } from '../services.ts'
import { act } from '../subscriptions.ts'
import { attachmentMessage } from './attachments.ts'

/** A button that was pressed, and the message it stands under. */
export interface Press {
  readonly id: string
  readonly data: string
  readonly place: Place
  /** A picture or a file cannot be changed into text. */
  readonly message: { readonly id: number; readonly isText: boolean }
  readonly texts: Messages
}

/**
 * A press of a button: the message changes to the screen that the button names, or what it names is sent. The press is
 * answered whatever happens.
 */
export async function press({ id, data, place, message, texts }: Press, services: Services): Promise<void> {
  const attachment = decodeAttachment(data)
  const screen = decodeScreen(data)
  const action = decodeSubscriptionAction(data)
  const acted = action && (await act(action, place, texts, services))
  const shown = acted?.shown ?? (screen && (await showScreen(screen, place.chat, texts, services)))
  const known = shown !== null || attachment !== null || acted !== null
  // The spinner on the button ends first: the change of the message may have to wait for its turn.
  await services.api.settle('answerCallbackQuery', {
    callback_query_id: id,
    ...(known ? {} : { text: texts.toasts.expired }),
    ...(acted?.note ? { text: acted.note } : {}),
  })
  if (attachment) await reply(services.api, place, await attachmentMessage(attachment, texts, services))
  else if (shown && message.isText) await replace(services.api, place, message.id, shown)
  else if (shown) await reply(services.api, place, shown)
}
