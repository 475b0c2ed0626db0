import { readFileSync } from 'node:fs'

/** Resident memory of a process (`VmRSS`) or the most it has had (`VmHWM`), in 10^6 bytes. Linux tells it; elsewhere 0. */
export function residentMegabytes(pid: number, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round((Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6)
  } catch {
    return 0
  }
}
