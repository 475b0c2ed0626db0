import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runEval } from '../../src/commands/eval.ts'
import { messages } from '../../src/i18n/locale.ts'

const corpus = [
  { id: 'a', title: '水库', text: '青河水库灌溉面积4万亩。\n水库由县水务局管理。', date: '2023-03-02' },
  { id: 'b', title: '学校', text: '石门镇小学食堂投用,投资300万元。' },
]
const queries = [
  { id: 1, query: '水庫的灌溉面積有多大', relevant: ['a'], answers: ['4万亩'] },
  { id: '2', query: '小学食堂投资多少', relevant: ['b'], answers: ['300万元'] },
  { id: '3', query: '机场的航班', relevant: [], answers: [] },
]
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

describe('eval', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eval-'))
    await writeFile(join(folder, 'corpus.jsonl.gz'), gzipSync(lines(corpus)))
    await writeFile(join(folder, 'queries.jsonl'), lines(queries))
    await writeFile(join(folder, 'faulty.jsonl'), `${lines(queries.slice(0, 1))}{"id":"x"}\n`)
    await writeFile(join(folder, 'broken.jsonl.gz'), 'not packed')
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function run(...args: string[]): Promise<{ code: number; printed: string; complaints: string }> {
    const printed: string[] = []
    const complaints: string[] = []
    const code = await runEval(args, {
      texts: messages('en'),
      config: () => null,
      print: (text) => {
        printed.push(text)
        return 0
      },
      complain: (text) => {
        complaints.push(text)
        return 1
      },
    })
    return { code, printed: printed.join('\n'), complaints: complaints.join('\n') }
  }
  const files = (corpusFile: string, queriesFile: string): string[] => [
    '--corpus',
    join(folder, corpusFile),
    '--queries',
    join(folder, queriesFile),
  ]

  it('prints one JSON document with every figure', async () => {
    const { code, printed } = await run(...files('corpus.jsonl.gz', 'queries.jsonl'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(printed)).toMatchObject({
      queries: 3,
      documents: 2,
      'recall@1': 1,
      'recall@5': 1,
      'mrr@10': 1,
      sentence_accuracy: 1,
      sentence_accuracy_given: 1,
      answer: {
        em: expect.any(Number),
        f1: expect.any(Number),
        coverage: expect.any(Number),
      },
      refusal: { right: 1, wrong: 0 },
      claims: 0,
      latency_ms: { p50: expect.any(Number), p99: expect.any(Number) },
      read_ms: expect.any(Number),
      build_ms: expect.any(Number),
      load_ms: expect.any(Number),
      rss_mb: expect.any(Number),
    })
  })

  it('asks as if the relevant documents did not exist', async () => {
    const { printed } = await run(
      ...files('corpus.jsonl.gz', 'queries.jsonl'),
      '--without-relevant',
      '--json',
    )
    expect(JSON.parse(printed)).toMatchObject({
      queries: 3,
      documents: 2,
      'recall@1': null,
      sentence_accuracy: null,
      refusal: { right: 1, wrong: null },
      claims: 0,
    })
  })

  it('asks in Simplified script when told to, and in no other', async () => {
    const asked = files('corpus.jsonl.gz', 'queries.jsonl')
    const { printed } = await run(...asked, '--script', 'simplified', '--json')
    expect(JSON.parse(printed)).toMatchObject({ 'recall@1': 1 })
    expect(await run(...asked, '--script', 'klingon')).toMatchObject({
      code: 1,
      complaints: expect.stringContaining('simplified'),
    })
  })

  it('prints a table for people', async () => {
    const { printed } = await run(...files('corpus.jsonl.gz', 'queries.jsonl'))
    expect(printed).toMatch(/100\.00 %\s+right document first/)
  })

  it.each([
    ['a line of another shape', 'corpus.jsonl.gz', 'faulty.jsonl', /faulty\.jsonl, line 2: "query"/],
    ['a file that is not there', 'corpus.jsonl.gz', 'none.jsonl', /cannot read .*none\.jsonl/],
    ['a packed file that is not', 'broken.jsonl.gz', 'queries.jsonl', /cannot read .*broken\.jsonl\.gz/],
  ])('names %s', async (_fault, corpusFile, queriesFile, complaint) => {
    const { code, printed, complaints } = await run(...files(corpusFile, queriesFile))
    expect(code).toBe(1)
    expect(printed).toBe('')
    expect(complaints).toMatch(complaint)
  })

  it('says which files it needs', async () => {
    expect(await run()).toMatchObject({ code: 1, complaints: expect.stringContaining('--corpus') })
    expect(await run('--help')).toMatchObject({ code: 0, printed: expect.stringContaining('--queries') })
  })
})
