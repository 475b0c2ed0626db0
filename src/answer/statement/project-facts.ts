import type { FactKind } from '../../model/fact.ts'
import type { Project } from '../../model/ledger.ts'
import type { LedgerAsk } from '../../model/ledger-ask.ts'
import type { Statement } from '../../model/statement.ts'
import type { Library } from '../library.ts'

type Asked = Extract<LedgerAsk, { kind: 'facts' }>

/** How a sentence would look that states a fact of the kind: one like that may say what the ledger did not take up. */
const mayState: Partial<Record<FactKind, RegExp>> = {
  investment: /\d[^，。；]{0,4}元/u,
  'investment-completed': /\d[^，。；]{0,4}元/u,
  capacity: /\d/u,
  size: /\d/u,
  started: /(?:\d[年月]|[年月]底|季度).{0,12}(?:开工|动工|启动|奠基)/u,
  due: /(?:\d[年月]|[年月]底|季度).{0,12}(?:建成|完工|竣工|投产|投用|投入使用|通车|交付|完成)/u,
  owner: /公司|集团|企业/u,
  partner: /合作|携手/u,
}

/** The facts asked for, of each project; that nothing is stated only where no sentence on the project might state it. */
export function factsStatement({ projects, what }: Asked, { ledger }: Library): Statement | null {
  const asked = ledger.projects.filter(({ id }) => projects.includes(id))
  const of = asked.map((project) => ({
    project,
    facts: project.facts.filter((fact) => what.includes(fact.what)),
  }))
  if (of.some(({ facts }) => facts.length > 0))
    return { kind: 'facts', asked: what, of: of.toSorted((a, b) => b.facts.length - a.facts.length) }
  return asked.some((project) => mightState(project, what[0]))
    ? null
    : { kind: 'unstated', asked: what, projects: asked }
}

function mightState({ mentions, facts }: Project, what: FactKind | undefined): boolean {
  const pattern = what && mayState[what]
  const known = new Set(facts.map(({ text }) => text))
  return (
    pattern !== undefined &&
    mentions.some(({ quote }) =>
      pattern.test([...known].reduce((rest, text) => rest.replaceAll(text, ''), quote)),
    )
  )
}
