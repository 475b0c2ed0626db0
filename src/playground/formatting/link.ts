/**
 * A link as Telegram accepts it, or why not: http(s) with a dotted host (`http://` is put in front of a bare
 * `example.org/x`), or a tg: or mailto: or tel: address.
 */
export function checkLink(link: string): { ok: true; url: string } | { ok: false; why: string } {
  const trimmed = link.trim()
  if (/^(?:tg|ton|tonsite|mailto|tel):\S+$/i.test(trimmed)) return { ok: true, url: trimmed }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return { ok: false, why: 'Unsupported URL protocol' }
  }
  const full = scheme === undefined ? `http://${trimmed}` : trimmed
  if (trimmed === '' || /\s/.test(trimmed) || !URL.canParse(full)) return { ok: false, why: 'Wrong HTTP URL' }
  const { hostname } = new URL(full)
  if (!hostname.includes('.') && !hostname.startsWith('[')) return { ok: false, why: 'Wrong HTTP URL' }
  return { ok: true, url: full }
}
