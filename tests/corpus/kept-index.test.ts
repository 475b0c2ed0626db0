import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { openKeptIndex } from '../../src/corpus/kept-index.ts'
import { segmentFolder } from '../../src/corpus/segment-folder.ts'
import type { Article } from '../../src/model/article.ts'
import { buildCorpus, type Corpus } from '../../src/search/corpus.ts'
import { temporaryFolder } from '../support/bot.ts'

const version = 'f00df00df00df00d'
const words = ['水库', '开工', '白云县', '梯田', '蓄水', '桥']

function article(id: string, paragraph: string): Article {
  return {
    id,
    issue: 'baiyun',
    place: 1,
    kicker: null,
    title: '白云要闻',
    date: '2024-05-06',
    dateInferred: false,
    byline: [],
    paragraphs: [paragraph],
  }
}

/** Everything that can be asked of an index. */
function told({ index }: Corpus) {
  const query = words.map((text) => ({ text, weight: 1 }))
  return {
    texts: Array.from({ length: index.size }, (_, document) => index.text(document)),
    search: index.search(query, 5),
    holding: words.map((word) => [...index.holding([word])].sort()),
    frequencies: words.map((word) => index.documentFrequency(word)),
  }
}

describe('the index kept from run to run', () => {
  let folder: string
  const open = (by = version) => openKeptIndex(segmentFolder(folder, null), by, null)
  const files = async () => (await readdir(folder)).sort()
  /** Each file with when it was written. */
  const written = async () => {
    const names = await files()
    return Promise.all(names.map(async (name) => `${name} ${(await stat(join(folder, name))).mtimeMs}`))
  }
  const many = Array.from({ length: 20 }, (_, at) => article(`a-${at}`, `第${at}处梯田开工`))

  beforeEach(async () => {
    folder = join(await temporaryFolder(), 'index')
  })

  it('answers as one built anew', async () => {
    const index = await open()
    expect(told(await index(many))).toEqual(told(await buildCorpus(many)))
    const again = await open()
    expect(told(await again(many))).toEqual(told(await buildCorpus(many)))
  })

  it('is read, not built, when nothing has changed', async () => {
    await (await open())(many)
    const before = await written()
    expect(before).toHaveLength(1)
    await (await open())(many.toReversed())
    expect(await written()).toEqual(before)
  })

  it('leaves a large segment as it is when a few articles come', async () => {
    await (await open())(many)
    const [large] = await written()
    const more = [article('b-1', '水库蓄水'), ...many]
    expect(told(await (await open())(more))).toEqual(told(await buildCorpus(more)))
    expect(await written()).toHaveLength(2)
    expect(await written()).toContain(large)
  })

  it('stays in few segments, however many articles come one by one', async () => {
    const index = await open()
    for (let count = 1; count <= many.length; count += 1) await index(many.slice(0, count))
    expect((await files()).length).toBeLessThan(5)
  })

  it('passes over what is gone, and is built anew when half is', async () => {
    await (await open())(many)
    const before = await written()
    const most = many.slice(5)
    expect(told(await (await open())(most))).toEqual(told(await buildCorpus(most)))
    expect(await written()).toEqual(before)
    await (await open())(many.slice(15))
    expect(await written()).not.toEqual(before)
    await (await open())([])
    expect(await files()).toEqual([])
  })

  it.each([
    ['damaged', (bytes: Buffer) => bytes.fill(7, bytes.length - 4)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', (bytes: Buffer) => bytes.subarray(0, 0)],
  ])('counts as absent where a file is %s', async (_what, spoil) => {
    await (await open())(many)
    const [name = ''] = await files()
    const path = join(folder, name)
    const whole = await readFile(path)
    await writeFile(path, spoil(Buffer.from(whole)))
    expect(told(await (await open())(many))).toEqual(told(await buildCorpus(many)))
    expect(await readFile(path)).toEqual(whole)
  })

  it('counts as absent when another version made it', async () => {
    await (await open())(many)
    const [name = ''] = await files()
    const before = await readFile(join(folder, name))
    expect(told(await (await open('beefbeefbeefbeef'))(many))).toEqual(told(await buildCorpus(many)))
    expect(await readFile(join(folder, name))).not.toEqual(before)
  })

  it('goes on where nothing can be written', async () => {
    await writeFile(folder, 'a file where the folder should be')
    expect(told(await (await open())(many))).toEqual(told(await buildCorpus(many)))
  })

  it('builds much at once in a thread, while other work goes on', async () => {
    const long = many.map(({ id }) => article(id, '白云县水库蓄水正常,群众称快。'.repeat(2000)))
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    const corpus = await (await open())(long)
    clearInterval(timer)
    expect(told(corpus)).toEqual(told(await buildCorpus(long)))
    expect(turns).toBeGreaterThan(5)
  })

  it('is the same by whatever changes it came about', async () => {
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    const library = fc.uniqueArray(fc.record({ id: fc.nat(9), text }), {
      selector: ({ id }) => id,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(library, { maxLength: 5 }), async (libraries) => {
        const index = await openKeptIndex(null, version, null)
        for (const library of libraries) {
          const articles = library.map(({ id, text }) => article(`c-${id}`, text.join('')))
          expect(told(await index(articles))).toEqual(told(await buildCorpus(articles)))
        }
      }),
      { numRuns: 30 },
    )
  })
})
