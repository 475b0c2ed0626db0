import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** What was wrong with which line of a file; 0 when with the file itself. */
export class LineError extends Error {
  readonly path: string
  readonly line: number

  constructor(path: string, line: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.path = path
    this.line = line
  }
}

/** Parses each line that is not blank, of a plain file or of one packed with gzip (`.gz`). Throws LineError. */
export async function readLines<T>(path: string, parse: (line: string) => T): Promise<T[]> {
  const parsed: T[] = []
  let number = 0
  try {
    for await (const line of linesOf(path)) {
      number += 1
      if (line.trim() !== '') parsed.push(parseLine(line))
    }
  } catch (error) {
    throw error instanceof LineError ? error : new LineError(path, 0, error)
  }
  return parsed

  function parseLine(line: string): T {
    try {
      return parse(line)
    } catch (error) {
      throw new LineError(path, number, error)
    }
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const unpacked = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  file.on('error', (error) => unpacked.destroy(error))
  let rest = ''
  for await (const chunk of unpacked.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}
