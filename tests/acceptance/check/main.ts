import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { factScores } from './fact-scores.ts'
import { ledgerScores } from './ledger-scores.ts'
import { figureRows, peopleScores, precision, recall, type Score } from './mention-scores.ts'
import { type PrintedLedger, printedArticles, printedLedger } from './printed.ts'
import { readTruth } from './truth.ts'

const usage = `npm run check:bulletin -- --truth TRUTH.json --bulletin BULLETIN.txt
npm run check:bulletin -- TRUTH.json…
Holds what read --json and ledger --json print of a bulletin against what is in it. A truth file names its bulletin
(\`source\`), which lies beside it or in ../bulletins.
Without arguments, every truth file of the folder that ACCEPTANCE_DIR names.`

const { values, positionals } = parseArgs({
  options: { truth: { type: 'string' }, bulletin: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
})

if (values.help) console.log(usage)
else {
  const pairs = pairsOf(values.truth, values.bulletin)
  if (pairs.length === 0) {
    console.error(usage)
    process.exitCode = 1
  }
  for (const [truth, bulletin] of pairs) check(truth, bulletin)
}

function pairsOf(truth: string | undefined, bulletin: string | undefined): [string, string][] {
  if (truth !== undefined && bulletin !== undefined) return [[truth, bulletin]]
  if (truth !== undefined || bulletin !== undefined) return []
  const folder = process.env.ACCEPTANCE_DIR
  const all =
    folder === undefined || positionals.length > 0
      ? positionals
      : readdirSync(join(folder, 'truth'))
          .filter((name) => name.endsWith('.json'))
          .map((name) => join(folder, 'truth', name))
  return all.map((path) => [path, bulletinOf(path)])
}

function bulletinOf(truthPath: string): string {
  const { source } = readTruth(truthPath)
  const beside = join(dirname(truthPath), source)
  return existsSync(beside) ? beside : join(dirname(truthPath), '..', 'bulletins', source)
}

function check(truthPath: string, bulletin: string): void {
  for (const path of [truthPath, bulletin])
    if (!existsSync(path)) throw new Error(`${path} is not there\n${usage}`)
  const truth = readTruth(truthPath)
  const articles = printedArticles(bulletin)
  console.log(`${truth.source}: ${articles.length} of ${truth.articles.length} articles`)

  const { names, roles, parts } = peopleScores(truth, articles)
  score('people', names)
  score('people with roles', roles)
  score('people with their part', parts)

  const { rows, further } = figureRows(truth, articles)
  const whole = rows.filter(({ measures }) => measures)
  console.log(
    `figures: ${rows.filter(({ found }) => found !== null).length} of ${rows.length} found, ` +
      `${whole.length} with what they measure, ${whole.filter(({ value }) => value).length} of these with value and unit; ${further.length} others`,
  )
  for (const { place, truth: each, found, value, measures } of rows) {
    const signs = `${found === null ? '-' : '+'}${value ? '+' : '-'}${measures ? '+' : '-'}`
    console.log(`  ${signs} ${place} ${each.text}: ${found?.measures ?? ''} | ${each.measures}`)
  }
  for (const { text, measures } of further) console.log(`  other: ${text}: ${measures}`)

  const ledger = ledgerOf(bulletin)
  const scores = ledgerScores(truth, ledger)
  tally('listed projects at their stage', scores.listed)
  list('listed falsely', scores.falselyListed)
  tally('other projects', scores.others)
  tally('sums of money', scores.sums)
  tally('stated and listed counts', scores.counts)
  list('wrong merges', scores.wrongMerges)
  const facts = factScores(truth, ledger)
  tally('facts of projects', facts)
  console.log(
    Array.from(facts.byKind, ([kind, { right, expected }]) => `  ${kind} ${right}/${expected}`).join(''),
  )
  list('projects that the truth does not name', facts.further)
  console.log(`projects in all: ${ledger.projects.length}`)
}

/** Where the command fails, it says so itself; the check then counts nothing right. */
function ledgerOf(bulletin: string): PrintedLedger {
  try {
    return printedLedger(bulletin)
  } catch {
    process.exitCode = 1
    return { projects: [], counts: [] }
  }
}

function score(name: string, all: Score): void {
  const { right, found, expected, missing, wrong } = all
  console.log(
    `${name}: precision ${precision(all).toFixed(3)}, recall ${recall(all).toFixed(3)} (${right} right, ${found} found, ${expected} there)`,
  )
  for (const one of missing) console.log(`  missing: ${one}`)
  for (const one of wrong) console.log(`  wrong: ${one}`)
}

function tally(
  name: string,
  { right, expected, missing }: { right: number; expected: number; missing: readonly string[] },
): void {
  console.log(`${name}: ${right} of ${expected}`)
  for (const one of missing) console.log(`  missing: ${one}`)
}

function list(name: string, found: readonly string[]): void {
  console.log(`${name}: ${found.length}`)
  for (const one of found) console.log(`  ${one}`)
}
