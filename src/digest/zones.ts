import { DateTime, IANAZone } from 'luxon'
import type { Lexicon } from '../model/lexicon.ts'
import { fold } from '../text/normalise.ts'

/** The time zone that someone means by an IANA name (`asia/tokyo`), its city (`tokyo`, `new york`) or a Chinese place name (`东京`, `東京`); null when none is known. */
export function findZone(text: string, { zoneCities }: Pick<Lexicon, 'zoneCities'>): string | null {
  const wanted = fold(text)
    .trim()
    .replace(/(?:时间|时区)$/u, '')
  const place = zoneCities.get(wanted)
  if (place !== undefined) return place
  const name = wanted.replaceAll(' ', '_')
  const zones = Intl.supportedValuesOf('timeZone')
  const known =
    zones.find((zone) => zone.toLowerCase() === name) ??
    zones.find((zone) => zone.toLowerCase().endsWith(`/${name}`))
  if (known !== undefined) return known
  // Older names (Asia/Chongqing) and UTC are known, and not listed.
  return /^(?:utc|gmt|[a-z_]+\/[a-z_/+-]+)$/.test(name) && IANAZone.isValidZone(name)
    ? properCase(name)
    : null
}

/** What a clock shows there: `08:05`. */
export function localTime(zone: string, instant: number): string {
  return DateTime.fromMillis(instant, { zone }).toFormat('HH:mm')
}

/** `asia/chongqing` as `Asia/Chongqing`, `utc` as `UTC`. */
function properCase(name: string): string {
  if (!name.includes('/')) return name.toUpperCase()
  return name.replace(/(^|[/_-])([a-z])/g, (found) => found.toUpperCase())
}
