import type { Lexicon } from '../model/lexicon.ts'
import type { ScheduleWord } from '../model/schedule-word.ts'
import type { Schedule } from '../model/subscription.ts'
import { fold } from '../text/normalise.ts'
import { numberOf, numeralCharacters } from '../text/numerals.ts'

/** When no hour is said. */
const defaultMinute = 8 * 60

const hours = new RegExp(
  `(\\d{1,2}|[${numeralCharacters}]{1,3})\\s*(?:[:.]\\s*(\\d{2})(?!\\d)|[点时](?:\\s*(\\d{1,2}|[${numeralCharacters}]{1,3})\\s*分?|(半)|整)?)`,
  'u',
)
/** `8` alone, beside am or pm or a word that says how often. */
const bareHour = /(?<!\d)(\d{1,2})(?!\d)/

/**
 * When a digest is to come, as people type it: `daily 08:00`, `每天早上8点`, `周一 8:30`, `weekly mon 8pm`, `issue`. Null
 * when there are words in it that say something else, or an hour that there is not.
 */
export function readSchedule(
  text: string,
  { scheduleWords }: Pick<Lexicon, 'scheduleWords'>,
): Schedule | null {
  const said = fold(text).trim()
  const { rest, words } = takeWords(said.replace(hours, ' $& '), scheduleWords)
  const time = hours.exec(rest) ?? bareHour.exec(rest)
  if (rest.replace(time?.[0] ?? '', '').trim() !== '') return null
  const often = words.filter(({ kind }) => kind === 'daily' || kind === 'weekly' || kind === 'issue')
  if (often.length === 0 && time === null) return null
  if (often.some(({ kind }) => kind === 'issue'))
    return often.length === 1 && time === null ? { kind: 'issue' } : null
  const minute = time === null ? defaultMinute : minuteOf(time, words)
  if (minute === null) return null
  const weekly = often.filter(({ kind }) => kind === 'weekly')
  if (weekly.length === 0) return { kind: 'daily', minute }
  // `weekly mon`: the word with a weekday of its own comes last.
  const weekday = weekly.at(-1)?.weekday ?? 1
  return often.length > weekly.length ? null : { kind: 'weekly', weekday, minute }
}

/** Takes the words of schedules out of a text, the longest first. */
function takeWords(text: string, known: ReadonlyMap<string, ScheduleWord>) {
  const words: ScheduleWord[] = []
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const found = wordAt(text, at, known)
    if (found === null) rest += text[at++]
    else {
      words.push(found.word)
      rest += ' '
      at += found.length
    }
  }
  return { rest, words }
}

function wordAt(text: string, at: number, known: ReadonlyMap<string, ScheduleWord>) {
  for (let length = Math.min(10, text.length - at); length > 0; length--) {
    const word = known.get(text.slice(at, at + length))
    // A Latin word ends where its letters do; digits may touch it (8pm).
    const whole = !/[a-z]/.test(text[at + length - 1] ?? '') || !/[a-z]/.test(text[at + length] ?? '')
    const begins = !/[a-z]/.test(text[at] ?? '') || !/[a-z]/.test(text[at - 1] ?? '')
    if (word !== undefined && whole && begins) return { word, length }
  }
  return null
}

/** Minutes since midnight, or null for an hour that there is not. */
function minuteOf(time: RegExpExecArray, words: readonly ScheduleWord[]): number | null {
  const [, hourText = '', digits, spoken, half] = time
  const hour = numberOf(hourText)
  const minute = half === undefined ? numberOf(digits ?? spoken ?? '0') : 30
  if (hour === null || minute === null || hour > 24 || minute > 59) return null
  const said = words.find(({ kind }) => kind === 'am' || kind === 'noon' || kind === 'pm')?.kind
  const moved =
    (said === 'pm' && hour < 12) || (said === 'noon' && hour < 3)
      ? hour + 12
      : said === 'am' && hour === 12
        ? 0
        : hour
  return moved === 24 && minute > 0 ? null : (moved % 24) * 60 + minute
}
