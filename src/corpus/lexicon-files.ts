import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Lexicon } from '../model/lexicon.ts'
import type { Seeks } from '../model/question.ts'

/** Where the word lists lie in the project. */
export const lexiconFolder = fileURLToPath(new URL('../../data/lexicon', import.meta.url))

/** Reads the word lists of one folder. One entry a line, `#` begins a comment; a missing list is an error. */
export async function readLexicon(folder: string): Promise<Lexicon> {
  const lines = async (name: string): Promise<string[]> => entries(await readFile(join(folder, name), 'utf8'))
  return {
    surnames: new Set(await lines('surnames.txt')),
    datelines: await lines('datelines.txt'),
    kickers: await lines('kickers.txt'),
    bylines: await lines('bylines.txt'),
    mastheads: await lines('mastheads.txt'),
    functionWords: new Set(await lines('function-words.txt')),
    questionWords: new Map((await lines('question-words.txt')).map(sought)),
    attributeWords: new Map((await lines('attribute-words.txt')).map(sought)),
    contentsWords: new Set(await lines('contents-words.txt')),
    bylineWords: new Set(await lines('byline-words.txt')),
    synonyms: (await lines('synonyms.txt')).map((line) => line.split(/\s+/)),
    glossary: new Map((await lines('glossary.txt')).map(glossaryEntry)),
    words: await lines('words.txt'),
  }
}

function entries(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')
}

/** `pumped storage = 抽水蓄能` or, with several words, `cost = 投资 总投资`. */
function glossaryEntry(line: string): [string, string[]] {
  const [english = '', chinese = ''] = line.split('=')
  return [english.trim().toLowerCase(), chinese.trim().split(/\s+/)]
}

const kinds: readonly Seeks[] = ['money', 'number', 'time', 'role', 'demand']

/** `多少钱 = money`. Throws on a kind that there is not. */
function sought(line: string): [string, Seeks] {
  const [word = '', name = ''] = line.split('=').map((part) => part.trim())
  const kind = kinds.find((each) => each === name)
  if (kind === undefined) throw new Error(`"${line}" must end in one of ${kinds.join(', ')}`)
  return [word, kind]
}
