/** Text made safe for Telegram's HTML mode. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export function bold(text: string): string {
  return `<b>${escapeHtml(text)}</b>`
}

export function italic(text: string): string {
  return `<i>${escapeHtml(text)}</i>`
}

/** Telegram's limit for a message's text, in UTF-16 units after the entities are parsed. */
export const maxMessageLength = 4096

/** What Telegram counts against its limits: UTF-16 units without tags, each entity as one character. */
export function visibleLength(html: string): number {
  return plainText(html).length
}

/** The text of our own HTML as it is read, without its tags. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
