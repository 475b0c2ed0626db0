import type { Messages } from '../i18n/zh-CN.ts'
import type { FileMessage, Message } from '../render/message.ts'
import { article, issues, latest } from './features/articles.ts'
import { ask } from './features/ask.ts'
import { board } from './features/board.ts'
import { digest } from './features/digest.ts'
import { help, start } from './features/guide.ts'
import { people } from './features/people.ts'
import { project, projects } from './features/projects.ts'
import { subscribe, unsubscribe } from './features/subscribe.ts'
import type { Request, Services } from './services.ts'

type Handler = (request: Request, services: Services) => Promise<Message | FileMessage>

/** What each command of the menu does. The menu (`i18n`) is the table: a command without a text, or without a handler here, does not compile. */
export const commands: Readonly<Record<keyof Messages['menu'], Handler>> = {
  ask,
  latest,
  issues,
  article,
  projects,
  project,
  people,
  board,
  digest,
  subscribe,
  unsubscribe,
  help,
  start,
}
