import type { PlaygroundEvent } from '../../src/playground/people/event-hub.ts'

export type { PlaygroundEvent }
export type EventType = PlaygroundEvent['type']
export type EventOf<Type extends EventType> = Extract<PlaygroundEvent, { type: Type }>

type Waiter = { isWanted: (event: PlaygroundEvent) => boolean; resolve: (event: PlaygroundEvent) => void }

/** Reads a stream of server-sent events; resolves once the server listens, so that nothing after it is missed. */
export async function listenToEvents(url: string) {
  const ending = new AbortController()
  const response = await fetch(url, { signal: ending.signal })
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let seen: PlaygroundEvent[] = []
  let waiters: Waiter[] = []

  function arrive(event: PlaygroundEvent): void {
    const waiter = waiters.find(({ isWanted }) => isWanted(event))
    if (!waiter) seen.push(event)
    else {
      waiters = waiters.filter((other) => other !== waiter)
      waiter.resolve(event)
    }
  }

  async function readOn(): Promise<void> {
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (rest + value).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        if (block.startsWith('data: ')) arrive(JSON.parse(block.slice('data: '.length)) as PlaygroundEvent)
      }
    }
  }

  await reader.read()
  // The stream ends with the server or with close(); either way there is nothing more to read.
  readOn().catch(() => undefined)

  return {
    /** The first event that fits and has not been taken, now or within `timeoutMs`. */
    take<Event extends PlaygroundEvent>(
      isWanted: (event: PlaygroundEvent) => event is Event,
      timeoutMs: number,
    ): Promise<Event> {
      const found = seen.find(isWanted)
      if (found) {
        seen = seen.filter((event) => event !== found)
        return Promise.resolve(found)
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiters = waiters.filter((other) => other !== waiter)
          const others = seen.map((event) => JSON.stringify(event).slice(0, 300)).join('\n')
          reject(
            new Error(
              `nothing that fits came within ${timeoutMs} ms; not taken so far:\n${others || 'nothing'}`,
            ),
          )
        }, timeoutMs)
        const waiter: Waiter = {
          isWanted,
          resolve: (event) => {
            clearTimeout(timer)
            resolve(event as Event)
          },
        }
        waiters.push(waiter)
      })
    },
    /** Forgets the events of a type that nobody has taken. */
    passOver(type: EventType): void {
      seen = seen.filter((event) => event.type !== type)
    },
    close: () => ending.abort(),
  }
}
