// npm run train: fits data/lexicon/answer-weights.txt to questions whose answers are known, and measures the model on
// articles that it was not fitted to (in four parts, each weighed by the other three).
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crc32 } from 'node:zlib'
import { askedOf } from '../../src/answer/extract/extracted.ts'
import { buildLibrary } from '../../src/answer/library.ts'
import { understand } from '../../src/answer/understand.ts'
import { readLines } from '../../src/commands/read-lines.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { best, characterF1, holds, overlaps } from '../../src/evaluation/gold.ts'
import { issuesOf, parseDocument, parseQuery } from '../../src/evaluation/labelled-set.ts'
import { type Choices, choicesIn } from '../../src/extract/choices.ts'
import { extractAnswer } from '../../src/extract/extract-answer.ts'
import type { Asked } from '../../src/extract/sentence-clues.ts'
import type { Features, Tell } from '../../src/extract/setting.ts'
import type { Span } from '../../src/extract/spans.ts'
import type { Article } from '../../src/model/article.ts'
import { candidates } from '../../src/search/candidates.ts'
import { queryOf } from '../../src/search/query.ts'
import { createSegmenter } from '../../src/text/segment.ts'
import { createFeatureNames, type Example, fit } from './fit.ts'

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, queries: { type: 'string' }, write: { type: 'boolean' } },
})
if (values.corpus === undefined || values.queries === undefined) {
  console.error('npm run train -- --corpus C.jsonl[.gz] --queries Q.jsonl[.gz] [--write]')
  process.exit(1)
}

const parts = 4
/** Overlap (F1 of characters) from which on a choice counts as right when none is equal. */
const alike = 0.6
/** Weights nearer to 0 than that change nothing. */
const negligible = 0.005

interface Case extends Example {
  readonly asked: Asked
  readonly sentences: readonly string[]
  readonly answers: readonly string[]
  readonly part: number
}

const names = createFeatureNames()
const lexicon = await readLexicon(lexiconFolder)
const segmenter = createSegmenter(lexicon)
const documents = await readLines(values.corpus, parseDocument)
const library = await buildLibrary(
  issuesOf(documents).map((issue) => ({ issue, mentions: [] })),
  lexicon,
  segmenter,
)
const byId = new Map(documents.map((document) => [document.id, document]))
const cases = (await readLines(values.queries, parseQuery)).flatMap(
  ({ query, relevant, answers }): Case[] => {
    const article = byId.get(relevant[0] ?? '')
    return article === undefined || answers === null || answers.length === 0
      ? []
      : caseOf(query, article, answers)
  },
)
console.log(`${cases.length} questions, ${cases.reduce((sum, { rows }) => sum + rows.length, 0)} choices`)

let [sentences, given, right] = [0, 0, 0]
for (let part = 0; part < parts; part += 1) {
  const weights = named(
    fit(
      cases.filter((each) => each.part !== part),
      names.size(),
    ),
  )
  for (const each of cases.filter((one) => one.part === part)) measure(each, weights)
}
console.log(
  `not fitted to: sentence ${share(sentences)}, direct answers ${share(given)}, of these right ${(right / given).toFixed(3)}`,
)
if (values.write) await write(named(fit(cases, names.size())))

function caseOf(query: string, article: Article, answers: readonly string[]): Case[] {
  const question = understand(query, library)
  if (question.kind === 'empty' || question.kind === 'contents') return []
  const asked = askedOf(question, queryOf(question, question.instead ?? question, library), library)
  if (asked === null) return []
  const folded = candidates(article)
    .filter(({ paragraph }) => paragraph >= 0)
    .map((candidate) => candidate.folded)
  const { choices } = choicesIn(folded, asked, lexicon, segmenter)
  const told = choices.flatMap((each) => each.spans.map((span) => ({ span, features: toldOf(each, span) })))
  const likeness = told.map(({ span }) => best(answers, span.text, characterF1))
  const most = likeness.reduce((highest, each) => Math.max(highest, each), 0)
  return [
    {
      rows: told.map(({ features }) => names.row(features, asked.wanted.kind)),
      right: likeness.map((each) => most >= alike && each >= most),
      asked,
      sentences: folded,
      answers,
      part: crc32(article.id.split('-')[0] ?? '') % parts,
    },
  ]
}

/** All that speaks for a span. */
function toldOf(choices: Choices, span: Span): Features {
  const features: Features = []
  const tell: Tell = (name, value) => {
    if (value !== 0) features.push([name, value])
  }
  choices.tellSentence(tell)
  choices.tellStart(span.from, tell)
  choices.tellEnd(span.to, tell)
  choices.tellSpan(span, tell)
  return features
}

/** The weights by the names of their features. */
function named(weights: Float64Array): Map<string, number> {
  return new Map(names.all().map((name, at) => [name, weights[at] ?? 0]))
}

function measure(
  { asked, sentences: texts, answers }: Case,
  answerWeights: ReadonlyMap<string, number>,
): void {
  const found = extractAnswer(texts, asked, { ...lexicon, answerWeights }, segmenter)
  if (found === null) return
  const text = texts[found.sentence] ?? ''
  sentences += best(answers, text, holds)
  if (found.answer === null) return
  given += 1
  right += best(answers, text.slice(found.answer.start, found.answer.end), overlaps)
}

async function write(weights: ReadonlyMap<string, number>): Promise<void> {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= negligible)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name} = ${weight.toFixed(3)}`)
  const head = [
    '# What speaks for and against a stretch of a sentence as the answer to a question: weights of a log-linear model, by',
    '# the feature of src/extract they belong to; those behind `kind|` for questions of one kind only. Fitted by',
    '# `npm run train` to the questions of DRCD dev (CC BY-SA 3.0); counts only, no text of it.',
  ]
  await writeFile(join(lexiconFolder, 'answer-weights.txt'), [...head, ...lines, ''].join('\n'))
  console.log(`${lines.length} weights written`)
}

function share(count: number): string {
  return (count / cases.length).toFixed(3)
}
