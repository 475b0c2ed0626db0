import type { LedgerAsk } from '../../model/ledger-ask.ts'
import type { Statement } from '../../model/statement.ts'
import type { Library } from '../library.ts'
import { beyondStatement, countsStatement } from './counts.ts'
import { holdersStatement, personStatement } from './officials.ts'
import { factsStatement } from './project-facts.ts'
import { projectsStatement } from './project-list.ts'
import { differenceStatement, rankingStatement, sumStatement } from './totals.ts'

/** What the ledger states in answer, or null when it holds nothing that answers. */
export function statementOf(ask: LedgerAsk, library: Library): Statement | null {
  switch (ask.kind) {
    case 'facts':
      return factsStatement(ask, library)
    case 'projects':
      return projectsStatement(ask, library)
    case 'ranking':
      return rankingStatement(ask, library)
    case 'sum':
      return sumStatement(ask, library)
    case 'difference':
      return differenceStatement(ask, library)
    case 'counts':
      return countsStatement(ask, library)
    case 'beyond':
      return beyondStatement(ask, library)
    case 'holders':
      return holdersStatement(ask, library)
    case 'person':
      return personStatement(ask, library)
  }
}
