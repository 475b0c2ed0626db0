import type { Row } from './compare.ts'

const columns: readonly (readonly [string, (row: Row) => string])[] = [
  ['', ({ engine }) => engine],
  ['recall@1', (row) => share(row['recall@1'])],
  ['recall@5', (row) => share(row['recall@5'])],
  ['MRR@10', (row) => share(row['mrr@10'])],
  ['p50', ({ p50_ms }) => time(p50_ms, 2)],
  ['p99', ({ p99_ms }) => time(p99_ms, 1)],
  ['build', ({ build_ms }) => seconds(build_ms)],
  ['load', ({ load_ms }) => (load_ms === null ? '–' : seconds(load_ms))],
  ['memory', ({ rss_mb }) => `${rss_mb} MB`],
]

/** The measures as a table in Markdown; engines that did not come to an end are named in it. */
export function peersTable(rows: readonly Row[], unfinished: readonly string[]): string {
  const lines = rows.map((row) => columns.map(([, of]) => of(row)))
  const head = [columns.map(([name]) => name), columns.map((_, at) => (at === 0 ? '---' : '---:'))]
  const rest = unfinished.map((engine) => [engine, 'not finished', ...columns.slice(2).map(() => '')])
  return [...head, ...lines, ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3)
}

function time(milliseconds: number | null, digits: number): string {
  return milliseconds === null ? '–' : `${milliseconds.toFixed(digits)} ms`
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`
}
