import { setImmediate } from 'node:timers/promises'
import MiniSearch from 'minisearch'
import { fold } from '../text/normalise.ts'
import { readings } from '../text/pinyin.ts'
import type { Segmenter } from '../text/segment.ts'

/** Names that can be found by their beginnings, also in pinyin and by initials. */
export interface NameIndex {
  /**
   * Takes the names in, giving way to other work in between: some 10,000 take half a second and 7 MB. Until then those
   * are found that are in already.
   */
  readonly fill: () => Promise<void>
  /** Names, folded, with a word where something begins that is written or sounds like the text; best first. */
  readonly nearest: (text: string, most: number) => string[]
}

interface Entry {
  readonly id: number
  readonly name: string
  readonly sound: string
  readonly initials: string
}

/** Fewer letters or characters begin too many names; more are no name. */
const length = { least: 2, most: 40 }
/** In pinyin so many letters, as a share of all, may be wrong; what is shorter may be anything else. */
const slipShare = 0.15
const pinyin = /^[a-z]{6,}$/
/** Names taken in before other work gets its turn. */
const namesAtOnce = 50
const firstReadings = new Map<string, string>()

/** An index for folded names, empty until it is filled: it serves only what nothing else answers. */
export function createNameIndex(names: Iterable<string>, segmenter: Segmenter): NameIndex {
  const known = [...new Set(names)]
  const index = new MiniSearch<Entry>({
    fields: ['name', 'sound', 'initials'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  })
  return {
    async fill() {
      // Counted anew each time: who else fills it goes on where this one stands.
      for (let id = index.documentCount; id < known.length; id = index.documentCount) {
        index.add(entryOf(id, known[id] ?? '', segmenter))
        if (id % namesAtOnce === 0) await setImmediate()
      }
    },
    nearest(text, most) {
      const typed = fold(text).replace(/[\s'’·•]+/gu, '')
      if (typed.length < length.least || typed.length > length.most) return []
      const found = index.search(typed, {
        tokenize: (all) => [all],
        prefix: true,
        fuzzy: pinyin.test(typed) && slipShare,
      })
      return found.slice(0, most).flatMap(({ id }) => known[id as number] ?? [])
    },
  }
}

/** The name from each of its words on, as written, in pinyin, and by initials. */
function entryOf(id: number, name: string, segmenter: Segmenter): Entry {
  const words = segmenter.cut(name.replaceAll(' ', ''))
  const rests = words.map((_, at) => words.slice(at).join(''))
  const sounds = rests.map((rest) => Array.from(rest, firstReading))
  return {
    id,
    name: rests.join(' '),
    sound: sounds.map((each) => each.join('')).join(' '),
    initials: sounds.map((each) => each.map((sound) => sound.charAt(0)).join('')).join(' '),
  }
}

/** The commonest reading of a character; anything else as it is. */
function firstReading(char: string): string {
  let reading = firstReadings.get(char)
  if (reading === undefined) {
    reading = readings(char)[0] ?? char
    firstReadings.set(char, reading)
  }
  return reading
}
