import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zlibSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { listBulletins } from '../../src/corpus/bulletin-files.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { type FileRead, type FileToRead, readFileWhole } from '../../src/corpus/read-file.ts'
import { readInThreads, type ThreadLimits, usualLimits } from '../../src/corpus/reading-pool.ts'
import { createSegmenter } from '../../src/text/segment.ts'
import { temporaryFolder } from '../support/bot.ts'
import { pdfWithContent, streamOf } from '../support/pdf.ts'

const lexicon = await readLexicon(lexiconFolder)
const recogniser = { lexicon, segmenter: createSegmenter(lexicon) }

describe('reading in threads', () => {
  let folder: string
  let files: FileToRead[]
  const read = async (limits?: ThreadLimits): Promise<Map<string, FileRead>> => {
    const taken = new Map<string, FileRead>()
    await readInThreads(files, ({ id }, found) => void taken.set(id, found), limits)
    return taken
  }
  const problems = (found: FileRead | undefined) => found?.reading.issue.problems

  beforeEach(async () => {
    folder = await temporaryFolder()
    for (const name of ['a', 'b', 'c'])
      await writeFile(
        join(folder, `${name}.txt`),
        `${name}号水库开闸\n\n本报讯 2023年5月4日,青河县县长王明到${name}号水库调研,项目总投资3.2亿元。\n`,
      )
    files = (await listBulletins(folder)).map((file) => ({ file, id: file.source.slice(0, 1) }))
  })

  it('gives what reading here gives', async () => {
    const found = await read()
    for (const file of files) expect(found.get(file.id)).toEqual(await readFileWhole(file, recogniser))
  })

  it('tells of a file that is gone, and reads the others', async () => {
    await rm(join(folder, 'b.txt'))
    const found = await read()
    expect(problems(found.get('b'))).toEqual([{ line: 0, code: 'unreadable', text: 'ENOENT' }])
    expect(found.get('a')?.reading.issue.articles).toHaveLength(1)
    expect(found.get('c')?.reading.issue.articles).toHaveLength(1)
  })

  it('gives up a file that takes too long, and does not keep that', async () => {
    const found = await read({ ...usualLimits, milliseconds: 1 })
    expect(problems(found.get('a'))).toEqual([{ line: 0, code: 'takes-too-long', text: '' }])
    expect(found.get('a')?.key).toBeNull()
    expect(found.size).toBe(3)
  })

  it('gives up a file that a library unpacks into more memory than a thread may take', async () => {
    const spaces = zlibSync(new Uint8Array(12_000_000).fill(0x20))
    const pdf = Buffer.from(pdfWithContent(streamOf('/Filter /FlateDecode', spaces))).toString('latin1')
    const repeated = pdf.replace('/Contents 4 0 R', `/Contents [${'4 0 R '.repeat(40)}]`)
    await writeFile(join(folder, 'd.pdf'), Buffer.from(repeated, 'latin1'))
    files = (await listBulletins(folder)).map((file) => ({ file, id: file.source.slice(0, 1) }))
    const found = await read({ ...usualLimits, outside: 60 })
    expect(problems(found.get('d'))).toEqual([{ line: 0, code: 'takes-too-much-memory', text: '' }])
    expect(found.get('a')?.reading.issue.articles).toHaveLength(1)
  })

  it('gives up a file for which a thread has not the memory', async () => {
    await writeFile(join(folder, 'd.txt'), `${'青河水库蓄水正常,投资1亿元。\n\n'.repeat(200_000)}`)
    files = (await listBulletins(folder)).map((file) => ({ file, id: file.source.slice(0, 1) }))
    const found = await read({ ...usualLimits, megabytes: 64 })
    expect(problems(found.get('d'))).toEqual([{ line: 0, code: 'takes-too-much-memory', text: '' }])
    expect(found.get('a')?.reading.issue.articles).toHaveLength(1)
  })
})
