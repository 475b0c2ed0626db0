import type { Stated } from '../../model/answer.ts'
import type { AskedKind } from '../../model/question.ts'
import type { Statement } from '../../model/statement.ts'
import type { Finding } from '../finding.ts'
import { affirmedStatement } from './affirmed.ts'
import { aboutStatement, appearancesStatement } from './cards.ts'
import { citedBy } from './cited.ts'
import { datedStatement } from './dated.ts'
import { countedStatement, countListed, listedStatement } from './listed.ts'
import { participantsStatement } from './participants.ts'
import { speechStatement } from './speech.ts'
import { statementOf } from './statement.ts'
import { summaryStatement } from './summary.ts'
import { definitionStatement } from './term-definition.ts'

const byKind: Partial<Record<AskedKind, (finding: Finding) => Statement | null>> = {
  who: participantsStatement,
  list: listedStatement,
  what: (finding) => speechStatement(finding) ?? listedStatement(finding),
  'how-many': countedStatement,
  'yes-no': affirmedStatement,
  definition: definitionStatement,
  summary: summaryStatement,
  'by-date': datedStatement,
  'by-person': appearancesStatement,
  'about-project': aboutStatement,
}

/** What is stated in answer: by the ledger, else by articles in the way of the question's kind; null when nothing is. */
export function statedFor(finding: Finding): Stated | null {
  const { asked, library } = finding
  // Cards and the ledger know nothing of words that no article may hold, and of what a reader narrows articles to.
  const { excluded, narrowings } = asked.constraints
  if (excluded.length > 0 || narrowings.length > 0) return null
  const known = asked.ledger === null ? null : statementOf(asked.ledger, library)
  const statement = longerList(known, finding) ?? known ?? byKind[asked.kind]?.(finding) ?? null
  return statement && { statement, cited: citedBy(statement, library) }
}

/** A count that lists more than the ledger has projects for: 打通了哪些断头路. */
function longerList(known: Statement | null, finding: Finding): Statement | null {
  if (known?.kind !== 'projects' || finding.asked.kind !== 'list') return null
  const listed = countListed(finding)
  return listed?.kind === 'items' && listed.items.length > known.projects.length ? listed : null
}
