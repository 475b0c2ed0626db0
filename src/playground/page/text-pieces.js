/** Most UTF-16 units in one message (Bot API, sendMessage). A client sends longer text as several. */
const most = 4096

/**
 * Long text in pieces that each fit one message, cut at a line break or a space where one stands in the second half,
 * never inside a surrogate pair. Empty and blank text gives none.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function textPieces(text) {
  const pieces = []
  let rest = text.trim()
  while (rest.length > most) {
    const head = rest.slice(0, most)
    const gap = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
    const splitsPair = /[\uD800-\uDBFF]$/.test(head)
    const end = gap > most / 2 ? gap : splitsPair ? most - 1 : most
    pieces.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}
