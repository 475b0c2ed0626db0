/** Many names by the two code units that they begin with, so that a text is not searched for each of them. */
type Openings = ReadonlyMap<string, readonly string[]>

const opening = 2
const made = new WeakMap<object, Openings>()

/** Which of many names begin at a place in a text, the longest first; those of one character are left out. */
export function namesAt(text: string, at: number, names: Iterable<string>): readonly string[] {
  const beginning = openingsOf(names).get(text.slice(at, at + opening)) ?? []
  return beginning.filter((name) => text.startsWith(name, at))
}

/** Made once for each collection, which must not change. */
function openingsOf(names: Iterable<string>): Openings {
  const known = made.get(names)
  if (known !== undefined) return known
  const long = [...new Set(names)].filter((name) => name.length >= opening)
  const openings = Map.groupBy(
    long.sort((a, b) => b.length - a.length),
    (name) => name.slice(0, opening),
  )
  made.set(names, openings)
  return openings
}
