import type { Article } from '../../model/article.ts'
import type { Statement } from '../../model/statement.ts'
import type { Telling } from '../../model/told.ts'
import { isSpoken } from '../../search/words.ts'
import { fold } from '../../text/normalise.ts'
import { sentences } from '../../text/sentences.ts'
import type { Finding } from '../finding.ts'
import type { Library } from '../library.ts'
import { askingsIn } from '../question/askings.ts'

/** So many sentences, of the newest articles, are quoted. */
const mostQuoted = 4
/** A shorter word of speech may be part of another. */
const shortestWord = 2

/** True for a folded question of nothing but this person and what was said. */
export function asksSpeech(folded: string, name: string, { lexicon, segmenter }: Library): boolean {
  const { kinds, rest } = askingsIn(folded.replace(name, ' '), lexicon, ['speech', 'summary'])
  const left = segmenter
    .cut(rest)
    .some((word) => isSpoken(word) && !lexicon.functionWords.has(word) && !lexicon.questionWords.has(word))
  return kinds.has('speech') && !left
}

/** The sentences that report what the one whom the question names said, and nothing else is asked. */
export function speechStatement({ asked, library }: Finding): Statement | null {
  const [name] = asked.names.people
  if (name === undefined || !asksSpeech(fold(asked.text), name, library)) return null
  const persons = library.names.people.get(name) ?? []
  const articles = persons
    .flatMap(({ appearances }) => appearances)
    .flatMap(({ article }) => library.articles.get(article) ?? [])
  const quotes = [...new Set(articles)].flatMap((article) => saidIn(article, name, library))
  return quotes.length === 0 ? null : { kind: 'speech', name, quotes: quotes.slice(0, mostQuoted) }
}

/** 某某表示,…; and 他强调,… right behind a sentence whose first name is theirs. */
function saidIn(article: Article, name: string, { lexicon, names }: Library): Telling[] {
  const words = [...lexicon.askingWords.speech].filter((word) => word.length >= shortestWord)
  const verbs = words.sort((a, b) => b.length - a.length).join('|')
  const own = new RegExp(`(?<![向对给与和同为])${name}(?:同志|一行)?[^，,。；;、]{0,6}(?:${verbs})`, 'u')
  const his = new RegExp(`^[他她](?:还|又|同时)?(?:${verbs})`, 'u')
  return article.paragraphs.flatMap((paragraph) => {
    let last: string | null = null
    return sentences(paragraph).flatMap(({ text }) => {
      const folded = fold(text)
      const isTheirs = own.test(folded) || (last === name && his.test(folded))
      last = his.test(folded) ? last : firstOf(folded, names.people)
      const citation = { article: article.id, date: article.date, quote: text }
      return isTheirs ? [{ citation, words: [name] }] : []
    })
  })
}

/** The person whose name stands first in a sentence, or null when it names none. */
function firstOf(folded: string, people: Library['names']['people']): string | null {
  for (let at = 0; at < folded.length; at += 1)
    for (const length of [4, 3, 2])
      if (people.has(folded.slice(at, at + length))) return folded.slice(at, at + length)
  return null
}
