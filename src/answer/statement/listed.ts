import type { StatedCount } from '../../model/ledger.ts'
import type { Statement } from '../../model/statement.ts'
import { fold } from '../../text/normalise.ts'
import { numberOf } from '../../text/numerals.ts'
import type { Finding } from '../finding.ts'
import { enumerationIn } from './enumeration.ts'

/** How many of them a question asks for: 哪三项, 八大. */
const numberAsked =
  /(?:哪|这|那)?([\d一二两三四五六七八九十]{1,3})(?:个|项|条|点|类|种|大|方面|家|所|座|位|件|处)/u
/** A shorter stretch within what is counted may be anything. */
const shortestThing = 3
const signs = /[“”"‘’'「」『』\s]/gu

/** What the question asks to be listed: by a count that a sentence lists, else by the numbered parts of the best article. */
export function listedStatement(finding: Finding): Statement | null {
  return countListed(finding) ?? partsListed(finding)
}

/** The list of a count whose thing is what the question names, word for word; null when there are several such. */
export function countListed(finding: Finding): Statement | null {
  const count = countAsked(finding)
  if (count === null || count.items.length < 2) return null
  return {
    kind: 'items',
    items: count.items,
    stated: count.stated,
    whole: count.whole && count.agree,
    quotes: [{ citation: count, words: count.items }],
  }
}

/** How many of them a sentence counts, as it is printed there: 断头路打通了几条. */
export function countedStatement(finding: Finding): Statement | null {
  const count = countAsked(finding)
  const text = count && printed(count, finding.library)
  return text ? { kind: 'counted', text, quotes: [{ citation: count, words: [text] }] } : null
}

function printed({ stated, quote }: StatedCount, { lexicon }: Finding['library']): string | null {
  const counters = [...lexicon.counters].sort((a, b) => b.length - a.length).join('|')
  const forms = quote.matchAll(
    new RegExp(`([\\d〇零一二两三四五六七八九十百]+)(?:多|余)?(?:${counters})`, 'gu'),
  )
  const found = Array.from(forms).filter(([, number = '']) => numberOf(number) === stated)
  return found.length === 1 ? (found[0]?.[0] ?? null) : null
}

/** The one count whose thing is what the question names, and whose sentence holds its other words. */
function countAsked({ asked, library }: Finding): StatedCount | null {
  const folded = fold(asked.text)
  const number = askedNumber(folded)
  const fits = ({ what, stated, quote }: StatedCount): boolean => {
    const thing = fold(what).replace(signs, '')
    const named =
      folded.replace(signs, '').includes(thing) ||
      asked.stretches.some((stretch) => stretch.length >= shortestThing && thing.includes(stretch)) ||
      endsIn(thing, asked.words, library)
    const rest = asked.words.filter((word) => !thing.includes(word) && !saysNothing(word, library))
    const held = fold(quote).replace(signs, '')
    return (
      named &&
      (number === null || number === stated) &&
      rest.every((word) => held.includes(word) || library.place === word)
    )
  }
  const counts = library.ledger.counts.filter(fits)
  const alike = new Set(counts.map(({ stated, items }) => `${stated}\n${items.join()}`))
  return alike.size === 1 ? (counts[0] ?? null) : null
}

/** 断头路 asks for 市政断头路: the last word of what is counted is one of the question. */
function endsIn(thing: string, words: readonly string[], { lexicon }: Finding['library']): boolean {
  return words.some((word) => word.length > 1 && thing.endsWith(word) && !lexicon.ledgerWords.has(word))
}

function saysNothing(word: string, { lexicon }: Finding['library']): boolean {
  return (
    lexicon.stageWords.has(word) ||
    lexicon.ledgerWords.has(word) ||
    lexicon.contentsWords.has(word) ||
    lexicon.counters.has(word) ||
    numberOf(word) !== null ||
    /^[\d一二两三四五六七八九十]+大?$/u.test(word)
  )
}

/** 一是…二是… of the best article, when it has as many parts as were asked for, or says of them what they are. */
function partsListed({ asked, matches, library }: Finding): Statement | null {
  const [best] = matches
  const article = best && library.corpus.articles[best.document]
  const { head = '', before = [] } = asked.wanted ?? {}
  if (!best || !article) return null
  const text = library.corpus.index.text(best.document)
  // 收费措施 are not the measures of an article without charges.
  if (!asked.words.every((word) => saysNothing(word, library) || text.includes(word))) return null
  const folded = fold(asked.text)
  const number = askedNumber(folded)
  const found = enumerationIn(article, (lead, items) => {
    const noun = (head === '' ? (before[0] ?? '') : head).replace(
      /^[\d一二两三四五六七八九十]*(?:个|项|条|点|类|种|方面)?/u,
      '',
    )
    const speaks = noun.length > 1 && fold(lead).includes(noun)
    return number === null ? speaks : items === number && (speaks || standsAlone(folded, number))
  })
  if (found === null) return null
  const quotes = found.quotes.map((quote) => ({
    citation: { article: article.id, date: article.date, quote },
    words: found.items,
  }))
  return { kind: 'items', items: found.items, stated: number, whole: true, quotes }
}

/** 哪三方面: what the parts are is not said beside their number. */
function standsAlone(folded: string, number: number): boolean {
  return number > 1 && /方面|几点|[一二两三四五六七八九十\d]点/u.test(folded)
}

function askedNumber(folded: string): number | null {
  const said = folded.match(numberAsked)?.[1]
  return said === undefined ? null : numberOf(said)
}
