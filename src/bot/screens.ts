import { answerQuestion } from '../answer/answer-question.ts'
import { lookUpPeople, lookUpProjects } from '../answer/names/look-up.ts'
import { refined } from '../answer/question/constraints.ts'
import { understand } from '../answer/understand.ts'
import { digestOf } from '../digest/digest.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import { overviewOf } from '../ledger/overview.ts'
import { unrefined } from '../model/constraints.ts'
import type { Message } from '../render/message.ts'
import { renderAnswer, resultsPerPage } from '../render/render-answer.ts'
import { renderArticle } from '../render/render-article.ts'
import { renderDigest } from '../render/render-digest.ts'
import { renderIssue, renderIssues } from '../render/render-issues.ts'
import { renderPersonMatches, renderProjectMatches } from '../render/render-matches.ts'
import { renderPeople } from '../render/render-people.ts'
import { renderPerson } from '../render/render-person.ts'
import { renderProject } from '../render/render-project.ts'
import { renderProjects } from '../render/render-projects.ts'
import type { Screen } from '../render/screen.ts'
import { refOf } from '../text/ref.ts'
import { examples } from './examples.ts'
import { overview } from './features/projects.ts'
import type { Services } from './services.ts'

/** What a screen shows now, or null when what it names is no longer there. */
export async function showScreen(
  screen: Screen,
  chat: number,
  texts: Messages,
  { library, store }: Pick<Services, 'library' | 'store'>,
): Promise<Message | null> {
  const now = library()
  const { projects, people } = now.ledger
  switch (screen.kind) {
    case 'issues':
      return renderIssues(now.issues, screen.page, texts)
    case 'issue': {
      const issue = now.issues.find(({ id }) => refOf(id) === screen.ref)
      return issue ? renderIssue(issue, screen.page, texts) : null
    }
    case 'article': {
      const article = [...now.articles.values()].find(({ id }) => refOf(id) === screen.ref)
      return article ? renderArticle(article, screen, texts) : null
    }
    case 'results':
    case 'refined': {
      const text = await store.findQuestion(chat, screen.question)
      if (text === null) return null
      const window = { offset: (screen.page - 1) * resultsPerPage, limit: resultsPerPage, facets: true }
      const refinement = screen.kind === 'refined' ? screen.refinement : unrefined
      const answer = answerQuestion(refined(understand(text, now), refinement, now), now, window)
      return renderAnswer(answer, { ...screen, examples: examples(now, texts) }, texts)
    }
    case 'overview':
      return overview(now, texts)
    case 'projects':
      return renderProjects(overviewOf(projects, now.lexicon.stageWords), screen, texts)
    case 'project': {
      const project = projects.find(({ id }) => refOf(id) === screen.ref)
      return project ? renderProject(project, screen, now.articles, texts) : null
    }
    case 'digest': {
      const digest = digestOf(await store.arrivals.between(screen.after, screen.upTo), now)
      return digest.articles.length === 0 ? null : renderDigest(digest, screen, texts)
    }
    case 'people':
      return renderPeople(people, screen.page, texts)
    case 'person': {
      const person = people.find(({ id }) => refOf(id) === screen.ref)
      return person ? renderPerson(person, screen, now.articles, texts) : null
    }
    case 'named-projects': {
      const asked = await store.findQuestion(chat, screen.question)
      return asked === null ? null : renderProjectMatches(asked, lookUpProjects(asked, now), screen, texts)
    }
    case 'named-people': {
      const asked = await store.findQuestion(chat, screen.question)
      return asked === null ? null : renderPersonMatches(asked, lookUpPeople(asked, now), screen, texts)
    }
  }
}
