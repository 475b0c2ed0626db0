import { droppedText, type Issue } from '../../src/model/issue.ts'

/** How often each Han character stands in the texts. */
function hanCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [char] of text.matchAll(/\p{Script=Han}/gu)) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}

/** All text that an issue accounts for: of its articles, and what its problems say was left out of them. */
function held({ articles, problems }: Issue): string[] {
  return [
    ...articles.flatMap(({ kicker, title, credits = [], paragraphs }) => [
      kicker ?? '',
      title,
      ...credits,
      ...paragraphs,
    ]),
    ...problems.map(droppedText),
  ]
}

/** Headlines that the reader made of an article's first words, as it says by a problem. */
function made({ problems }: Issue): string[] {
  return problems.filter(({ code }) => code === 'headline-missing').map(({ text }) => text)
}

/**
 * The Han characters that stand more or less often in an issue than in the text it was read from, with the
 * difference; empty when each stands in exactly one article, or in one problem as left out.
 */
export function unaccounted(text: string, issue: Issue): Map<string, number> {
  const printed = hanCounts([text, ...made(issue)])
  const read = hanCounts(held(issue))
  const different = new Map<string, number>()
  for (const char of new Set([...printed.keys(), ...read.keys()])) {
    const difference = (read.get(char) ?? 0) - (printed.get(char) ?? 0)
    if (difference !== 0) different.set(char, difference)
  }
  return different
}
