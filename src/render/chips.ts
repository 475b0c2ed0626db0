import type { Messages } from '../i18n/zh-CN.ts'
import type { Answer } from '../model/answer.ts'
import type { Refinement } from '../model/constraints.ts'
import type { Dimension, Facet } from '../model/facet.ts'
import { groupRef } from '../text/ref.ts'
import { shorten } from './excerpt.ts'
import { bold } from './html.ts'
import type { Button, Message } from './message.ts'
import { resultsScreen } from './offers.ts'
import { rows } from './pager.ts'
import { encodeScreen } from './screen.ts'

type Found = Extract<Answer, { kind: 'found' }>

const maxLabel = 24
const maxName = 40

/** What a list of results is, for its buttons. */
export interface Listed {
  /** The id under which the question was kept. */
  readonly question: number
  readonly refinement: Refinement
}

/** Rows of buttons: what the results are narrowed to, each dropped by a press; then by what they can be narrowed. */
export function chipRows({ constraints, facets }: Found, listed: Listed, texts: Messages): Button[][] {
  const active = constraints.narrowings.map(
    ({ dimension, label }): Button => ({
      kind: 'press',
      label: texts.chips.drop(texts.chips.dimensions[dimension], labelOf(dimension, label, texts)),
      data: encodeScreen(resultsScreen(listed.question, 1, without(dimension, listed.refinement))),
    }),
  )
  const open = facets
    .filter(({ dimension }) => constraints.narrowings.every((each) => each.dimension !== dimension))
    .map(
      ({ dimension }): Button => ({
        kind: 'press',
        label: texts.chips.choose(texts.chips.dimensions[dimension]),
        data: encodeScreen(resultsScreen(listed.question, 1, listed.refinement, dimension)),
      }),
    )
  return [...rows(active, 1), ...rows(open, 4)]
}

/** The values that results can be narrowed to in a dimension, a button each, and the way back. */
export function renderChoices(
  { total, facets }: Found,
  choosing: Dimension,
  { question, refinement }: Listed,
  texts: Messages,
): Message {
  const values: Facet['values'] = facets.find(({ dimension }) => dimension === choosing)?.values ?? []
  const press = (label: string, to: Refinement): Button => ({
    kind: 'press',
    label,
    data: encodeScreen(resultsScreen(question, 1, to)),
  })
  const choices = values.map(({ id, label, count }) => {
    const ref = choosing === 'month' ? id : groupRef(id)
    const narrowings = [...without(choosing, refinement).narrowings, { dimension: choosing, ref }]
    return press(texts.chips.value(labelOf(choosing, label, texts), count), { ...refinement, narrowings })
  })
  return {
    html: bold(texts.chips.title(texts.chips.dimensions[choosing], total)),
    buttons: [...rows(choices, 2), [press(texts.buttons.back, refinement)]],
  }
}

function labelOf(dimension: Dimension, label: string, texts: Messages): string {
  return dimension === 'month'
    ? texts.chips.month(label)
    : shorten(label, dimension === 'source' ? maxName : maxLabel)
}

function without(dimension: Dimension, refinement: Refinement): Refinement {
  const narrowings = refinement.narrowings.filter((each) => each.dimension !== dimension)
  return { ...refinement, narrowings }
}
