import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { issueIds, readBulletinFile } from '../corpus/bulletin-files.ts'
import { lexiconFolder, readLexicon } from '../corpus/lexicon-files.ts'
import { messages, operatorLocale } from '../i18n/locale.ts'
import type { Messages } from '../i18n/zh-CN.ts'
import { type Article, headline } from '../model/article.ts'
import type { Issue } from '../model/issue.ts'

/**
 * `npm run read -- [--json] FILE…`: what the reader makes of bulletin files. Gives the exit code: 1 when a file is
 * not there or the arguments are wrong; the other files are read all the same.
 */
export async function runRead(args: string[]): Promise<number> {
  const texts = messages(operatorLocale(process.env))
  const { values, positionals, fault } = argumentsOf(args)
  if (values.help) {
    console.log(texts.commands.read.usage)
    return 0
  }
  if (fault !== null || positionals.length === 0) {
    console.error(`${fault ?? texts.commands.read.missing}\n\n${texts.commands.read.usage}`)
    return 1
  }
  const { issues, missing } = await readFiles(positionals)
  for (const path of missing) console.error(texts.commands.read.noFile(path))
  if (values.json)
    console.log(JSON.stringify({ issues: issues.map((issue) => jsonOf(issue, texts)) }, null, 2))
  else for (const issue of issues) console.log(`${describe(issue, texts).join('\n')}\n`)
  return missing.length > 0 ? 1 : 0
}

function argumentsOf(args: string[]): {
  values: { json?: boolean; help?: boolean }
  positionals: string[]
  fault: string | null
} {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  try {
    return { ...parseArgs({ args, options, allowPositionals: true }), fault: null }
  } catch (error) {
    return { values: {}, positionals: [], fault: error instanceof Error ? error.message : String(error) }
  }
}

async function readFiles(paths: readonly string[]): Promise<{ issues: Issue[]; missing: string[] }> {
  const lexicon = await readLexicon(lexiconFolder)
  const facts = await Promise.all(paths.map((path) => stat(path).catch(() => null)))
  const files = paths.flatMap((path, at) => {
    const fact = facts[at]
    return fact?.isFile() ? [{ path, source: path, size: fact.size, modified: fact.mtimeMs }] : []
  })
  const ids = issueIds(files)
  const issues = await Promise.all(
    files.map((file, at) => readBulletinFile(file, ids[at] ?? file.source, lexicon)),
  )
  return { issues, missing: paths.filter((_, at) => !facts[at]?.isFile()) }
}

/** The contract's shape; the ledger fills people, organisations, places and figures. */
function jsonOf(issue: Issue, texts: Messages): object {
  const { id, date, source, articles, problems } = issue
  return {
    id,
    date,
    source,
    articles: articles.map((article) => ({
      ...article,
      headline: headline(article),
      people: [],
      organisations: [],
      places: [],
      figures: [],
    })),
    problems: problems.map((problem) => ({
      ...problem,
      message: texts.problems[problem.code](problem.text),
    })),
  }
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
