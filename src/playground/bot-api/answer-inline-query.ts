import { limits } from '../limits.ts'
import { tooOld } from './answer-callback-query.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'
import { readInlineResults } from './inline-result.ts'
import { isStartParameter } from './keyboard.ts'
import { isObject } from './params.ts'

/** Answers an inline query with at most 50 results; kept `cache_time` seconds, 300 at most, for all or for that person. */
export function answerInlineQuery({ world, params }: Call): true {
  const id = params.required('inline_query_id')
  const results = readInlineResults(world, params.json('results'))
  const nextOffset = params.text('next_offset')
  if (Buffer.byteLength(nextOffset) > limits.inlineOffsetBytes) throw badRequest('NEXT_OFFSET_INVALID')
  const button = readResultsButton(params.json('button'))
  const answered = world.inline.answer(id, {
    results,
    next_offset: nextOffset,
    ...(button ? { button } : {}),
    cacheSeconds: params.integer('cache_time') ?? limits.inlineCacheSeconds,
    isPersonal: params.flag('is_personal'),
  })
  if (!answered) throw tooOld()
  return true
}

function readResultsButton(button: unknown): Record<string, unknown> | undefined {
  if (button === undefined) return undefined
  if (!isObject(button) || typeof button.text !== 'string' || button.text === '') {
    throw badRequest('can\'t parse InlineQueryResultsButton: can\'t find field "text"')
  }
  const { start_parameter, web_app } = button
  if ((start_parameter === undefined) === (web_app === undefined)) {
    throw badRequest(
      'can\'t parse InlineQueryResultsButton: exactly one of the fields "web_app" or "start_parameter" must be used',
    )
  }
  if (start_parameter !== undefined && !isStartParameter(String(start_parameter)))
    throw badRequest('START_PARAM_INVALID')
  return button
}
