import type { Seeks, Sought } from '../model/question.ts'
import type { Candidate } from './candidates.ts'
import { holds, termTexts } from './terms.ts'

/** What is looked for in texts. */
export interface Query {
  readonly terms: readonly string[]
  readonly stretches: readonly string[]
  readonly seeks: readonly Seeks[]
}

/** The query of these stretches, which may be others than the question's own. */
export function queryOf({ seeks }: Sought, stretches: readonly string[]): Query {
  return { terms: termTexts(stretches.join(' ')), stretches, seeks }
}

/** How much more a sentence counts that has the kind of thing that is asked for. */
const soughtShare = 1.5

/** What an answer of the kind looks like, in folded text. */
const looks: Record<Exclude<Seeks, 'role'>, RegExp> = {
  money: /\d[\d,.]*\s*[百千万亿]*(?:美|欧|日|港)?元/,
  number:
    /\d|[一二两三四五六七八九十百千万]+[个位名种类项次件条座家所艘架人年月日天时分元里平米吨%岁户亩场批组支]/,
  time: /\d+\s*(?:年|月|日|时|点|世纪)|[一二三四五六七八九十]+(?:年|月|日|季度|世纪)|年底|年初|年末|月底|时期|年间|年代/,
  demand: /(?:^|[,、;:“"'\s])要|必须|应当|务必|确保|切实|着力/,
}

/** The weight of the terms that the candidate holds, more when it has the kind of thing that is asked for. */
export function coverage(candidate: Candidate, query: Query, weights: readonly number[]): number {
  const held = query.terms.reduce(
    (sum, term, at) => sum + (holds(candidate.folded, term) ? (weights[at] ?? 0) : 0),
    0,
  )
  return query.seeks.some((kind) => looksLike(candidate, kind, query)) ? held * soughtShare : held
}

/** A role stands right before the name, so what is asked about must follow a Chinese character, not a comma. */
function looksLike({ folded }: Candidate, kind: Seeks, { stretches }: Query): boolean {
  if (kind !== 'role') return looks[kind].test(folded)
  return stretches.some((stretch) => {
    const at = folded.indexOf(stretch)
    return at > 0 && /\p{Script=Han}/u.test(folded.charAt(at - 1))
  })
}
