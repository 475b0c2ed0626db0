import { answerQuestion } from '../answer/answer-question.ts'
import { understand } from '../answer/understand.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import type { Message } from '../render/message.ts'
import { renderAnswer, resultsPerPage } from '../render/render-answer.ts'
import { renderArticle } from '../render/render-article.ts'
import { renderIssue, renderIssues } from '../render/render-issues.ts'
import { refOf, type Screen } from '../render/screen.ts'
import { examples } from './examples.ts'
import type { Services } from './services.ts'

/** What a screen shows now, or null when what it names is no longer there. */
export async function showScreen(
  screen: Screen,
  chat: number,
  texts: Messages,
  { library, store }: Pick<Services, 'library' | 'store'>,
): Promise<Message | null> {
  const now = library()
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
    case 'results': {
      const text = await store.findQuestion(chat, screen.question)
      if (text === null) return null
      const window = { offset: (screen.page - 1) * resultsPerPage, limit: resultsPerPage }
      const answer = answerQuestion(understand(text, now), now, window)
      return renderAnswer(answer, { ...screen, examples: examples(now, texts) }, texts)
    }
  }
}
