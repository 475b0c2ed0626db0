// npm run bench:names -- FILE.jsonl[.gz]: names found against marked ones, ours and jieba's own tags, in one run.
// A line: {"text", "entities": [{"start", "end", "type"}]}. Exact spans; name, organisation (organization, company,
// government) and place (address, scene).
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { readMentions } from '../../src/mentions/read-mentions.ts'
import type { Article } from '../../src/model/article.ts'
import type { Mentions, Spot } from '../../src/model/mentions.ts'
import { createSegmenter } from '../../src/text/segment.ts'

interface Marked {
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

const kinds: Record<string, { types: readonly string[]; tag: RegExp; ours: (found: Mentions) => Spot[] }> = {
  name: { types: ['name'], tag: /^nr/, ours: ({ people }) => people.flatMap(({ spots }) => spots) },
  organisation: {
    types: ['organization', 'company', 'government'],
    tag: /^nt$/,
    ours: ({ organisations }) => organisations.flatMap(({ spots }) => spots),
  },
  place: {
    types: ['address', 'scene'],
    tag: /^ns$/,
    ours: ({ places }) => places.flatMap(({ spots }) => spots),
  },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, misses: { type: 'boolean' } },
})
const [file] = positionals
if (file === undefined) console.log('npm run bench:names -- [--json] [--misses] FILE.jsonl[.gz]')
else measure(read(file))

function read(path: string): Marked[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Marked)
}

async function measure(lines: readonly Marked[]): Promise<void> {
  const lexicon = await readLexicon(lexiconFolder)
  const segmenter = createSegmenter(lexicon)
  const jieba = Jieba.withDict(dict)
  const began = performance.now()
  const ours = lines.map(({ text }) => readMentions(articleOf(text), { lexicon, segmenter }))
  const ms = performance.now() - began
  const report = Object.entries(kinds).flatMap(([kind, { types, tag, ours: spotsOf }]) => {
    const wanted = lines.map(
      ({ entities }) => new Set(entities.filter(({ type }) => types.includes(type)).map(span)),
    )
    const found = ours.map((mentions) => new Set(spotsOf(mentions).map(span)))
    // jieba with its model for words outside its dictionary: it cuts those, yet tags them x and not nr.
    const tagged = lines.map(({ text }) => new Set(tags(text, tag, (each) => jieba.tag(each, true))))
    if (values.misses)
      for (const [index, { text }] of lines.entries()) show(kind, text, wanted[index], found[index])
    return [
      { kind, by: 'ours', ...scores(wanted, found) },
      { kind, by: 'jieba', ...scores(wanted, tagged) },
      ...(kind === 'name'
        ? [{ kind, by: 'jieba, made words too', ...scores(wanted, withMade(lines, jieba, tag)) }]
        : []),
    ]
  })
  if (values.json) console.log(JSON.stringify({ lines: lines.length, ms: Math.round(ms), report }))
  else console.table(report)
}

function articleOf(text: string): Article {
  const nothing = { kicker: null, title: '', date: null, dateInferred: false, byline: [] }
  return { id: 'bench-1', issue: 'bench', place: 1, paragraphs: [text], ...nothing }
}

/**
 * jieba's own posseg, of Python, tags the words that its model makes, most of them nr; this binding tags them x. Here
 * they all count as names, when they are of two to four Chinese characters: the most that it may find.
 */
function withMade(lines: readonly Marked[], jieba: Jieba, tag: RegExp): Set<string>[] {
  return lines.map(({ text }) => {
    const made = jieba.tag(text, true).map(({ word, tag: own }) => ({
      word,
      tag: own === 'x' && /^\p{Script=Han}{2,4}$/u.test(word) ? 'nr' : own,
    }))
    return new Set(tags(text, tag, () => made))
  })
}

function span({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`
}

function tags(
  text: string,
  wanted: RegExp,
  tag: (text: string) => { word: string; tag: string }[],
): string[] {
  let at = 0
  return tag(text).flatMap((each) => {
    const start = at
    at += each.word.length
    return wanted.test(each.tag) ? [span({ start, end: at })] : []
  })
}

function scores(wanted: readonly Set<string>[], found: readonly Set<string>[]) {
  const size = (sets: readonly Set<string>[]): number => sets.reduce((sum, set) => sum + set.size, 0)
  const right = found.reduce(
    (sum, set, index) => sum + [...set].filter((each) => wanted[index]?.has(each)).length,
    0,
  )
  const precision = right / Math.max(1, size(found))
  const recall = right / Math.max(1, size(wanted))
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall)
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** What was missed (-) and what was found wrongly (+), to be looked at. */
function show(kind: string, text: string, wanted = new Set<string>(), found = new Set<string>()): void {
  const words = (spans: Iterable<string>): string[] =>
    Array.from(spans, (each) => text.slice(...bounds(each)))
  const missed = words([...wanted].filter((each) => !found.has(each)))
  const wrong = words([...found].filter((each) => !wanted.has(each)))
  if (missed.length + wrong.length > 0)
    console.log(`${kind} -${missed.join(',')} +${wrong.join(',')} | ${text}`)
}

function bounds(printed: string): [number, number] {
  const [start = 0, end = 0] = printed.split('-').map(Number)
  return [start, end]
}
