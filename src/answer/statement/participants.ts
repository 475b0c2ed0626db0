import type { Article } from '../../model/article.ts'
import type { Part } from '../../model/mentions.ts'
import type { Statement } from '../../model/statement.ts'
import type { Participant, Participation, Telling } from '../../model/told.ts'
import { holds } from '../../search/terms.ts'
import { fold } from '../../text/normalise.ts'
import { sentences } from '../../text/sentences.ts'
import type { Finding } from '../finding.ts'
import type { Library } from '../library.ts'
import { type JoinedAsk, joinedAsk } from '../question/joined-ask.ts'
import { articlesNamed } from '../question/named-article.ts'

/** So many of the best articles are looked at; more than one may report what is asked about. */
const mostEvents = 3
/** The parts of those who are accompanied. */
const guests: readonly Part[] = ['led', 'visited']
/** Behind the last name of a list that is not whole. */
const others = '等'

/** Who led, accompanied or attended what the question tells of, by the articles that hold all of its words. */
export function participantsStatement({ asked, query, matches, library }: Finding): Statement | null {
  const ask = joinedAsk(articlesNamed(fold(asked.text), library).rest, asked.names.people, library)
  if (ask === null || asked.wanted?.kind === 'organisation') return null
  const words = query.words.filter((word) => !ask.saysNothing(word))
  if (words.length === 0 && asked.names.articles.length === 0) return null
  const reporting = matches.flatMap(({ document }) => {
    const article = library.corpus.articles[document]
    const text = library.corpus.index.text(document)
    return article && words.every((word) => holds(text, word)) ? [article] : []
  })
  const events = reporting
    .slice(0, mostEvents)
    .flatMap((article) => eventOf(article, ask, asked.names.people, library))
  const told = events.filter(({ event }) => event.people.length > 0)
  const shown = told.length > 0 ? told : events.slice(0, 1)
  if (shown.length === 0) return null
  return {
    kind: 'participants',
    part: ask.part,
    events: shown.map(({ event }) => event),
    quotes: shown.flatMap(({ quotes }) => quotes),
  }
}

/** What one article says; nothing where someone named in the question has another part in it. */
function eventOf(
  article: Article,
  ask: JoinedAsk,
  named: readonly string[],
  library: Library,
): { event: Participation; quotes: readonly Telling[] }[] {
  const present = library.ledger.people.flatMap((person) =>
    person.appearances
      .filter((each) => each.article === article.id)
      .map(({ part, quote }) => ({ person, part, quote })),
  )
  const theirs = present.filter(({ person }) => named.includes(fold(person.name)))
  const isGuest = (part: Part): boolean => guests.includes(part)
  if (
    ask.of === 'guest'
      ? theirs.some(({ part }) => part !== ask.part)
      : ask.part === 'accompanied' && theirs.some(({ part }) => !isGuest(part))
  )
    return []
  const lines = article.paragraphs.flatMap((paragraph) => sentences(paragraph)).map(({ text }) => text)
  const hosts = ask.of === 'guest' ? theirs.map(({ person }) => person.name) : []
  const telling = (name: string): string | undefined =>
    lines.find(
      (line) =>
        [name, ...hosts].every((each) => line.includes(each)) &&
        ask.words.some((word) => fold(line).includes(word)),
    )
  const people = present
    .filter(
      ({ person, part }) =>
        !named.includes(fold(person.name)) && (ask.of === 'guest' ? isGuest(part) : part === ask.part),
    )
    .flatMap(({ person, quote }) => {
      const line = telling(person.name)
      if (line === undefined && (ask.part !== 'accompanied' || ask.of === 'guest')) return []
      return [{ name: person.name, role: roleIn(person, article), line: line ?? quote }]
    })
    .sort((a, b) => placeOf(a, lines) - placeOf(b, lines))
  const quotes = new Map<string, string[]>()
  for (const { name, line } of people) quotes.set(line, [...(quotes.get(line) ?? []), name])
  if (quotes.size === 0) quotes.set(lines[0] ?? '', [])
  return [
    {
      event: {
        article,
        people: people.map(({ name, role }): Participant => ({ name, role })),
        open: people.some(({ name, line }) => line.includes(`${name}${others}`)),
      },
      quotes: Array.from(quotes, ([quote, words]) => ({
        citation: { article: article.id, date: article.date, quote },
        words,
      })),
    },
  ]
}

function roleIn({ terms }: Library['ledger']['people'][number], { id }: Article): string | null {
  const roles = terms.filter(({ citations }) => citations.some(({ article }) => article === id))
  return roles.length === 0 ? null : roles.map(({ role }) => role).join('、')
}

function placeOf({ name, line }: { name: string; line: string }, lines: readonly string[]): number {
  return lines.indexOf(line) * 10_000 + line.indexOf(name)
}
