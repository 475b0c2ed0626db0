import type { Messages } from '../i18n/zh-CN.ts'
import type { Message } from '../render/message.ts'
import { article, issues, latest } from './features/articles.ts'
import { ask } from './features/ask.ts'
import { help, start } from './features/guide.ts'
import type { Request, Services } from './services.ts'

/** A command: its name says which text of the menu is its own. */
export interface Command {
  readonly name: keyof Messages['menu']
  readonly handle: (request: Request, services: Services) => Promise<Message>
}

/** Every command, in the order of the menu: the handlers, the menus of Telegram and the help are made from it. */
export const commands: readonly Command[] = [
  { name: 'ask', handle: ask },
  { name: 'latest', handle: latest },
  { name: 'issues', handle: issues },
  { name: 'article', handle: article },
  { name: 'help', handle: help },
  { name: 'start', handle: start },
]

/** One line for each command, as help texts show them. */
export function commandLines(texts: Messages): string[] {
  return commands.map(({ name }) => `/${name} ${texts.menu[name]}`)
}
