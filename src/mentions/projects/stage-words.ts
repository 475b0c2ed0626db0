import type { Lexicon } from '../../model/lexicon.ts'

/** Finds words for a stage of a project's life at a place of a text. */
export interface StageWords {
  /** The end of the longest stage word that begins here, adverbs before it included; -1 when none does. */
  endAt(text: string, at: number): number
  /** True when the text is mostly words for stages (已落地即将开工, 县城打通了). */
  makeUp(text: string): boolean
}

const longestRun = 12
const joining = /[、或和及的了等新]/
const leastSaid = 0.6
/** 完成投资 tells a sum, no stage. */
const counted = /^完成(?:投资|产值|任务)/

type Words = Pick<Lexicon, 'stageWords' | 'stageAdverbs'>

const finders = new WeakMap<Words, StageWords>()

/** The finder for the stages of a lexicon; made once for each. */
export function stageFinder(lexicon: Words): StageWords {
  const known = finders.get(lexicon)
  if (known !== undefined) return known
  const finder = createFinder(lexicon)
  finders.set(lexicon, finder)
  return finder
}

function createFinder({ stageWords, stageAdverbs }: Words): StageWords {
  const words = byFirst(stageWords.keys())
  const adverbs = byFirst(stageAdverbs)
  const endAt = (text: string, at: number): number => {
    let best = -1
    let from = at
    // Adverbs one after the other (目前 正在 加快 推进), and at each a stage may begin: 在建 begins as 在 does.
    while (from >= 0 && from - at <= longestRun) {
      const end = longest(words, text, from)
      if (end > best && !counted.test(text.slice(end - 2, end + 2))) best = end
      const behind = longest(adverbs, text, from)
      // Stages in a row are one statement: 通水 试运行.
      from = behind < 0 ? end : behind
    }
    return best
  }
  return {
    endAt,
    makeUp(text) {
      let said = 0
      let at = 0
      while (at < text.length) {
        const end = endAt(text, at)
        if (end < 0) {
          if (joining.test(text.charAt(at))) said += 1
          at += 1
          continue
        }
        said += end - at
        at = end
      }
      return said > 0 && said >= text.length * leastSaid && text.search(/[^、或和及的了]/) >= 0
    },
  }
}

/** Words by their first character, longer ones first. */
function byFirst(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const word of words) found.set(word.charAt(0), [...(found.get(word.charAt(0)) ?? []), word])
  for (const each of found.values()) each.sort((a, b) => b.length - a.length)
  return found
}

function longest(words: ReadonlyMap<string, readonly string[]>, text: string, at: number): number {
  const found = words.get(text.charAt(at))?.find((word) => text.startsWith(word, at))
  return found === undefined ? -1 : at + found.length
}
