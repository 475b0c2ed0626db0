import { hash } from 'node:crypto'

/** A short name for an id, which may be long and in any script: 60 bits of its SHA-256. */
export function refOf(id: string): string {
  return hash('sha256', id, 'base64url').slice(0, 10)
}

/** A shorter one where few are told apart: 36 bits; `null` is what is not stated. */
export function groupRef(name: string | null): string {
  return hash('sha256', name ?? '', 'base64url').slice(0, 6)
}
