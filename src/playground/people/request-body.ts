/** A call of the people's side that cannot be done; the message says what is wrong and the mend. */
export class PeopleError extends Error {
  readonly status: 400 | 404 | 409 | 504

  constructor(message: string, status: 400 | 404 | 409 | 504 = 400) {
    super(message)
    this.status = status
  }
}

export type RequestBody = Awaited<ReturnType<typeof readRequestBody>>

/** The JSON object in a request, with readers that name the field that is missing or wrong. Throws PeopleError. */
export async function readRequestBody(request: Request) {
  const fields = await readObject(request)

  return {
    has: (name: string) => fields[name] !== undefined && fields[name] !== null,
    text: (name: string): string => (typeof fields[name] === 'string' ? fields[name] : ''),
    requiredText(name: string): string {
      const value = fields[name]
      if (typeof value !== 'string' || value === '') throw new PeopleError(`"${name}" must be a text`)
      return value
    },
    flag: (name: string): boolean => fields[name] === true,
    number(name: string): number | undefined {
      const value = fields[name]
      if (value === undefined || value === null) return undefined
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw new PeopleError(`"${name}" must be a number`)
      return value
    },
    requiredNumber(name: string): number {
      const value = fields[name]
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw new PeopleError(`"${name}" must be a number`)
      return value
    },
    /** One of the given words. */
    choice<Word extends string>(name: string, words: readonly Word[]): Word {
      const word = words.find((known) => known === fields[name])
      if (word === undefined) throw new PeopleError(`"${name}" must be one of: ${words.join(', ')}`)
      return word
    },
    object: (name: string): Record<string, unknown> | undefined => {
      const value = fields[name]
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
    },
    numbers(name: string): number[] {
      const value = fields[name] ?? []
      if (!Array.isArray(value)) throw new PeopleError(`"${name}" must be a list of numbers`)
      return value.map(Number)
    },
  }
}

async function readObject(request: Request): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await request.json()
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>
  } catch {
    // Said below, as for any other body that is no object.
  }
  throw new PeopleError('the body must be a JSON object')
}
