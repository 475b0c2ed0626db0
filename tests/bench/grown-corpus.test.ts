import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { growCorpus } from './grown-corpus.ts'

const documents = [
  { id: 'a', title: '水库', text: '青河水库开工。总投资4200万元。\n年底建成。', date: '2023-02-28' },
  { id: 'b', title: '小学', text: '石门镇小学食堂投用。', date: '2024-02-29' },
]

describe('a grown corpus', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grown-'))
    await writeFile(
      join(folder, 'given.jsonl'),
      documents.map((each) => `${JSON.stringify(each)}\n`).join(''),
    )
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function grown(count: number) {
    const to = join(folder, 'grown.jsonl')
    await growCorpus(join(folder, 'given.jsonl'), count, to)
    const lines = (await readFile(to, 'utf8')).trimEnd().split('\n')
    return lines.map((line) => JSON.parse(line) as (typeof documents)[number])
  }

  it('has the documents given, then others of their sentences, each with an id of its own', async () => {
    const all = await grown(9)
    expect(all).toHaveLength(9)
    expect(all.slice(0, 2)).toEqual(documents)
    expect(new Set(all.map(({ id }) => id)).size).toBe(9)
    const sentence = /^(?:青河水库开工。|总投资4200万元。|年底建成。|石门镇小学食堂投用。|\n)+$/
    for (const { text } of all) expect(text).toMatch(sentence)
    expect(all[2]?.text.split('\n')).toHaveLength(2)
  })

  it('reaches back as many years as keep it as dense as the given one', async () => {
    const dates = (await grown(6)).map(({ date }) => date)
    expect(dates.slice(2)).toEqual(['2021-02-28', '2022-02-28', '2019-02-28', '2020-02-28'])
  })

  it('is the same each time, and no longer than asked for', async () => {
    expect(await grown(9)).toEqual(await grown(9))
    expect((await grown(1)).map(({ id }) => id)).toEqual(['a'])
  })
})
