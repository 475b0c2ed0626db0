import { locales, messages } from '../i18n/locale.ts'
import type { Api } from './api.ts'
import { commands } from './commands.ts'

/** Puts the menu of commands into Telegram, once for each language; the first also serves all other languages. */
export async function setMenus(api: Api): Promise<void> {
  for (const [index, { locale, code }] of locales.entries()) {
    const texts = messages(locale)
    const menu = commands.map(({ name }) => ({ command: name, description: texts.menu[name] }))
    if (index === 0) await api.call('setMyCommands', { commands: menu })
    await api.call('setMyCommands', { commands: menu, language_code: code })
  }
}
