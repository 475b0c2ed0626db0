import type { Messages } from '../../i18n/zh-CN.ts'
import { decodeScreen } from '../../render/screen.ts'
import { type Place, replace } from '../reply.ts'
import { showScreen } from '../screens.ts'
import type { Services } from '../services.ts'

/** A press of a button: the message changes to the screen that the button names. The press is answered whatever happens. */
export async function press(
  {
    id,
    data,
    place,
    message,
    texts,
  }: { id: string; data: string; place: Place; message: number; texts: Messages },
  services: Services,
): Promise<void> {
  const screen = decodeScreen(data)
  const shown = screen && (await showScreen(screen, place.chat, texts, services))
  // The spinner on the button ends first: the change of the message may have to wait for its turn.
  await services.api.settle('answerCallbackQuery', {
    callback_query_id: id,
    ...(shown ? {} : { text: texts.toasts.expired }),
  })
  if (shown) await replace(services.api, place, message, shown)
}
