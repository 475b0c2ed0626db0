export const faultKinds = ['429', '500', '502-html', 'drop', 'drop-after', 'delay'] as const

/** A trouble put in the bot's way; `times` and `share` say how often, `method` where (everywhere when empty). */
export type Fault = {
  kind: (typeof faultKinds)[number]
  method: string
  times: number
  share: number
  retryAfter: number
  delayMs: number
}

export type Faults = ReturnType<typeof createFaults>

/** The faults that are set, oldest first; each strikes `times` calls and is then forgotten. */
export function createFaults(random: () => number = Math.random) {
  let faults: Fault[] = []

  return {
    add(fault: Fault): void {
      faults.push({ ...fault })
    },
    clear(): void {
      faults = []
    },
    /** The fault that strikes this call, if any. */
    strike(method: string): Fault | undefined {
      const hit = faults.find(
        (fault) =>
          (fault.method === '' || fault.method.toLowerCase() === method.toLowerCase()) &&
          random() < fault.share,
      )
      if (!hit) return undefined
      hit.times--
      faults = faults.filter(({ times }) => times > 0)
      return hit
    },
  }
}
