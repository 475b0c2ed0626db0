import { limits } from '../limits.ts'
import type { World } from '../world/world.ts'
import { findPerson } from './find.ts'
import { PeopleError, type RequestBody } from './request-body.ts'

/** A person types `@bot query` and waits for the results, at most `waitMs`; over 256 characters are cut, as clients do. */
export async function askInline(world: World, body: RequestBody, waitMs: number) {
  const person = findPerson(world, body.requiredNumber('from'))
  const text = [...body.text('query')].slice(0, limits.inlineQueryLength).join('')
  const { query, answer } = world.inline.open(person.id, text, body.text('offset'))
  const chatType = body.text('chat_type')
  if (!answer) {
    const { id, offset } = query
    const kind = chatType ? { chat_type: chatType } : {}
    world.updates.push('inline_query', { id, from: person, query: text, offset, ...kind }, person.id)
  }
  const given = answer ?? (await world.inline.wait(query.id, waitMs))
  if (!given) throw new PeopleError('the bot has not answered the inline query in time', 504)
  const { results, next_offset, button } = given
  return {
    query_id: query.id,
    results: results.map(({ shown, content }) => ({ ...shown, ...preview(content.text) })),
    next_offset,
    button,
  }
}

/** The text a result would send, under the name the bot gave it in. */
function preview(text: string | undefined) {
  return text === undefined ? {} : { input_message_content: { message_text: text } }
}
