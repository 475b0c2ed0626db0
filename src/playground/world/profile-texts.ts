/** The bot's own texts, with Telegram's greatest lengths. */
export const profileTextLengths = { name: 64, description: 512, short_description: 120 } as const

export type ProfileText = keyof typeof profileTextLengths

/** The bot's name and descriptions by two-letter language; the one without a language is for everybody else. */
export function createProfileTexts() {
  const texts = new Map<string, string>()
  const key = (kind: ProfileText, language: string) => `${kind}:${language.slice(0, 2)}`

  return {
    /** Sets a text; an empty one removes it. */
    set(kind: ProfileText, language: string, text: string): void {
      if (text === '') texts.delete(key(kind, language))
      else texts.set(key(kind, language), text)
    },
    get: (kind: ProfileText, language: string) => texts.get(key(kind, language)) ?? texts.get(key(kind, '')),
  }
}
