import type { Lexicon } from '../model/lexicon.ts'

/** The words that tell a name and what is said of it. */
export type NameWords = Pick<Lexicon, 'surnames' | 'bylines'>

/** The same, and the endings of offices that people write for. */
export type WriterWords = NameWords & Pick<Lexicon, 'issuers' | 'organisationEndings'>

const MOST_NAMES = 6
const MOST_CHARACTERS = 60
/** A name with the words before or behind it; what stands between two of them. */
const LONGEST_TOKEN = 28
const PARTED = /[\s、/／:：|｜&]/

/**
 * The people a byline names, or null when the text is none: `张倩`, `王 勇 李晓`, `本报记者 张倩 通讯员 王勇`,
 * `文/图 张倩`, `(张倩)`. Without a word such as 记者 it must be one to three names that begin with a family name.
 */
export function bylineNames(text: string, words: NameWords): string[] | null {
  return readByline(text, words)?.names ?? null
}

/**
 * The people that a text names as its makers by a word such as 记者 or 摄, or null without one; `behind` is true when
 * the word stands behind the names (`萧振华 摄`).
 */
export function creditNames(text: string, words: NameWords): { names: string[]; behind: boolean } | null {
  const read = readByline(text, words)
  if (read === null || !read.told) return null
  return { names: read.names, behind: words.bylines.some((word) => text.endsWith(word)) }
}

/** `told` says whether a word such as 记者 tells that these are the makers. */
function readByline(text: string, words: NameWords): { names: string[]; told: boolean } | null {
  if (text.length > MOST_CHARACTERS || /[。！？!?；;,，“”]/u.test(text)) return null
  if (text.length > LONGEST_TOKEN && !PARTED.test(text)) return null
  if (!/\p{Script=Han}{2}|\p{Script=Han}\s+\p{Script=Han}/u.test(text)) return null
  const tokens = tokensOf(text)
  const names: string[] = []
  let roles = 0
  for (const token of tokens) {
    const { role, rest } = withoutRoles(token, words.bylines)
    if (role) roles += 1
    if (rest === '') continue
    if (!(isName(rest, words.surnames) || (roles > 0 && rest === token && isForeignName(rest)))) return null
    names.push(rest)
  }
  if (roles === 0) return names.length > 0 && names.length <= 3 ? { names, told: false } : null
  if (names.length > MOST_NAMES) return null
  const whole = names.length > 0 ? names : wholeRole(tokens)
  return whole === null ? null : { names: whole, told: true }
}

/** The people named in brackets behind a dateline (`本报讯(记者 张倩)`) or at a text's end (`……。(张倩)`). */
export function bracketedNames(paragraph: string, place: 'opening' | 'end', words: WriterWords): string[] {
  const pattern =
    place === 'opening'
      ? /^[^。，,(（]{0,24}[(（]([^()（）]{2,40})[)）]/u
      : /[。！？!?”][\s]*[(（]([^()（）]{2,40})[)）]$/u
  const inside = (place === 'opening' ? paragraph.slice(0, 80) : paragraph.slice(-80)).match(pattern)?.[1]
  if (inside === undefined) return []
  return bylineNames(inside, words) ?? (place === 'end' ? namesOfOffice(inside, words) : [])
}

/** Names behind the office they write for: `投资股 蒋丽`. */
function namesOfOffice(text: string, words: WriterWords): string[] {
  const [office = '', names = ''] = text.split(/[\s\u3000:：]+(.+)/su)
  const endings = [...words.issuers, ...words.organisationEndings]
  return endings.some((ending) => office.endsWith(ending)) ? (bylineNames(names, words) ?? []) : []
}

/** Words between spaces and marks; two single characters with a space between are one name set wide (`王 勇`). */
function tokensOf(text: string): string[] {
  return text
    .replace(/^[\s□■◎○●☆★△▲◇◆—-]{1,4}/u, '')
    .replace(/^[(（【[]|[)）】\]]$/gu, '')
    .replace(
      /(?<=^|[\s\u3000、/:：])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?=$|[\s\u3000、/])/gu,
      '$1$2',
    )
    .split(/[\s\u3000、/／:：|｜&]+/u)
    .filter((token) => token !== '')
}

/** A token without the words that say what the person did, in front (`记者张倩`) or behind (`张倩摄`). */
function withoutRoles(token: string, roles: readonly string[]): { role: boolean; rest: string } {
  if (roles.includes(token)) return { role: true, rest: '' }
  const front = longest(roles.filter((role) => role.length > 1 && token.startsWith(role)))
  if (front !== '') return { role: true, rest: token.slice(front.length) }
  const behind = longest(roles.filter((role) => token.length - role.length >= 2 && token.endsWith(role)))
  return behind === '' ? { role: false, rest: token } : { role: true, rest: token.slice(0, -behind.length) }
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '')
}

/** Two or three characters behind a family name of one, three or four behind one of two, or two family names. */
function isName(text: string, surnames: ReadonlySet<string>): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false
  if (surnames.has(text.slice(0, 2)) && text.length >= 3) return true
  if (!surnames.has(text.slice(0, 1))) return false
  return text.length <= 3 || surnames.has(text.slice(1, 2))
}

/** A name without a family name of the list, as other peoples have; only apart from a word such as 记者. */
function isForeignName(text: string): boolean {
  return /^\p{Script=Han}{2,6}(?:·\p{Script=Han}{1,8})?$/u.test(text)
}

/** `本报评论员`: the byline names an office, not a person. */
function wholeRole(tokens: readonly string[]): string[] | null {
  const [only] = tokens
  return tokens.length === 1 && only !== undefined && only.length > 2 ? [only] : null
}
