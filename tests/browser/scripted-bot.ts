import type { TestPlayground } from '../support/playground.ts'

export type Update = {
  update_id: number
  message?: {
    message_id: number
    text?: string
    caption?: string
    chat: { id: number }
    [kind: string]: unknown
  }
  callback_query?: { id: string; data: string; message: { message_id: number; chat: { id: number } } }
  inline_query?: { id: string; query: string; offset: string }
}

/** Sends a method's parameters and gives its result; fails the test when the server refuses. */
export type Call = (method: string, params?: object) => Promise<unknown>

/** A bot that polls over HTTP and does with each update what the test has it do. */
export function startScriptedBot(
  playground: TestPlayground,
  react: (update: Update, call: Call) => Promise<void>,
) {
  const stopping = new AbortController()
  const failures: unknown[] = []

  const call: Call = async (method, params = {}) => {
    const { ok, result, description } = await playground.call(method, params)
    if (!ok) throw new Error(`${method}: ${description}`)
    return result
  }

  async function poll(offset: number): Promise<Update[]> {
    const address = `${playground.url}/bot${playground.token}/getUpdates?timeout=30&offset=${offset}`
    const response = await fetch(address, { signal: stopping.signal })
    return ((await response.json()) as { result: Update[] }).result
  }

  async function run(): Promise<void> {
    for (let offset = 0; ; ) {
      for (const update of await poll(offset)) {
        offset = update.update_id + 1
        await react(update, call)
      }
    }
  }

  const ended = run().catch((error) => {
    if (!stopping.signal.aborted) failures.push(error)
  })
  return {
    call,
    /** Ends the bot; gives what went wrong in it, if anything did. */
    async stop(): Promise<unknown[]> {
      stopping.abort()
      await ended
      return failures
    },
  }
}
