import { readMarkdown } from '../../src/bulletin/formats/markdown.ts'
import { readPlain } from '../../src/bulletin/formats/plain.ts'
import { textFormat } from '../../src/bulletin/formats/text-format.ts'
import { issueOf } from '../../src/bulletin/read-bulletin.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import type { Issue } from '../../src/model/issue.ts'

export const lexicon = await readLexicon(lexiconFolder)

const plain = textFormat(readPlain)
const markdown = textFormat(readMarkdown)

/** Reads a text as if it were the file of that name, plain or (`.md`) Markdown. */
export function read(text: string, source = 'bulletin.txt'): Issue {
  const id = source.slice(source.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const format = /\.(?:md|markdown)$/.test(source) ? markdown : plain
  return issueOf(id, source, format(new TextEncoder().encode(text)), lexicon)
}
