import type { FactKind } from '../../src/model/fact.ts'
import type { Mentions, PersonMention, ProjectMention, Role, Spot } from '../../src/model/mentions.ts'
import type { Reading } from '../../src/model/reading.ts'

/** A project as an article is read to name it; words that do not stand in the article are placed at its beginning. */
export interface Named {
  readonly name: string
  readonly how?: ProjectMention['how']
  readonly stage?: string
  readonly cluster?: string
  readonly facts?: readonly (readonly [what: FactKind, text: string, value?: number, unit?: string])[]
}

export interface Told {
  readonly date: string | null
  readonly text: string
  readonly projects?: readonly Named[]
  /** Name, then roles; a role that ends in 领导 is a group's. */
  readonly people?: readonly (readonly string[])[]
  readonly places?: readonly string[]
}

/** Readings of an issue for each article, as the reader would hand them over. */
export function readingsOf(articles: readonly Told[]): Reading[] {
  return articles.map((told, index) => {
    const issue = `issue-${index + 1}`
    return {
      issue: {
        id: issue,
        source: `${issue}.txt`,
        date: told.date,
        problems: [],
        articles: [
          {
            id: `${issue}-1`,
            issue,
            place: 1,
            kicker: null,
            title: `第${index + 1}篇报道`,
            date: told.date,
            dateInferred: false,
            byline: [],
            paragraphs: [told.text],
          },
        ],
      },
      mentions: [mentionsOf(told)],
    }
  })
}

function mentionsOf({ text, projects = [], people = [], places = [] }: Told): Mentions {
  const spotOf = (words: string): Spot => {
    const start = Math.max(0, text.indexOf(words))
    return { paragraph: 0, start, end: start + words.length }
  }
  return {
    people: people.map(
      ([name = '', ...roles]): PersonMention => ({
        name,
        roles: roles.map((role): Role => {
          const group = role.endsWith('领导')
          return { text: role, offices: group ? [] : role.split('、'), group, spot: spotOf(role) }
        }),
        part: 'attended',
        spots: [spotOf(name)],
      }),
    ),
    organisations: [],
    places: places.map((name) => ({ name, spots: [spotOf(name)] })),
    figures: [],
    projects: projects.map(({ name, how = 'stated', stage, cluster, facts = [] }) => ({
      name,
      how,
      stage: stage ?? null,
      cluster: cluster ?? null,
      facts: facts.map(([what, words, value, unit]) => ({
        what,
        text: words,
        value: value ?? null,
        unit: unit ?? null,
        spot: spotOf(words),
      })),
      spot: spotOf(name),
    })),
    counts: [],
  }
}
