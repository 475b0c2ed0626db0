import { locales, messages } from '../i18n/locale.ts'
import type { Api } from './api.ts'

/** Puts the menu of commands into Telegram, once for each language; the first also serves all other languages. */
export async function setMenus(api: Api): Promise<void> {
  for (const [index, { locale, code }] of locales.entries()) {
    const { menu: table } = messages(locale)
    const menu = Object.entries(table).map(([command, description]) => ({ command, description }))
    if (index === 0) await api.call('setMyCommands', { commands: menu })
    await api.call('setMyCommands', { commands: menu, language_code: code })
  }
}
