import type { Messages } from '../../i18n/zh-CN.ts'
import type { Attachment } from '../../render/attachment.ts'
import type { FileMessage, Message } from '../../render/message.ts'
import type { Services } from '../services.ts'
import { board } from './board.ts'

/** What a button sends: the board. */
export async function attachmentMessage(
  _attachment: Attachment,
  texts: Messages,
  services: Services,
): Promise<Message | FileMessage> {
  return board({ texts }, services)
}
