import type { Article } from '../model/article.ts'
import type { Mentions } from '../model/mentions.ts'
import { forgetTexts } from './article-texts.ts'
import { readFigures } from './figures/figures.ts'
import { readOrganisations } from './names/organisations.ts'
import { readPeople } from './names/people.ts'
import { readPlaces } from './names/places.ts'
import { readProjects } from './projects/projects.ts'
import type { Recogniser } from './recogniser.ts'

/** All that an article names. Never throws; takes time in proportion to the article's length. */
export function readMentions(article: Article, recogniser: Recogniser): Mentions {
  const figures = readFigures(article, recogniser)
  const organisations = readOrganisations(article, recogniser)
  const mentions = {
    people: readPeople(article, recogniser),
    organisations,
    places: readPlaces(article, recogniser),
    figures,
    ...readProjects(article, recogniser, figures, organisations),
  }
  forgetTexts(article)
  return mentions
}
