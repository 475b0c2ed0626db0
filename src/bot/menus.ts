import { locales, messages } from '../i18n/locale.ts'
import type { Api } from './api.ts'

/** Tells Telegram the menu of commands and the bot's description, once for each language; the first also serves all others. */
export async function setMenus(api: Api): Promise<void> {
  for (const [index, { locale, code }] of locales.entries()) {
    const { menu, description } = messages(locale)
    const commands = Object.entries(menu).map(([name, text]) => ({ command: name, description: text }))
    for (const language of index === 0 ? [{}, { language_code: code }] : [{ language_code: code }]) {
      await api.call('setMyCommands', { commands, ...language })
      await api.call('setMyDescription', { description, ...language })
    }
  }
}
