/** Text without width, spaces and punctuation: what is left when two prints of the same words are compared. */
export function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
}

/** A project's name without width, punctuation and a last 项目 or 工程; nothing else is forgiven. */
export function projectKey(name: string): string {
  return wordsOf(name).replace(/(?:项目|工程)+$/, '')
}

/** A role without what the truth adds in brackets (which group it is, whose office). */
export function roleKey(role: string): string {
  return wordsOf(role.replace(/[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]/g, ''))
}

/** A stage is right when the words of the truth are in it: 今年已投产 for 已投产, never the other way round. */
export function sameStage(found: string | null, stated: string): boolean {
  return found !== null && wordsOf(found).includes(wordsOf(stated))
}

/** Half of what one of them says must be in the other, in pairs of characters: enough to tell the same thing in other words. */
const enough = 0.5

/** True when two descriptions tell of the same thing: one of them, in its pairs of characters, is half in the other. */
export function sameThing(found: string, stated: string): boolean {
  return Math.max(share(found, stated), share(stated, found), share(found, headOf(stated))) >= enough
}

/** The share of the pairs of characters of `part` that are in `whole`. */
function share(part: string, whole: string): number {
  const pairs = pairsOf(part)
  const held = pairsOf(whole)
  return pairs.size === 0 ? 0 : [...pairs].filter((pair) => held.has(pair)).length / pairs.size
}

function pairsOf(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)))
}

/** What stands before remarks in brackets and behind semicolons. */
function headOf(stated: string): string {
  return stated.replace(/[（(].*$|[;；].*$/g, '')
}
