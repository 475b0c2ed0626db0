import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { bulletinFile, issueIds } from '../corpus/bulletin-files.ts'
import { lexiconFolder, readLexicon } from '../corpus/lexicon-files.ts'
import { readAnew } from '../corpus/read-anew.ts'
import type { FileToRead } from '../corpus/read-file.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import { type Article, headline } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'
import type { Mentions } from '../model/mentions.ts'
import type { Reading } from '../model/reading.ts'
import { createSegmenter } from '../text/segment.ts'
import { readJson } from './read-json.ts'
import type { Terminal } from './terminal.ts'

const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/**
 * `npm run read -- [--json] FILE…`: what the reader makes of bulletin files. Gives the exit code: 1 when no file is
 * named or one is not there; the others are read all the same.
 */
export async function runRead(args: string[], { texts, print, complain }: Terminal): Promise<number> {
  const words = texts.commands.read
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (values.help) return print(words.usage)
  if (positionals.length === 0) return complain(words.missing)
  const { readings, missing } = await readFiles(positionals)
  for (const path of missing) complain(words.noFile(path))
  if (values.json) print(JSON.stringify({ issues: readings.map((each) => readJson(each, texts)) }, null, 2))
  else for (const { issue } of readings) print(`${describe(issue, texts).join('\n')}\n`)
  return missing.length > 0 ? 1 : 0
}

async function readFiles(
  paths: readonly string[],
): Promise<{ readings: Reading<Mentions>[]; missing: string[] }> {
  const lexicon = await readLexicon(lexiconFolder)
  const recogniser = { lexicon, segmenter: createSegmenter(lexicon) }
  const facts = await Promise.all(paths.map((path) => stat(path).catch(() => null)))
  const files = paths.flatMap((path, at) => {
    const fact = facts[at]
    return fact?.isFile() ? [bulletinFile(path, path, fact)] : []
  })
  const ids = issueIds(files)
  const wanted = files.map((file, at): FileToRead => ({ file, id: ids[at] ?? file.source }))
  const read = new Map<FileToRead, Reading<Mentions>>()
  await readAnew(wanted, recogniser, null, (each, { reading }) => void read.set(each, reading))
  const readings = wanted.flatMap((each) => read.get(each) ?? [])
  return { readings, missing: paths.filter((_, at) => !facts[at]?.isFile()) }
}

function describe(issue: Issue, texts: Messages): string[] {
  const words = texts.commands.read
  const article = (one: Article): string[] => [
    `${one.place}. ${headline(one)}`,
    `   ${[words.date(one.date, one.dateInferred), words.byline(one.byline), words.paragraphs(one.paragraphs.length)].join(' · ')}`,
  ]
  return [
    words.issue(issue.source, issue.date, issue.articles.length),
    ...issue.articles.flatMap(article),
    ...issue.problems.map(({ line, code, text }) => words.problem(line, texts.problems[code](text))),
  ]
}
