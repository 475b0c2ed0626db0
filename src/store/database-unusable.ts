/** Why a database cannot be used, so that the one who set its address can be told what to mend. */
export type DatabaseFault = 'unreachable' | 'refused' | 'missing' | 'forbidden' | 'full'

/** A database that the bot cannot start on. Holds neither its address nor its password. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable'
  readonly fault: DatabaseFault

  constructor(fault: DatabaseFault) {
    super(`the database is ${fault}`)
    this.fault = fault
  }
}

/** By PostgreSQL's error codes (its manual, appendix A) and those of the network. */
const faults: Readonly<Record<string, DatabaseFault>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  '57P03': 'unreachable',
  '28P01': 'refused',
  '28000': 'refused',
  '3D000': 'missing',
  '42501': 'forbidden',
  '53300': 'full',
}

/** The fault that an error tells of; an error that tells of none is given back as it is. */
export function unusable(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const fault = faults[code] ?? (isTimeout(error) ? 'unreachable' : isPassword(error) ? 'refused' : undefined)
  return fault === undefined ? error : new DatabaseUnusable(fault)
}

/** pg gives its own time limit no code, nor a password that is asked for and was not set. */
function isTimeout({ message }: Error): boolean {
  return /timeout|terminated unexpectedly/i.test(message)
}

function isPassword({ message }: Error): boolean {
  return message.includes('password must be')
}
