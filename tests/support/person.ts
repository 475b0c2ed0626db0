import type { Message } from '../../src/playground/world/message.ts'
import type { User } from '../../src/playground/world/users.ts'
import { type EventOf, type EventType, listenToEvents, type PlaygroundEvent } from './playground-events.ts'

export type InlineAnswer = {
  query_id: string
  results: { id: string; type: string; title?: string; description?: string; [field: string]: unknown }[]
  next_offset: string
  button?: Record<string, unknown>
}

export type Person = Awaited<ReturnType<typeof connectPerson>>

type Place = { chat?: number; reply_to?: number; thread?: number }
type Attachment = Place & {
  kind: 'photo' | 'document' | 'sticker' | 'location'
  caption?: string
  file_name?: string
  data?: string
}

/**
 * A person with a client: what the bot does is seen as it happens, and each thing seen is handed out once by the
 * `waitFor…` calls, in order. Their `chat` is the private one with the bot when it is not named.
 */
export async function connectPerson(url: string, user: User) {
  const events = await listenToEvents(`${url}/playground/events?user=${user.id}`)

  async function post(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${url}/playground/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: user.id, ...body }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }

  const send = async (body: Place & Record<string, unknown>) =>
    (await post('messages', { chat: user.id, ...body })) as Message

  async function waitForEvent<Type extends EventType>(
    type: Type,
    matches: (event: EventOf<Type>) => boolean = () => true,
    timeoutMs = 10_000,
  ): Promise<EventOf<Type>> {
    const isWanted = (event: PlaygroundEvent): event is EventOf<Type> =>
      event.type === type && matches(event as EventOf<Type>)
    return events.take(isWanted, timeoutMs)
  }

  /** The next message that the bot, or the channel, has sent and that fits. */
  async function waitForMessage(matches: (message: Message) => boolean = () => true, timeoutMs?: number) {
    const fromBot = (message: Message) => message.from?.is_bot !== false && matches(message)
    const event = await waitForEvent('message', ({ message }) => fromBot(message as Message), timeoutMs)
    return event.message as Message
  }

  return {
    id: user.id,
    user,
    say: (text: string, place: Place = {}) => send({ ...place, text }),
    attach: (attachment: Attachment) => send(attachment),
    /** Says something and waits for the bot's next message in that chat; what it said before is passed over. */
    async ask(text: string, place: Place = {}): Promise<Message> {
      events.passOver('message')
      const said = await send({ ...place, text })
      return waitForMessage(({ chat }) => chat.id === said.chat.id)
    },
    /** Presses the button with that text or callback data; gives the bot's answer when it comes. */
    async press(message: Message, button: string) {
      const found = message.reply_markup?.inline_keyboard
        .flat()
        .find(({ text, callback_data }) => text === button || callback_data === button)
      if (!found)
        throw new Error(`no button ${button} under: ${JSON.stringify(message.reply_markup ?? null)}`)
      const pressed = { chat: message.chat.id, message_id: message.message_id, data: found.callback_data }
      const { callback_query_id: id } = (await post('callbacks', pressed)) as { callback_query_id: string }
      return {
        id,
        answered: () => waitForEvent('callback_answer', ({ callback_query_id }) => callback_query_id === id),
      }
    },
    inline: async (query: string, more: { offset?: string; chat_type?: string } = {}) =>
      (await post('inline', { query, ...more })) as InlineAnswer,
    /** Sends one of the results into a chat. */
    choose: (answer: InlineAnswer, resultId: string, place: Place = {}) =>
      send({ ...place, via_inline: { query_id: answer.query_id, result_id: resultId } }),
    block: (blocked = true) => post('block', { blocked }),
    waitForEvent,
    waitForMessage,
    /** The next message that was edited into a state that fits. */
    waitForEdit: async (matches: (message: Message) => boolean = () => true) =>
      (await waitForEvent('edit', ({ message }) => matches(message))).message,
    /** What this person sees now. */
    async state() {
      const response = await fetch(`${url}/playground/state?user=${user.id}`)
      return (await response.json()) as {
        chats: { id: number; type: string; messages: Message[]; blocked: boolean }[]
        commands: Record<'private' | 'group', { command: string; description: string }[]>
      }
    },
    close: () => events.close(),
  }
}
