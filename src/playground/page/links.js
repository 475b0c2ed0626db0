/**
 * Where a link leads. Those of Telegram that concern this bot stay in the page; only web, mail and phone leave it.
 *
 * @typedef {{ kind: 'start', payload: string } | { kind: 'mention', username: string }
 *   | { kind: 'share', text: string } | { kind: 'web', href: string } | { kind: 'none' }} Target
 */

/**
 * @param {string} link as written, the scheme may be missing
 * @param {string} botName the bot's username
 * @returns {Target}
 */
export function linkTarget(link, botName) {
  const bare = link.trim()
  const full = /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `http://${bare}`
  if (!URL.canParse(full)) return { kind: 'none' }
  const url = new URL(full)
  if (url.protocol === 'tg:') {
    if (url.hostname !== 'resolve' || !isBot(url.searchParams.get('domain'), botName)) return { kind: 'none' }
    return chatTarget(url.searchParams, botName)
  }
  if (['t.me', 'telegram.me', 'www.t.me'].includes(url.hostname)) {
    const [, first, second] = url.pathname.split('/')
    if (first === 'share' && second === 'url') {
      const parts = [url.searchParams.get('url'), url.searchParams.get('text')]
      return { kind: 'share', text: parts.filter(Boolean).join('\n') }
    }
    if (isBot(first ?? null, botName)) return chatTarget(url.searchParams, botName)
  }
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)
    ? { kind: 'web', href: url.href }
    : { kind: 'none' }
}

/** @param {string | null} name @param {string} botName */
const isBot = (name, botName) => name?.toLowerCase() === botName.toLowerCase()

/** @param {URLSearchParams} search @param {string} botName @returns {Target} */
function chatTarget(search, botName) {
  const payload = search.get('start')
  return payload === null ? { kind: 'mention', username: botName } : { kind: 'start', payload }
}
