import { badRequest } from './api-error.ts'

export type Upload = { name: string; type: string; bytes: Uint8Array }

/** The parameters of one call. As with Telegram, all arrive as strings; objects as JSON within a string. */
export type Params = ReturnType<typeof createParams>

/** Reads the query string and a JSON, urlencoded or multipart body; the body wins. Throws ApiError 400. */
export async function readParams(request: Request): Promise<Params> {
  const values = new Map<string, string>(new URL(request.url).searchParams)
  const uploads = new Map<string, Upload>()
  const type = request.headers.get('content-type') ?? ''
  if (request.method === 'GET' || request.method === 'HEAD') return createParams(values, uploads)
  if (type.startsWith('application/json')) {
    for (const [name, value] of jsonEntries(await request.text())) values.set(name, value)
  } else if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    for (const [name, value] of await readForm(request)) {
      if (typeof value === 'string') values.set(name, value)
      else
        uploads.set(name, {
          name: value.name,
          type: value.type,
          bytes: new Uint8Array(await value.arrayBuffer()),
        })
    }
  }
  return createParams(values, uploads)
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw badRequest("can't parse the form in the body")
  }
}

/** The parameters in a JSON object, each as a string; nulls are left out. Throws ApiError 400. */
export function jsonEntries(body: string): [string, string][] {
  if (body.trim() === '') return []
  const parsed = parseJson(body)
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    throw badRequest('expected a JSON object as the body')
  }
  return Object.entries(parsed).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined
      ? []
      : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest("can't parse JSON object")
  }
}

export function createParams(values: Map<string, string>, uploads: Map<string, Upload> = new Map()) {
  const text = (name: string) => values.get(name) ?? ''
  const given = (name: string) => values.has(name) || uploads.has(name)

  function integer(name: string): number | undefined {
    const value = text(name).trim()
    if (value === '') return undefined
    if (!/^-?\d{1,16}$/.test(value)) throw badRequest(`invalid ${name} specified`)
    return Number(value)
  }

  return {
    given,
    /** The string, empty when it was not given. */
    text,
    integer,
    required(name: string): string {
      if (text(name) === '') throw badRequest(`parameter "${name}" is required`)
      return text(name)
    },
    requiredInteger(name: string, complaint = `parameter "${name}" is required`): number {
      const value = integer(name)
      if (value === undefined) throw badRequest(complaint)
      return value
    },
    flag: (name: string) => /^(?:true|yes|1)$/i.test(text(name)),
    /** A nested object or array; undefined when it was not given. */
    json(name: string): unknown {
      const value = text(name)
      if (value === '') return undefined
      try {
        return JSON.parse(value)
      } catch {
        throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`)
      }
    },
    upload: (name: string) => uploads.get(name),
  }
}

/** Whether a JSON value is an object with fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
