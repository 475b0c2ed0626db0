import { execFile } from 'node:child_process'
import { copyFile, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/bot.ts'
import { pdfWithContent, streamOf } from '../support/pdf.ts'

const fixture = (name: string) => new URL(`../fixtures/formats/${name}`, import.meta.url)
/** What a folder of sound files takes is some 320 MB, most of it the dictionaries of two threads. */
const MOST_MEGABYTES = 700

interface Found {
  readonly peakMegabytes: number
  readonly issues: Readonly<Record<string, { articles: number; problems: string[] }>>
}

/** Reads a folder as the bot does, in a process of its own, whose memory tells nothing of the tests'. */
async function readFolder(folder: string): Promise<Found> {
  const script = new URL('../support/read-folder.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder])
  return JSON.parse(stdout)
}

describe('a folder with files that cannot be read', () => {
  let found: Found
  beforeAll(async () => {
    const folder = await temporaryFolder()
    const put = (name: string, bytes: Uint8Array | string) => writeFile(join(folder, name), bytes)
    const zeros = new Uint8Array(120_000_000)
    const packed = deflateSync(zeros)
    await put('sound.txt', '石桥镇桃园开园\n\n本报讯 2024年4月2日,石桥镇桃园开园,首日接待游客三千人。\n')
    await copyFile(fixture('qinghe-2024-05.pdf'), join(folder, 'sound.pdf'))
    await copyFile(fixture('scan.pdf'), join(folder, 'scan.pdf'))
    await copyFile(fixture('encrypted.pdf'), join(folder, 'encrypted.pdf'))
    await put('broken.pdf', (await readFile(fixture('qinghe-2024-05.pdf'))).subarray(0, 3000))
    await put('stream-bomb.pdf', pdfWithContent(streamOf('/Filter /FlateDecode', packed)))
    await put('renamed-bomb.txt', pdfWithContent(streamOf('/Filter [/Fl /Fl]', deflateSync(packed))))
    await put(
      'zip-bomb.docx',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': [zeros, { level: 1 }] }),
    )
    for (const name of ['huge.pdf', 'huge.docx', 'huge.txt', 'huge.html']) {
      const file = await open(join(folder, name), 'w')
      await file.truncate(200_000_000)
      await file.close()
    }
    found = await readFolder(folder)
  }, 120_000)

  it.each([
    ['scan.pdf', 'no-text-layer'],
    ['encrypted.pdf', 'encrypted'],
    ['broken.pdf', 'damaged-file'],
    ['stream-bomb.pdf', 'inflates-too-far'],
    ['renamed-bomb.txt', 'inflates-too-far'],
    ['zip-bomb.docx', 'inflates-too-far'],
    ['huge.pdf', 'too-large'],
    ['huge.docx', 'too-large'],
    ['huge.txt', 'too-large'],
    ['huge.html', 'too-large'],
  ])('says of %s: %s', (source, code) => {
    expect(found.issues[source]).toEqual({ articles: 0, problems: [code] })
  })

  it('reads the others', () => {
    expect(found.issues['sound.txt']).toEqual({ articles: 1, problems: [] })
    expect(found.issues['sound.pdf']?.articles).toBe(2)
  })

  it('keeps memory bounded', () => {
    expect(found.peakMegabytes).toBeLessThan(MOST_MEGABYTES)
  })
})
