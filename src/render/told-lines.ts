import type { Messages } from '../i18n/zh-CN.ts'
import { headline } from '../model/article.ts'
import type { Person, Project } from '../model/ledger.ts'
import type { Participant, Told } from '../model/told.ts'
import { shorten } from './excerpt.ts'
import { bold, escapeHtml, italic } from './html.ts'

const maxName = 60
const maxTitle = 60
const maxText = 80
const mostAppearances = 8
const mostFacts = 10

/** What articles tell, in lines; the sentences that tell it are quoted below them. */
export function toldLines(told: Told, texts: Messages): string[] {
  const words = texts.statement
  const { parts } = texts.ledger.people
  switch (told.kind) {
    case 'participants':
      return told.events.flatMap(({ article, people, open }) =>
        people.length === 0
          ? [bold(words.noParticipants(parts[told.part]))]
          : [
              bold(words.participants(parts[told.part], shorten(headline(article), maxTitle), article.date)),
              ...participantLines(people, texts),
              ...(open ? [italic(words.open)] : []),
            ],
      )
    case 'items':
      return [
        bold(words.items(told.items.length, told.stated)),
        ...told.items.map((item) => escapeHtml(`· ${shorten(item, maxText)}`)),
        ...(told.whole ? [] : [italic(words.openList)]),
      ]
    case 'speech':
      return [bold(words.speech(told.name))]
    case 'counted':
      return [bold(told.text)]
    case 'affirmed':
      return [bold(words.affirmed)]
    case 'definition':
    case 'undefined':
      return [bold(words[told.kind](shorten(told.term, maxName)))]
    case 'summary':
      return [bold(shorten(headline(told.article), maxText)), escapeHtml(words.summary)]
    case 'dated':
      return told.articles.length === 0
        ? [
            bold(words.undated(told.from, told.to)),
            ...(told.nearest.length > 0 ? [escapeHtml(words.nearestDays(told.nearest.join('、')))] : []),
          ]
        : [
            bold(words.dated(told.from, told.to, told.articles.length)),
            ...told.articles.map((article) => escapeHtml(`· ${shorten(headline(article), maxTitle)}`)),
          ]
    case 'appearances':
      return [
        ...told.persons.flatMap((person) => personLines(person, texts)),
        escapeHtml(words.appearances(told.events.length)),
        ...told.events
          .slice(0, mostAppearances)
          .map(({ article, part }) =>
            escapeHtml(
              `· ${words.appearance(article.date, parts[part], shorten(headline(article), maxTitle))}`,
            ),
          ),
      ]
    case 'about':
      return projectLines(told.project, texts)
  }
}

function personLines({ name, terms }: Person, texts: Messages): string[] {
  const words = texts.statement
  return [
    bold(words.person(name)),
    ...terms.map(({ role, group, since, until }) =>
      escapeHtml(`· ${words.term(shorten(role, maxText), group, since, until)}`),
    ),
  ]
}

/** Those of one role side by side, as reports print them. */
function participantLines(people: readonly Participant[], texts: Messages): string[] {
  const byRole = new Map<string | null, string[]>()
  for (const { name, role } of people) byRole.set(role, [...(byRole.get(role) ?? []), name])
  return Array.from(byRole, ([role, names]) =>
    escapeHtml(
      `· ${texts.statement.participant(names.join('、'), role === null ? null : shorten(role, maxText))}`,
    ),
  )
}

function projectLines({ name, cluster, facts }: Project, texts: Messages): string[] {
  const words = texts.statement
  return [
    bold(shorten(name, maxName)),
    ...facts
      .slice(0, mostFacts)
      .map(({ what, text, date }) =>
        escapeHtml(`· ${words.fact(words.kinds[what], shorten(text, maxText), date)}`),
      ),
    ...(cluster === null ? [] : [escapeHtml(`· ${words.cluster(shorten(cluster, maxText))}`)]),
    ...(facts.length === 0 ? [escapeHtml(`· ${words.bareProject}`)] : []),
  ]
}
