/** A question as a reader types it, with what a right answer is, told by someone who read the bulletins. */
export interface LabelledQuestion {
  readonly id: string
  /** The way of asking that it stands for. */
  readonly style: string
  readonly ask: string
  /** What was asked in the same chat just before; null for nothing. */
  readonly first: string | null
  /** Strings that the first message must hold, all of them. */
  readonly shows: readonly string[]
  readonly right: Right | Refusal
}

/** The bulletins answer it. */
interface Right {
  readonly kind: 'answer'
  /** One of these articles must be cited first. */
  readonly articles: readonly string[]
  /** No other articles may be found; null for any. */
  readonly within: readonly string[] | null
  /** What a direct answer may be; empty when none may be given, null when any may. */
  readonly answers: readonly string[] | null
  /** A direct answer must tell all of `answers`, not one of them. */
  readonly every: boolean
}

/**
 * The bulletins do not answer it: nothing fits; the thing is named, what is asked of it is not stated; a term is quoted
 * and nowhere defined; a thing is asked for whose name is like that of another.
 */
interface Refusal {
  readonly kind: (typeof refusals)[number]
  /** The word of the question that stands nowhere; null where each of its words does. */
  readonly of: string | null
}

const refusals = ['nothing', 'not-stated', 'undefined', 'other-name'] as const

/** A line of `tests/fixtures/questions/*.jsonl`. Throws on any other shape. */
export function parseQuestion(line: string): LabelledQuestion {
  const fields: Record<string, unknown> = JSON.parse(line)
  const text = (name: string): string | null => {
    const value = fields[name] ?? null
    if (value !== null && (typeof value !== 'string' || value === ''))
      throw new Error(`"${name}" is not a text`)
    return value
  }
  const needed = (name: string): string => {
    const value = text(name)
    if (value === null) throw new Error(`"${name}" is missing`)
    return value
  }
  const texts = (name: string): readonly string[] | null => {
    const value = fields[name] ?? null
    if (value === null) return null
    if (!Array.isArray(value) || !value.every((each) => typeof each === 'string'))
      throw new Error(`"${name}" is not a list of texts`)
    return value
  }
  const refusal = refusals.find((kind) => kind === text('refuses'))
  const articles = texts('articles') ?? []
  if ((refusal === undefined) === (articles.length === 0))
    throw new Error('either "articles" or one of the known "refuses" says what is right')
  return {
    id: needed('id'),
    style: needed('style'),
    ask: needed('ask'),
    first: text('first'),
    shows: texts('shows') ?? [],
    right:
      refusal === undefined
        ? {
            kind: 'answer',
            articles,
            within: texts('within'),
            answers: texts('answers'),
            every: fields.every === true,
          }
        : { kind: refusal, of: text('of') },
  }
}
