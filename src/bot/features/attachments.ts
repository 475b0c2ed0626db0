import type { Messages } from '../../i18n/zh-CN.ts'
import type { Attachment } from '../../render/attachment.ts'
import { escapeHtml } from '../../render/html.ts'
import { ledgerCsv, ledgerTable } from '../../render/ledger-table.ts'
import type { FileMessage, Message } from '../../render/message.ts'
import type { Services } from '../services.ts'
import { board } from './board.ts'
import { newestDate } from './projects.ts'

/** What a button sends: the board, or the whole ledger as a file. */
export async function attachmentMessage(
  attachment: Attachment,
  texts: Messages,
  services: Pick<Services, 'library' | 'pictures' | 'log'>,
): Promise<Message | FileMessage> {
  if (attachment === 'board') return board({ texts }, services)
  const now = services.library()
  const { projects } = now.ledger
  const words = texts.ledger.file
  if (projects.length === 0) return { html: escapeHtml(texts.ledger.overview.none), buttons: [] }
  const date = newestDate(now)
  const table = ledgerTable(projects, texts)
  const bytes =
    attachment === 'csv'
      ? new TextEncoder().encode(ledgerCsv(table))
      : await services.pictures.workbook(table, words.sheet)
  return {
    as: 'document',
    file: { name: `${words.name(date)}.${attachment}`, bytes },
    html: escapeHtml(words.caption(projects.length, date)),
    buttons: [],
  }
}
