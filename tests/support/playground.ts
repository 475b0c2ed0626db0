import { createPlayground, type PlaygroundOptions } from '../../src/playground/create-playground.ts'
import type { JournalEntry } from '../../src/playground/journal.ts'
import { listenPlayground } from '../../src/playground/listen.ts'
import type { User } from '../../src/playground/world/users.ts'
import { connectPerson, type Person } from './person.ts'

export type ApiReply = {
  ok: boolean
  result: unknown
  error_code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

export type TestPlayground = Awaited<ReturnType<typeof startPlayground>>

/**
 * A playground on a free port, with its two people connected. `url` is the TELEGRAM_API_ROOT for a bot; `xiaoming` and
 * `anna` act as people do; `call` speaks the Bot API as a bot would. Close it at the end of the test.
 */
export async function startPlayground(options: PlaygroundOptions = {}) {
  const playground = createPlayground(options)
  const { url, close } = await listenPlayground(playground, { host: '127.0.0.1', port: 0 })
  const people: Person[] = []

  async function connect(user: User): Promise<Person> {
    const person = await connectPerson(url, user)
    people.push(person)
    return person
  }

  const post = (path: string, body: object, method = 'POST') =>
    requestJson(`${url}/playground/${path}`, body, method)
  const state = (await requestJson(`${url}/playground/state`)) as {
    users: User[]
    chats: { id: number; type: string }[]
    bot: User
  }
  const [first, second] = state.users
  const group = state.chats.find(({ type }) => type === 'group')
  if (!first || !second || !group) throw new Error('the playground has lost its people')

  return {
    url,
    token: playground.token,
    username: playground.username,
    bot: state.bot,
    /** The id of the group with both people and the bot. */
    group: group.id,
    /** A Chinese-speaking person and an English-speaking one. */
    xiaoming: await connect(first),
    anna: await connect(second),
    /** One more person. */
    async join(person: { first_name: string; username?: string; language_code?: string }): Promise<Person> {
      return connect((await post('users', person)) as User)
    },
    /** Opens a chat, or changes one: the calls of src/playground/README.md with a JSON body. */
    post,
    /** Calls a method as the bot, with a JSON body. */
    async call(method: string, params: object = {}): Promise<ApiReply> {
      const response = await fetch(`${url}/bot${playground.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
      })
      return (await response.json()) as ApiReply
    },
    /** Puts a trouble in the bot's way (README, faults). */
    fault: (fault: {
      fault: string
      method?: string
      times?: number
      share?: number
      retry_after?: number
      delay_ms?: number
    }) => post('faults', fault),
    limitRates: (rate: boolean) => post('limits', { rate }, 'PUT'),
    /** What the bot has called, after number `n`. */
    journal: async (n = 0) => (await requestJson(`${url}/playground/journal?after=${n}`)) as JournalEntry[],
    async close(): Promise<void> {
      for (const person of people) person.close()
      await close()
    },
  }
}

/** A JSON call; rejects with the server's words when it is refused. */
async function requestJson(url: string, body?: object, method = body ? 'POST' : 'GET'): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`)
  return JSON.parse(text)
}
