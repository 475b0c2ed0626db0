import { parts } from '../../../src/model/mentions.ts'
import { roleKey, sameThing, wordsOf } from './likeness.ts'
import type { PrintedArticle } from './printed.ts'
import type { Truth, TruthFigure } from './truth.ts'

/** How much of what is there was found, and of what was found is there. */
export interface Score {
  readonly right: number
  readonly found: number
  readonly expected: number
  readonly missing: readonly string[]
  readonly wrong: readonly string[]
}

/** A figure of the truth and what was made of it. */
export interface FigureRow {
  readonly place: number
  readonly truth: TruthFigure
  readonly found: PrintedArticle['figures'][number] | null
  readonly value: boolean
  readonly measures: boolean
}

/** Names by article, each name with each of its roles as printed, and with its part where the truth tells it in our words. */
export function peopleScores(
  truth: Truth,
  articles: readonly PrintedArticle[],
): { names: Score; roles: Score; parts: Score } {
  const printedOf = (place: number): PrintedArticle['people'] =>
    articles.find((article) => article.place === place)?.people ?? []
  const names = truth.articles.flatMap(({ article, people }) =>
    people.map(({ name }) => `${article} ${name}`),
  )
  const roles = truth.articles.flatMap(({ article, people }) =>
    people
      .filter(({ stated_role }) => stated_role !== '')
      .map(({ name, stated_role }) => `${article} ${name} ${roleKey(stated_role)}`),
  )
  const parted = truth.articles.map(({ article, people }) => ({
    article,
    people: people.filter(({ part }) => parts.some((one) => one === part)),
  }))
  const places = truth.articles.map(({ article }) => article)
  return {
    names: scoreOf(
      names,
      places.flatMap((place) => printedOf(place).map(({ name }) => `${place} ${name}`)),
    ),
    roles: scoreOf(
      roles,
      places.flatMap((place) =>
        printedOf(place).flatMap((person) =>
          person.roles.map((role) => `${place} ${person.name} ${roleKey(role)}`),
        ),
      ),
    ),
    parts: scoreOf(
      parted.flatMap(({ article, people }) => people.map(({ name, part }) => `${article} ${name} ${part}`)),
      parted.flatMap(({ article, people }) =>
        printedOf(article)
          .filter(({ name }) => people.some((one) => one.name === name))
          .map(({ name, part }) => `${article} ${name} ${part}`),
      ),
    ),
  }
}

/** Every figure of the truth with the one of the same article and print; of several, the one that measures the same. */
export function figureRows(
  truth: Truth,
  articles: readonly PrintedArticle[],
): { rows: FigureRow[]; further: PrintedArticle['figures'] } {
  const further: PrintedArticle['figures'][number][] = []
  const rows = truth.articles.flatMap(({ article, figures }) => {
    const left = [...(articles.find(({ place }) => place === article)?.figures ?? [])]
    const own = figures.map((each): FigureRow => {
      const same = left.filter(({ text }) => figureKey(text) === figureKey(each.text))
      const found = same.find(({ measures }) => sameThing(measures, each.measures)) ?? same[0] ?? null
      if (found !== null) left.splice(left.indexOf(found), 1)
      return {
        place: article,
        truth: each,
        found,
        value: found !== null && sameQuantity(found, each),
        measures: found !== null && sameThing(found.measures, each.measures),
      }
    })
    further.push(...left)
    return own
  })
  return { rows, further }
}

/** A figure without the words that say how exact it is, which one may count to it or not: 约3万亩, 60个以上. */
function figureKey(text: string): string {
  return wordsOf(text).replace(/^(?:大?约|近|超过?|突破|不足|逾)|(?:以上|以下|左右)$/g, '')
}

/** Value and unit as printed; what the truth adds to a unit in brackets (米(余)) is no part of it. */
function sameQuantity(found: PrintedArticle['figures'][number], truth: TruthFigure): boolean {
  const value = typeof truth.value === 'number' ? truth.value : Object.values(truth.value)[0]
  return found.value === value && found.unit === truth.unit.replace(/[（(].*$/, '')
}

function scoreOf(expected: readonly string[], found: readonly string[]): Score {
  const there = new Set(expected)
  const given = new Set(found)
  const missing = [...there].filter((one) => !given.has(one))
  return {
    right: there.size - missing.length,
    found: given.size,
    expected: there.size,
    missing,
    wrong: [...given].filter((one) => !there.has(one)),
  }
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 0 : right / found)
export const recall = ({ right, expected }: Score): number => (expected === 0 ? 1 : right / expected)
