import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Node } from '../../../src/playground/page/entities.js'
import { entityTree } from '../../../src/playground/page/entities.js'

/** Each character with the types around it, outermost first. */
function flat(
  nodes: readonly Node[],
  around: readonly string[] = [],
): { character: string; around: readonly string[] }[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? node.split('').map((character) => ({ character, around }))
      : flat(node.children, [...around, node.entity.type]),
  )
}

const inlineEntity = fc.record({
  type: fc.constantFrom('bold', 'italic', 'underline', 'code', 'spoiler'),
  offset: fc.nat(40),
  length: fc.nat(40),
})

test('every character keeps its place and stands within exactly the entities that cover it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(inlineEntity, { maxLength: 8 }),
      (text, entities) => {
        const characters = flat(entityTree(text, entities))
        expect(characters.map(({ character }) => character).join('')).toBe(text)
        for (const [index, { around }] of characters.entries()) {
          const covering = entities.filter(({ offset, length }) => offset <= index && index < offset + length)
          expect(around.toSorted()).toEqual(covering.map(({ type }) => type).toSorted())
        }
      },
    ),
  )
})

test('a block stands outside what it shares its place with, and the line break after it is not doubled', () => {
  const text = '摘要\n九个项目开工\n出处'
  const tree = entityTree(text, [
    { type: 'bold', offset: 3, length: 6 },
    { type: 'blockquote', offset: 3, length: 6 },
  ])
  expect(tree).toMatchObject([
    '摘要\n',
    { entity: { type: 'blockquote' }, children: [{ entity: { type: 'bold' }, children: ['九个项目开工'] }] },
    '出处',
  ])
})
