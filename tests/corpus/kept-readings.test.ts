import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { askJson } from '../../src/answer/ask-json.ts'
import type { Library } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { listBulletins } from '../../src/corpus/bulletin-files.ts'
import { keyOf, openKeptReadings } from '../../src/corpus/kept-readings.ts'
import { openKnownFiles } from '../../src/corpus/known-files.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { loadLibrary } from '../../src/corpus/live-library.ts'
import { createFilesReader } from '../../src/corpus/read-files.ts'
import { readerVersion } from '../../src/corpus/reader-version.ts'
import { filesList, readingsFolder, stateFolderOf } from '../../src/corpus/state-folder.ts'
import { createSegmenter } from '../../src/text/segment.ts'
import { temporaryFolder } from '../support/bot.ts'

const lexicon = await readLexicon(lexiconFolder)
const recogniser = { lexicon, segmenter: createSegmenter(lexicon) }
const version = await readerVersion(lexiconFolder)
const report = (title: string, day: number) =>
  `${title}\n\n本报讯 2023年5月${day}日,${title}的消息传来,总投资3.2亿元的项目令群众拍手称快。\n`

describe('readings kept from run to run', () => {
  let folder: string
  let state: string
  let kept: string
  const titles = (library: Library) => [...library.articles.values()].map(({ title }) => title).sort()
  const load = () => loadLibrary(folder, lexicon, state)
  /** What a reader finds kept when it starts. */
  const found = async (by = version) => (await openKeptReadings(kept, by, null)).size

  beforeEach(async () => {
    folder = await temporaryFolder()
    state = await temporaryFolder()
    kept = readingsFolder(state, folder)
    await writeFile(join(folder, 'a.txt'), report('东门大桥合龙', 4))
    await writeFile(join(folder, 'b.txt'), report('西山公园开园', 5))
  })

  it('answer as those read anew', async () => {
    const fresh = await load()
    const again = await load()
    const ask = (text: string, library: Library) =>
      askJson(answerQuestion(understand(text, library), library, { offset: 0, limit: 5 }))
    expect(again.issues).toEqual(fresh.issues)
    expect(again.ledger).toEqual(fresh.ledger)
    for (const question of ['大桥什么时候合龙', '公园投资多少', 'ximen'])
      expect(ask(question, again)).toEqual(ask(question, fresh))
  })

  it('are those of files that still hold the same, whatever time they bear', async () => {
    await load()
    await utimes(join(folder, 'a.txt'), new Date(0), new Date(0))
    const opened = await openKeptReadings(kept, version, null)
    const bytes = await readFile(join(folder, 'a.txt'))
    const reading = opened.get(keyOf(bytes, 'a.txt', 'a'))
    expect(reading?.issue.articles[0]?.title).toBe('东门大桥合龙')
    const files = await openKnownFiles(filesList(state, folder))
    const read = createFilesReader(recogniser, { readings: opened, files }, null)
    const readings = await read(await listBulletins(folder))
    expect(readings[0]).toBe(reading)
  })

  it('give way to what a file holds now, even when its size and time are the old ones', async () => {
    const time = new Date(1_700_000_000_000)
    await utimes(join(folder, 'a.txt'), time, time)
    await load()
    await writeFile(join(folder, 'a.txt'), report('东门大桥通车', 4))
    await utimes(join(folder, 'a.txt'), time, time)
    expect(titles(await load())).toEqual(['东门大桥通车', '西山公园开园'])
  })

  it('go with their file', async () => {
    await load()
    expect(await found()).toBe(2)
    await rm(join(folder, 'a.txt'))
    await load()
    expect(await found()).toBe(1)
  })

  it('count for nothing once the reader or its words are others', async () => {
    await load()
    expect(await found('another version')).toBe(0)
  })

  it('count as absent when damaged, cut short or no such files, and are made anew', async () => {
    await load()
    const names = await readdir(kept)
    for (const [at, name] of names.entries()) {
      const bytes = await readFile(join(kept, name))
      const damaged = Buffer.from(bytes)
      damaged[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
      await writeFile(join(kept, name), at % 2 === 0 ? damaged : bytes.subarray(0, bytes.length / 2))
    }
    await writeFile(join(kept, 'letter.pack'), 'a letter to the editor')
    expect(titles(await load())).toEqual(['东门大桥合龙', '西山公园开园'])
    expect(await found()).toBe(2)
  })

  it('are not missed where they cannot be written', async () => {
    await writeFile(join(state, 'readings'), 'a file where the folder should be')
    expect(titles(await load())).toEqual(['东门大桥合龙', '西山公园开园'])
  })

  it('leave nothing half written behind', async () => {
    await mkdir(kept, { recursive: true })
    await writeFile(join(kept, '07.pack.1.new'), 'cut off by a cra')
    await load()
    expect((await readdir(kept)).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it('lie apart for each folder of bulletins', async () => {
    await load()
    await loadLibrary(await temporaryFolder(), lexicon, state)
    expect(await found()).toBe(2)
  })

  it('lie beside the database, and nowhere for one in memory', () => {
    expect(stateFolderOf('data/state/bot.sqlite')).toBe('data/state')
    expect(stateFolderOf('postgres://bot@db.example.org/bulletins')).toBe('data/state')
    expect(stateFolderOf(':memory:')).toBeNull()
  })
})
