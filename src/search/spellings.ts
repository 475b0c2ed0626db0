import type { TextIndex } from './text-index.ts'

/** The characters that may stand in one place; null for any Chinese character. */
export type Choice = readonly string[] | null

/** Characters whose neighbours stand side by side somewhere in the texts. */
export interface Spelling {
  readonly text: string
  /** In how many documents at most it stands: the fewest that hold a pair of its neighbours. */
  readonly most: number
}

/** Enough of them to find among them what was meant. */
const mostSpellings = 1000
/** Up to so many choices are looked up one by one; for more, all that follows a character is gone through. */
const fewChoices = 8

/** A character in its place, with those that can follow it. */
interface Node {
  /** By its code point. */
  readonly character: number
  readonly next: Edge[]
  /** As `Spelling.most`, of the best way from here to the end; 0 when there is none. */
  widest: number
}

interface Edge {
  readonly documents: number
  readonly to: Node
  /** As `Spelling.most`, of the best way along it. */
  width: number
}

/**
 * What may stand in the texts with such characters in its places, a thousand of the commonest. Found by the pairs that
 * the index knows, without a look at the texts, so that longer ones may turn out to stand nowhere.
 */
export function spellings(index: TextIndex, choices: readonly Choice[]): Spelling[] {
  const first = firstNodes(index, choices)
  const found: Spelling[] = []
  let above = Number.POSITIVE_INFINITY
  let least = first.reduce((most, node) => Math.max(most, node.widest), 0)
  // The commonest first: those that are half as common are gone through only when there are too few.
  while (least >= 1 && above > 1 && found.length < mostSpellings) {
    for (const node of first) collect(node, '', Number.POSITIVE_INFINITY, { least, above }, found)
    above = least
    least = Math.max(1, Math.ceil(least / 2))
  }
  return found
}

/** The nodes of the first place, those of the others behind them. */
function firstNodes(index: TextIndex, [choice, ...others]: readonly Choice[]): Node[] {
  const first = (choice ?? []).map((each) => ({
    character: each.codePointAt(0) ?? 0,
    next: [],
    widest: others.length === 0 ? index.documentFrequency(each) : 0,
  }))
  if (others.length === 0) return first
  const places: Node[][] = [first]
  for (const [at, choice] of others.entries()) places.push(nextNodes(index, places[at] ?? [], choice))
  for (const node of places.at(-1) ?? []) node.widest = Number.POSITIVE_INFINITY
  for (const nodes of places.slice(0, -1).reverse()) {
    for (const node of nodes) {
      for (const edge of node.next) edge.width = Math.min(edge.documents, edge.to.widest)
      node.next.sort((a, b) => b.width - a.width)
      node.widest = node.next[0]?.width ?? 0
    }
  }
  return first
}

/** Links the nodes with those of the next place that stand beside them somewhere. */
function nextNodes(index: TextIndex, nodes: readonly Node[], choice: Choice): Node[] {
  const allowed = choice && new Set(choice.map((each) => each.codePointAt(0) ?? 0))
  const reached = new Map<number, Node>()
  for (const { character, next } of nodes) {
    for (const [second, documents] of pairsWith(index, character, allowed)) {
      let to = reached.get(second)
      if (to === undefined) {
        to = { character: second, next: [], widest: 0 }
        reached.set(second, to)
      }
      next.push({ documents, to, width: 0 })
    }
  }
  return [...reached.values()]
}

function pairsWith(
  index: TextIndex,
  first: number,
  allowed: ReadonlySet<number> | null,
): Map<number, number> {
  const pairs = new Map<number, number>()
  if (allowed !== null && allowed.size <= fewChoices) {
    for (const second of allowed) {
      const documents = index.documentFrequency(String.fromCodePoint(first, second))
      if (documents > 0) pairs.set(second, documents)
    }
    return pairs
  }
  index.followers(first, (second, documents) => {
    if (allowed?.has(second) !== false) pairs.set(second, (pairs.get(second) ?? 0) + documents)
  })
  return pairs
}

/** Adds the ways from the node to the end that are at least so common and not as common as those found before. */
function collect(
  node: Node,
  before: string,
  most: number,
  band: { readonly least: number; readonly above: number },
  found: Spelling[],
): void {
  const width = Math.min(most, node.widest)
  if (width < band.least || found.length === mostSpellings) return
  const text = before + String.fromCodePoint(node.character)
  if (node.next.length === 0 && width < band.above) found.push({ text, most: width })
  for (const { documents, to, width } of node.next) {
    if (width < band.least) return
    collect(to, text, Math.min(most, documents), band, found)
  }
}
