/** Many names by the two code units that they begin with, so that a text is not searched for each of them. */
type Openings = ReadonlyMap<number, readonly string[]>

const made = new WeakMap<object, Openings>()

/** Which of many names begin at a place in a text, the longest first; those of one character are left out. */
export function namesAt(text: string, at: number, names: Iterable<string>): readonly string[] {
  const beginning = openingsOf(names).get(openingAt(text, at))
  return beginning === undefined ? none : beginning.filter((name) => text.startsWith(name, at))
}

const none: readonly string[] = []

/** Made once for each collection, which must not change. */
function openingsOf(names: Iterable<string>): Openings {
  const known = made.get(names)
  if (known !== undefined) return known
  const long = [...new Set(names)].filter((name) => name.length > 1)
  const openings = Map.groupBy(
    long.sort((a, b) => b.length - a.length),
    (name) => openingAt(name, 0),
  )
  made.set(names, openings)
  return openings
}

/** Two code units as one number; to cut them out of the text takes longer than all the rest. */
function openingAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}
