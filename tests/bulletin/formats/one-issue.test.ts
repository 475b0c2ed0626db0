import { readFile } from 'node:fs/promises'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBulletin } from '../../../src/bulletin/read-bulletin.ts'
import { lexicon } from '../reading.ts'

const folder = new URL('../../fixtures/formats/', import.meta.url)
const fixture = (name: string) => readFile(new URL(name, folder))
const read = (source: string, bytes: Uint8Array) =>
  readBulletin({ id: 'qinghe-2024-05', source, bytes }, lexicon)

const articles = [
  {
    title: '清河县水利工程开工',
    paragraphs: [
      '本报讯 2024年5月6日,清河县小水库除险加固工程开工,总投资3200万元,县委书记赵立新参加开工仪式。工程位于青龙山下,建成后可灌溉农田2万亩。',
      '据介绍,这座水库建于上世纪七十年代,多年失修,这次加固要把大坝加高两米,把老闸门全部换成新的。',
      '下游四个村的群众说,盼了多年的水终于有了着落,今年的麦子不愁浇。',
      '县水务局局长马青表示,工期八个月,年底前完工。',
    ],
  },
  {
    title: '石桥镇老街改造完成',
    paragraphs: ['本报讯 5月8日,石桥镇老街改造完成,长1.2公里。沿街的店铺换上了统一的招牌,路灯也亮了起来。'],
  },
]

async function docx(): Promise<Uint8Array> {
  const children = articles.flatMap(({ title, paragraphs }) => [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...paragraphs.map((text) => new Paragraph({ text })),
  ])
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

const text = articles.map(({ title, paragraphs }) => [title, ...paragraphs].join('\n\n')).join('\n\n')
const markdown = articles
  .map(({ title, paragraphs }) => [`# ${title}`, ...paragraphs].join('\n\n'))
  .join('\n\n')

describe('one issue', () => {
  let files: Record<string, Uint8Array>
  beforeAll(async () => {
    files = {
      'a.txt': new TextEncoder().encode(text),
      'utf-16.txt': new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
      'a.md': new TextEncoder().encode(markdown),
      'a.html': await fixture('qinghe-2024-05.html'),
      'a.docx': await docx(),
      'two-columns.pdf': await fixture('qinghe-2024-05.pdf'),
    }
  })

  it.each(['a.txt', 'utf-16.txt', 'a.md', 'a.html', 'a.docx', 'two-columns.pdf'])(
    'reads into the same articles as %s',
    async (source) => {
      const issue = await read(source, files[source] ?? new Uint8Array())
      expect(issue.articles.map(({ title, paragraphs }) => ({ title, paragraphs }))).toEqual(articles)
      expect(issue.articles.map(({ date }) => date)).toEqual(['2024-05-06', '2024-05-08'])
    },
  )

  it('is told by its bytes, whatever its name ends in', async () => {
    const { articles: found } = await read('renamed.txt', files['two-columns.pdf'] ?? new Uint8Array())
    expect(found).toHaveLength(2)
  })

  it('drops the chrome of a web page with that as the reason', async () => {
    const { problems } = await read('a.html', files['a.html'] ?? new Uint8Array())
    const dropped = problems.filter(({ code }) => code === 'page-chrome').map(({ text: shown }) => shown)
    expect(dropped.join('')).toContain('本期共8版')
    expect(dropped.join('')).toContain('下一版')
  })
})

describe('a file that cannot be read', () => {
  const bomb = () => {
    const zeros = new Uint8Array(210_000_000)
    return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': zeros })
  }

  it.each([
    ['without a text layer', 'no-text-layer', () => fixture('scan.pdf')],
    ['encrypted', 'encrypted', () => fixture('encrypted.pdf')],
    ['cut short', 'damaged-file', async () => (await fixture('qinghe-2024-05.pdf')).subarray(0, 3000)],
    ['an archive of something else', 'unsupported-format', async () => zipSync({ 'a.txt': strToU8('x') })],
    ['a Word document cut short', 'damaged-file', async () => (await docx()).subarray(0, 3000)],
    ['an archive that inflates without end', 'inflates-too-far', async () => bomb()],
    [
      'a Word document with entities',
      'entity-declarations',
      async () =>
        zipSync({
          'word/document.xml': strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        }),
    ],
    [
      'an old Word document',
      'old-word',
      async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
  ])('has one clear problem: %s', async (_what, code, bytes) => {
    const issue = await read('file.bin', new Uint8Array(await bytes()))
    expect(issue.articles).toEqual([])
    expect(issue.problems.map((problem) => problem.code)).toEqual([code])
  })
})
