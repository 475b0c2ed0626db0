import { en } from './en.ts'
import { type Messages, zhCN } from './zh-CN.ts'

export type Locale = 'zh-CN' | 'en'

/** Menus are set once for each: Telegram's code for the language, and the texts. The first is the default. */
export const locales: readonly { readonly locale: Locale; readonly code: string }[] = [
  { locale: 'zh-CN', code: 'zh' },
  { locale: 'en', code: 'en' },
]

/** The texts of a language. */
export function messages(locale: Locale): Messages {
  return locale === 'en' ? en : zhCN
}

/** The language to answer in: Chinese unless Telegram names another one (`language_code`, e.g. `en-GB`). */
export function localeOf(languageCode: string | undefined): Locale {
  return languageCode === undefined || languageCode.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** The language for the terminal: English when the environment's locale is English, else Chinese. */
export function operatorLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
