import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** JSON lines on standard error, so that standard output stays for what a person asked for. No text of a message goes in. */
export function createLog(
  level: string,
  token: string | null,
  destination: DestinationStream = pino.destination(2),
): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    withoutToken(destination, token),
  )
}

/** Addresses of the Bot API carry the token, and errors of any library may carry such an address. */
function withoutToken(destination: DestinationStream, token: string | null): DestinationStream {
  if (token === null) return destination
  return { write: (line) => destination.write(line.replaceAll(token, '[token]')) }
}

/** Name, code and place of an error; never its message, which may hold text of a message, save what is known to hold none. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const place = error.stack?.split('\n').find((line) => /^\s+at .*\/src\//.test(line))
  return [error.name, code, error.name === 'DeliveryError' ? error.message : '', place?.trim() ?? '']
    .filter(Boolean)
    .join(' ')
}
