import type { Lexicon } from '../../model/lexicon.ts'
import { isFinished } from '../line.ts'
import type { Block } from './html-blocks.ts'

export type ChromeWords = Pick<Lexicon, 'chromeWords' | 'chromeOpenings'>

const LONGEST = 160
/** The name of a printed page: `第01版：要闻`. */
const PAGE_NAME = /^第?\s?[A-D]?\d{1,3}\s?版\s?：.{0,24}$/u
/** Text outside links from which on a block is read, whatever it links to. */
const LONGEST_LINK = 60
/** So much prose in what a page names as chrome shows that the name means something else there. */
const MOST_PROSE = 200

/** Tells lines of a page's navigation, buttons and footers from those of its articles. */
export function chromeTest(blocks: readonly Block[], words: ChromeWords): (block: Block) => boolean {
  const isChrome = chromeWordTest(words)
  const prose = new Map<number, number>()
  for (const block of blocks)
    if (isProse(block)) prose.set(block.chrome, (prose.get(block.chrome) ?? 0) + block.text.length)
  return (block) => {
    if (block.place === 'chrome' && (prose.get(block.chrome) ?? 0) < MOST_PROSE) return true
    const text = block.text.replaceAll(':', '：')
    if (text.length > LONGEST) return false
    if (PAGE_NAME.test(text)) return true
    if (block.level === 0 && block.linked > 0.9 && !isProse(block)) return true
    return isChrome(text)
  }
}

/** Tells lines of nothing but words of navigation, or that begin as such lines do, by the words alone. */
export function chromeWordTest({ chromeWords, chromeOpenings }: ChromeWords): (text: string) => boolean {
  const words = [...chromeWords].toSorted((a, b) => b.length - a.length).map(quoted)
  const word = new RegExp(words.join('|'), 'giu')
  const opening = new RegExp(`^[\\s【[(（]*(?:${chromeOpenings.map(quoted).join('|')})`, 'iu')
  return (printed) => {
    if (printed.length > LONGEST) return false
    const text = printed.replaceAll(':', '：')
    if (chromeOpenings.length > 0 && opening.test(text)) return true
    const rest = chromeWords.size > 0 ? text.replace(word, '') : text
    return rest.length < text.length && !/[\p{L}。！？]/u.test(rest)
  }
}

/**
 * The labelled parts of one line (`来源：清河日报 作者：张倩 发布时间：2024-07-26`), so that its author is kept
 * where the rest of it is left out.
 */
export function labelledParts(text: string): string[] {
  return text.length > LONGEST ? [text] : text.split(/[\s\u3000]+(?=[^\s\u3000\d:：]{2,6}[:：])/u)
}

function isProse({ text, linked }: Block): boolean {
  return text.length >= LONGEST_LINK && isFinished(text) && linked < 0.5
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
