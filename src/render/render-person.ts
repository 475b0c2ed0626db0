import type { Messages } from '../i18n/zh-CN.ts'
import { headline } from '../model/article.ts'
import type { Person, Term } from '../model/ledger.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml } from './html.ts'
import type { Message } from './message.ts'
import { quotation } from './quotation.ts'
import { renderCard } from './render-card.ts'
import { titled } from './render-project.ts'
import type { CardScreen } from './screen.ts'
import { type Articles, type Block, numbersOf } from './sources.ts'

const maxName = 60
const maxRole = 80
const maxTitle = 60
const maxQuote = 200
/** So many roles at once are told above one sentence. */
const mostTogether = 6

/** A person's card: which roles they were stated to hold from when to when, and where they appeared. */
export function renderPerson(
  person: Person,
  screen: CardScreen,
  articles: Articles,
  texts: Messages,
): Message {
  const words = texts.ledger.people
  const numbers = numbersOf([...person.terms.flatMap(({ citations }) => citations), ...person.appearances])
  const terms = byNewestQuote(person.terms).map((alike): Block => {
    const [newest] = alike[0]?.citations ?? []
    const lines = alike.map(({ role, group, since, until }) => {
      const line = words.term(shorten(role, maxRole), since, until)
      return escapeHtml(`· ${line}${group ? ` · ${words.group}` : ''}`)
    })
    const quoted =
      newest === undefined ? [] : [quotation(newest, [person.name], maxQuote, { numbers, texts })]
    return { html: [...lines, ...quoted].join('\n'), articles: newest === undefined ? [] : [newest.article] }
  })
  const appearances = person.appearances.map(({ article, date, part }): Block => {
    const known = articles.get(article)
    const title = known === undefined ? '' : shorten(headline(known), maxTitle)
    return {
      html: escapeHtml(
        `· ${date ?? texts.ledger.undated}　${words.parts[part]}　${title} [${numbers.get(article) ?? '?'}]`,
      ),
      articles: [article],
    }
  })
  const card = {
    heading: bold(shorten(person.name, maxName)),
    blocks: [
      ...(terms.length > 0
        ? titled(words.roles, terms)
        : [{ html: escapeHtml(words.noRoles), articles: [] }]),
      ...titled(words.appearances, appearances),
    ],
    numbers,
    share: person.name,
    buttons: [],
  }
  return renderCard(card, screen, articles, texts)
}

/** Neighbouring terms in one group where the same sentence of the same article states them. */
function byNewestQuote(terms: readonly Term[]): Term[][] {
  const groups: Term[][] = []
  for (const term of terms) {
    const group = groups.at(-1)
    const [newest] = term.citations
    const [before] = group?.[0]?.citations ?? []
    const alike = newest?.article === before?.article && newest?.quote === before?.quote
    if (group !== undefined && alike && group.length < mostTogether) group.push(term)
    else groups.push([term])
  }
  return groups
}
