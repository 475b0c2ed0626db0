import { overviewOf } from '../../ledger/overview.ts'
import { reasonOf } from '../../log.ts'
import { boardCaption, boardOf } from '../../render/board.ts'
import { escapeHtml } from '../../render/html.ts'
import type { Button, FileMessage, Message } from '../../render/message.ts'
import { encodeScreen } from '../../render/screen.ts'
import type { Request, Services } from '../services.ts'
import { newestDate, withNote } from './projects.ts'

/** A picture of the projects by stage and cluster, with the same in words; words alone when there is nothing to draw. */
export async function board(
  { texts }: Pick<Request, 'texts'>,
  { library, pictures, log }: Pick<Services, 'library' | 'pictures' | 'log'>,
): Promise<Message | FileMessage> {
  const now = library()
  const overview = overviewOf(now.ledger.projects, now.lexicon.stageWords)
  if (overview.projects.length === 0) return { html: escapeHtml(texts.ledger.overview.none), buttons: [] }
  const date = newestDate(now)
  const shown = boardOf(overview, now.place, date, texts)
  const open: Button = {
    kind: 'press',
    label: texts.ledger.buttons.overview,
    data: encodeScreen({ kind: 'overview', page: 1 }),
  }
  const message = { html: boardCaption(shown), buttons: [[open]] }
  try {
    const bytes = await pictures.board(shown)
    const name = `${texts.ledger.board.file}${date === null ? '' : `-${date}`}.png`
    return { ...message, as: 'photo', file: { name, bytes } }
  } catch (error) {
    log.error({ reason: reasonOf(error) }, 'the board was not drawn')
    return withNote(texts.ledger.board.failed, message)
  }
}
