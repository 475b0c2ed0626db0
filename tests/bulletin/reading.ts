import { readBulletin } from '../../src/bulletin/read-bulletin.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import type { Issue } from '../../src/model/issue.ts'

export const lexicon = await readLexicon(lexiconFolder)

/** Reads a text as if it were the file of that name. */
export function read(text: string, source = 'bulletin.txt'): Issue {
  const id = source.slice(source.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return readBulletin({ id, source, bytes: new TextEncoder().encode(text) }, lexicon)
}
