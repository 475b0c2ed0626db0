import type { NameMention, Spot } from '../../model/mentions.ts'
import type { Range } from '../../model/range.ts'
import type { NameText } from '../name-text.ts'

/** Names with all their spots, in the order in which they first stand. */
export function collected(
  texts: readonly { readonly text: NameText; readonly found: readonly Range[] }[],
): NameMention[] {
  const spots = new Map<string, Spot[]>()
  for (const { text, found } of texts)
    for (const { start, end } of found) {
      const name = text.text.slice(start, end)
      const known = spots.get(name)
      if (known) known.push(text.spot(start, end))
      else spots.set(name, [text.spot(start, end)])
    }
  return Array.from(spots, ([name, at]) => ({ name, spots: at }))
}
