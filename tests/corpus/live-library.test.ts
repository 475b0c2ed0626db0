import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueIds } from '../../src/corpus/bulletin-files.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { type LiveLibrary, openLiveLibrary } from '../../src/corpus/live-library.ts'
import { createLog } from '../../src/log.ts'
import { temporaryFolder } from '../support/bot.ts'

const report = (title: string, day: number) =>
  `${title}\n\n本报讯 2023年5月${day}日,${title}的消息传来,群众拍手称快。\n`

describe('the corpus', () => {
  let folder: string
  let live: LiveLibrary
  const logged: string[] = []
  const titles = () => [...live.library().articles.values()].map(({ title }) => title).sort()

  beforeEach(async () => {
    folder = await temporaryFolder()
    await writeFile(join(folder, 'a.txt'), report('东门大桥合龙', 4))
    const log = createLog('debug', null, { write: (line) => void logged.push(line) })
    live = await openLiveLibrary({
      folder,
      lexicon: await readLexicon(lexiconFolder),
      log,
      stateFolder: null,
    })
  })
  afterEach(() => live.close())

  it('takes up a file that is added, changed, moved or removed, also in folders below', async () => {
    expect(titles()).toEqual(['东门大桥合龙'])
    await mkdir(join(folder, '2023'))
    await writeFile(join(folder, '2023', 'b.md'), report('西山公园开园', 5))
    await expect.poll(titles, { timeout: 5000 }).toEqual(['东门大桥合龙', '西山公园开园'])
    await writeFile(join(folder, 'a.txt'), report('东门大桥通车', 6))
    await expect.poll(titles, { timeout: 5000 }).toEqual(['东门大桥通车', '西山公园开园'])
    await rename(join(folder, '2023', 'b.md'), join(folder, 'c.md'))
    await expect
      .poll(() => [...live.library().articles.keys()].sort(), { timeout: 5000 })
      .toEqual(['a-1', 'c-1'])
    await rm(join(folder, 'a.txt'))
    await expect.poll(titles, { timeout: 5000 }).toEqual(['西山公园开园'])
  })

  it('keeps a library that was handed out as it was', async () => {
    const before = live.library()
    await writeFile(join(folder, 'b.txt'), report('西山公园开园', 5))
    await expect.poll(() => live.library() !== before, { timeout: 5000 }).toBe(true)
    expect(before.articles.size).toBe(1)
  })

  it('reports a file that cannot be read and keeps the others', async () => {
    await writeFile(join(folder, 'broken.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 0]))
    await expect.poll(() => live.library().issues.length, { timeout: 5000 }).toBe(2)
    const broken = live.library().issues.find(({ id }) => id === 'broken')
    expect(broken?.articles).toEqual([])
    expect(broken?.problems[0]?.line).toBe(0)
    expect(titles()).toEqual(['东门大桥合龙'])
    expect(logged.join('')).toContain('"source":"broken.txt"')
  })

  it('reports a file whose reading fails and keeps the others', async () => {
    await mkdir(join(folder, '.album'))
    await symlink(join(folder, '.album'), join(folder, 'album.txt'))
    await expect.poll(() => live.library().issues.length, { timeout: 5000 }).toBe(2)
    const broken = live.library().issues.find(({ id }) => id === 'album')
    expect(broken?.problems).toEqual([{ line: 0, code: 'unreadable', text: 'EISDIR' }])
    expect(titles()).toEqual(['东门大桥合龙'])
  })

  it('leaves out hidden files and other formats', async () => {
    await writeFile(join(folder, '.draft.txt'), report('草稿', 1))
    await writeFile(join(folder, 'notes.xyz'), report('便条', 2))
    await writeFile(join(folder, 'z.txt'), report('西山公园开园', 5))
    await expect.poll(titles, { timeout: 5000 }).toEqual(['东门大桥合龙', '西山公园开园'])
  })
})

describe('the id of an issue', () => {
  it('is the name of its file; a second file of that name takes its whole path', () => {
    const sources = ['2022/07.txt', '2023/07.txt', 'a.md', 'a.txt'].map((source) => ({ source }))
    expect(issueIds(sources)).toEqual(['07', '2023-07-txt', 'a', 'a-txt'])
  })
})
