import type { Lexicon } from '../model/lexicon.ts'
import { isSpoken } from './words.ts'

/** What a folded question says of the articles themselves, and the question without what it wants to be spared. */
export interface Operators {
  readonly phrases: readonly string[]
  readonly excluded: readonly string[]
  readonly rest: string
}

const pairs = ['“”', '「」', '『』', '‘’', '""']
const quoted = pairs.map(([open, close]) => `${open}([^${open}${close}\\n]+)${close}`).join('|')
const inQuotes = new RegExp(quoted, 'gu')
const signs = '\\s,，、。;；:：!！?？'
const first = `(?<=^|[${signs}])`
const last = `(?=$|[${signs}])`
/**
 * A minus excludes at the beginning of a word, and only letters behind it: -5度, 3 - 5 and 2022-07 are none, and
 * neither are the ends of ranges (一月 -三月, 周一 -周五).
 */
const range = '(?:周|星期|礼拜)[一二三四五六日天]|[〇零一二两三四五六七八九十百千万]+[月日号年周期]'
const word = `(?!(?:${range})${last})(?=\\p{L})[^${signs}“”「」『』"]+`
const forms = new WeakMap<Lexicon, RegExp>()

/**
 * Takes a folded question's phrases in quotation marks and its words with a minus (`光伏 -储能`), or behind a word that
 * excludes (`光伏 不含储能`). When nothing but exclusions would be left, nothing is excluded.
 */
export function operatorsIn(folded: string, lexicon: Lexicon): Operators {
  const excluded: string[] = []
  const left = folded.replace(formOf(lexicon), (_, ...groups: (string | undefined)[]) => {
    const text = groups.slice(0, pairs.length + 2).find((each) => each !== undefined)
    if (text !== undefined) excluded.push(text.trim())
    return ' '
  })
  const spares = isSpoken(left) && excluded.some(isSpoken)
  const rest = spares ? left : folded
  return { phrases: phrasesOf(rest), excluded: spares ? excluded.filter(isSpoken) : [], rest }
}

function phrasesOf(text: string): string[] {
  const found = Array.from(text.matchAll(inQuotes), (match) =>
    (match.slice(1).find((each) => each !== undefined) ?? '').replace(
      /^[\s,，。;；!！?？]+|[\s,，。;；!！?？]+$/gu,
      '',
    ),
  )
  return [...new Set(found.filter(isSpoken))]
}

function formOf(lexicon: Lexicon): RegExp {
  let form = forms.get(lexicon)
  if (form === undefined) {
    const words = [...lexicon.exclusionWords].map((each) => `${each}\\s*`).join('|')
    form = new RegExp(`${first}(?:[-−](?:${quoted}|(${word}))|(?:${words})(${word})${last})`, 'gu')
    forms.set(lexicon, form)
  }
  return form
}
