import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../src/commands/read-json.ts'
import { bulletinFile } from '../../src/corpus/bulletin-files.ts'
import { readFileWhole } from '../../src/corpus/read-file.ts'
import { messages } from '../../src/i18n/locale.ts'
import { createSegmenter } from '../../src/text/segment.ts'
import { unaccounted } from '../fuzz/conservation.ts'
import { lexicon } from './reading.ts'

const folder = new URL('../fixtures/quirks/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => file.match(/^(.+)\.txt$/)?.[1] ?? [])
const recogniser = { lexicon, segmenter: createSegmenter(lexicon) }

const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

async function reading(name: string) {
  const source = `${name}.txt`
  const path = fileURLToPath(new URL(source, folder))
  const file = bulletinFile(path, source, statSync(path))
  return (await readFileWhole({ file, id: name }, recogniser)).reading
}

/** Each `NAME.txt` is a bulletin with quirks, and `NAME.json` what `npm run read -- --json` must make of it. */
describe('a bulletin with quirks', () => {
  it.each(names)('is read as expected: %s', async (name) => {
    expect(readJson(await reading(name), messages('zh-CN'))).toMatchObject(JSON.parse(text(`${name}.json`)))
  })

  it.each(names)('has each of its characters in an article or a problem: %s', async (name) => {
    expect(unaccounted(text(`${name}.txt`), (await reading(name)).issue)).toEqual(new Map())
  })
})
