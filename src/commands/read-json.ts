import type { Messages } from '../i18n/zh-CN.ts'
import { type Article, headline } from '../model/article.ts'
import type { Mentions } from '../model/mentions.ts'
import type { Reading } from '../model/reading.ts'

/** The contract's shape of what a file holds: its articles with what they name, and the problems met. */
export function readJson({ issue, mentions }: Reading<Mentions>, texts: Messages): object {
  const { id, date, source, articles, problems } = issue
  return {
    id,
    date,
    source,
    articles: articles.map((article, at) => ({
      ...article,
      headline: headline(article),
      ...named(mentions[at], article),
    })),
    problems: problems.map((problem) => ({
      ...problem,
      message: texts.problems[problem.code](problem.text),
    })),
  }
}

/** People with their roles as printed, names alone of organisations and places, figures with where they stand. */
function named(mentions: Mentions | undefined, article: Article): object {
  if (mentions === undefined) throw new Error(`${article.id} was not read for what it names`)
  const { people, organisations, places, figures, projects, counts } = mentions
  return {
    people: people.map(({ name, roles, part, spots }) => ({
      name,
      roles: roles.map(({ text }) => text),
      offices: [...new Set(roles.flatMap(({ offices }) => offices))],
      part,
      spots,
    })),
    organisations: organisations.map(({ name }) => name),
    places: places.map(({ name }) => name),
    figures,
    projects,
    counts,
  }
}
