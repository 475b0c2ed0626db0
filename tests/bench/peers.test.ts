import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/evaluation/labelled-set.ts'
import { engines } from './peers/engine.ts'
import { peersTable } from './peers/table.ts'

const articles = [
  { id: 'dam', title: '水库', text: '青河水库除险加固项目开工,总投资4200万元。', date: '2023-03-02' },
  { id: 'school', title: 'School', text: '石门镇小学食堂投用,可供600名学生用餐。', date: '2023-03-03' },
  { id: 'road', title: '公路', text: '环城公路通车,全长12公里。', date: '2023-03-03' },
].map((document) => parseDocument(JSON.stringify(document)))

describe('engines side by side', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peers-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(Object.keys(engines))('%s finds a document, built and loaded alike', async (name) => {
    const engine = await engines[name]?.()
    const place = await mkdtemp(join(folder, 'engine-'))
    const built = await engine?.build(articles, place)
    await built?.save?.()
    const loaded = await engine?.load?.(place)
    for (const search of [built?.search, loaded].filter((each) => each !== undefined)) {
      // What is out of the box for other languages finds words between spaces and marks, and those alone.
      expect(search(name.includes('as it comes') ? 'school' : '石门镇小学的食堂有多大')[0]).toBe('school')
    }
  })

  it('are shown as a table in Markdown, with those that did not come to an end', () => {
    const row = { engine: 'ours', 'recall@1': 0.9, 'recall@5': 1, 'mrr@10': 0.95 }
    const times = { p50_ms: 0.5, p99_ms: 4, build_ms: 1234, load_ms: null, rss_mb: 200 }
    expect(peersTable([{ ...row, ...times }], ['theirs'])).toBe(
      [
        '|  | recall@1 | recall@5 | MRR@10 | p50 | p99 | build | load | memory |',
        '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
        '| ours | 0.900 | 1.000 | 0.950 | 0.50 ms | 4.0 ms | 1.2 s | – | 200 MB |',
        '| theirs | not finished |  |  |  |  |  |  |  |',
      ].join('\n'),
    )
  })
})
