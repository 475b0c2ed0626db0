/**
 * @typedef {import('./api.js').Entity} Entity
 * @typedef {string | { entity: Entity, text: string, children: Node[] }} Node
 * @typedef {{ text: string, around: Entity[] }} Piece
 */

const blocks = new Set(['blockquote', 'expandable_blockquote', 'pre'])

/**
 * A message's text as a tree: nested entities nest, overlapping ones are cut where they cross, so that every character
 * is inside all its entities. Offsets are UTF-16 units, as in Telegram and in JavaScript.
 *
 * @param {string} text
 * @param {readonly Entity[]} entities
 * @returns {Node[]}
 */
export function entityTree(text, entities) {
  const within = entities
    .filter(({ offset, length }) => offset >= 0 && length > 0 && offset < text.length)
    .toSorted(outermostFirst)
  const cuts = [0, text.length, ...within.flatMap(({ offset, length }) => [offset, offset + length])]
  const places = [...new Set(cuts)].filter((cut) => cut <= text.length).sort((one, other) => one - other)
  const pieces = places.slice(0, -1).map((start, index) => ({
    text: text.slice(start, places[index + 1]),
    around: within.filter(({ offset, length }) => offset <= start && start < offset + length),
  }))
  return withoutBlockBreaks(group(pieces))
}

/** Blocks hold lines, so they stand outside; then the earlier, then the longer. @param {Entity} one @param {Entity} other */
function outermostFirst(one, other) {
  const block = Number(blocks.has(other.type)) - Number(blocks.has(one.type))
  return block || one.offset - other.offset || other.length - one.length
}

/** @param {Piece[]} pieces @returns {Node[]} */
function group(pieces) {
  /** @type {Node[]} */
  const nodes = []
  for (let at = 0; at < pieces.length; ) {
    const [entity] = pieces[at]?.around ?? []
    let end = at + 1
    while (end < pieces.length && pieces[end]?.around[0] === entity) end++
    const run = pieces.slice(at, end)
    const text = run.map((piece) => piece.text).join('')
    if (entity === undefined) nodes.push(text)
    else
      nodes.push({
        entity,
        text,
        children: group(run.map((piece) => ({ ...piece, around: piece.around.slice(1) }))),
      })
    at = end
  }
  return nodes
}

/** A block breaks the line by itself: the line break written after it would leave an empty line. @param {Node[]} nodes */
function withoutBlockBreaks(nodes) {
  return nodes.map((node, index) => {
    const before = nodes[index - 1]
    const afterBlock = typeof before === 'object' && blocks.has(before.entity.type)
    return afterBlock && typeof node === 'string' && node.startsWith('\n') ? node.slice(1) : node
  })
}
