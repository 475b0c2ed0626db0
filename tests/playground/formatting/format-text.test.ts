import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatText } from '../../../src/playground/formatting/format-text.ts'
import { readEntities } from '../../../src/playground/formatting/given-entities.ts'

test('white space at both ends goes and entities move with the text', () => {
  expect(formatText(' \n <b> 开工 </b>\r\n', 'HTML', [])).toEqual({
    text: '开工',
    entities: [{ type: 'bold', offset: 0, length: 2 }],
  })
})

test('links, commands, mentions, hashtags and addresses are found', () => {
  const text = '/ask@bulletin_bot 看 https://example.org/a?b=1。问 @xiaoming #重点项目 office@example.org'
  const found = formatText(text, undefined, []).entities
  expect(found.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
    ['bot_command', '/ask@bulletin_bot'],
    ['url', 'https://example.org/a?b=1'],
    ['mention', '@xiaoming'],
    ['hashtag', '#重点项目'],
    ['email', 'office@example.org'],
  ])
})

test('a slash or at-sign inside a word is neither command nor mention', () => {
  expect(formatText('3/5完成 见/help 邮箱a@b', undefined, []).entities).toEqual([])
})

test('nothing is found inside code, and a style is cut around it', () => {
  expect(formatText('<b>先<code>/start</code>后</b>', 'HTML', []).entities).toEqual([
    { type: 'bold', offset: 0, length: 1 },
    { type: 'code', offset: 1, length: 6 },
    { type: 'bold', offset: 7, length: 1 },
  ])
})

test('a hundred entities are kept', () => {
  const text = '<b>甲</b>乙'.repeat(130)
  expect(formatText(text, 'HTML', []).entities).toHaveLength(100)
})

test('an unknown parse mode and broken UTF-16 are refused', () => {
  expect(() => formatText('甲', 'BBCode', [])).toThrow('Bad Request: unsupported parse_mode')
  expect(() => formatText('甲\ud83d', undefined, [])).toThrow('Bad Request: strings must be encoded in UTF-8')
})

const misplaced: [entity: object, complaint: string][] = [
  [{ type: 'bold', offset: 0, length: 9 }, 'ends after the end of the text at UTF-16 offset 4'],
  [{ type: 'bold', offset: 1, length: 2 }, 'entity begins in a middle of a UTF-16 symbol at UTF-16 offset 1'],
  [{ type: 'bold', offset: 0, length: 1 }, 'ends in a middle of a UTF-16 symbol'],
  [{ type: 'bold', offset: -1, length: 1 }, 'invalid offset or length'],
  [{ type: 'blink', offset: 0, length: 2 }, 'unsupported type "blink"'],
  [{ type: 'text_link', offset: 0, length: 2 }, 'can\'t find field "url"'],
]

test.each(misplaced)('the entity %j is refused', (entity, complaint) => {
  expect(() => readEntities([entity], '😀开工')).toThrow(complaint)
})

test('whatever is formatted, entities lie within the text and in order', () => {
  const unit = fc.constantFrom(...' \n\r\t/@#.投资桥😀ab1', 'https://a.cn', '/help', '@anna_reads')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(20), fc.nat(20), (source, offset, length) => {
      const end = Math.min(offset + length, source.length)
      const given = offset < end ? [{ type: 'bold' as const, offset, length: end - offset }] : []
      const { text, entities } = formatText(source, undefined, given)
      expect(text).toBe(text.trim())
      let last = 0
      for (const entity of entities) {
        expect(entity.offset).toBeGreaterThanOrEqual(last)
        expect(entity.length).toBeGreaterThan(0)
        expect(entity.offset + entity.length).toBeLessThanOrEqual(text.length)
        last = entity.offset
      }
    }),
    { numRuns: 1000 },
  )
})
