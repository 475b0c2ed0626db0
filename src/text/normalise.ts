import { simplify } from './script.ts'

/** Folded text, and for each of its code units (and its end) where that unit's source begins in the original. */
export interface Folded {
  readonly text: string
  readonly starts: Uint32Array
}

/** Characters that folding may change: all but plain ASCII and Han, and those with combining marks. */
const unsettled = /[^\0-@[-\x7f一-鿿]\p{M}*|[\0-\x7f一-鿿]\p{M}+/gu

/** The form in which texts are compared: NFKC, lower case, Simplified script. */
export function fold(text: string): string {
  return simplify(isSettled(text) ? text : text.replace(unsettled, foldCluster))
}

/** True when there is nothing that `unsettled` would find, as in many short texts; faster to tell without a pattern. */
function isSettled(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const plain = (code < 0x80 && (code < 0x41 || code > 0x5a)) || (code >= 0x4e00 && code <= 0x9fff)
    if (!plain) return false
  }
  return true
}

/** The same as `fold`, with the way back to the original. */
export function foldWithOffsets(text: string): Folded {
  let inPlace = true
  const folded = text.replace(unsettled, (cluster) => {
    const made = foldCluster(cluster)
    if (cluster.length !== 1 || made.length !== 1) inPlace = false
    return made
  })
  return { text: simplify(folded), starts: inPlace ? countUp(text.length) : startsIn(text) }
}

/** Each code unit came from the one in its place, as in most texts. */
function countUp(end: number): Uint32Array {
  const starts = new Uint32Array(end + 1)
  for (let at = 0; at <= end; at++) starts[at] = at
  return starts
}

function startsIn(text: string): Uint32Array {
  const starts: number[] = []
  let done = 0
  const keep = (end: number): void => {
    for (let at = done; at < end; at++) starts.push(at)
  }
  for (const match of text.matchAll(unsettled)) {
    keep(match.index)
    const { length } = foldCluster(match[0])
    for (let unit = 0; unit < length; unit++) starts.push(match.index)
    done = match.index + match[0].length
  }
  keep(text.length)
  starts.push(text.length)
  return Uint32Array.from(starts)
}

/** The stretch of the original that the folded stretch `[start, end)` comes from; whole characters only. */
export function originalRange(folded: Folded, start: number, end: number): { start: number; end: number } {
  const { starts } = folded
  let after = end
  while (after < starts.length - 1 && starts[after] === starts[end - 1]) after++
  return { start: starts[start] ?? 0, end: starts[after] ?? 0 }
}

/** What single characters fold to, as met: the same few signs make up most of what is unsettled. */
const foldedCharacters = new Map<string, string>()

function foldCluster(cluster: string): string {
  if (cluster.length > 1) return cluster.normalize('NFKC').toLowerCase()
  let folded = foldedCharacters.get(cluster)
  if (folded === undefined) {
    folded = cluster.normalize('NFKC').toLowerCase()
    foldedCharacters.set(cluster, folded)
  }
  return folded
}
