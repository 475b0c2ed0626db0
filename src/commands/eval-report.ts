import type { Measures } from '../evaluation/measures.ts'
import type { Messages } from '../i18n/zh-CN.ts'

/** What `eval --json` prints: the measures and what they cost. */
export interface Report extends Measures {
  /** Reading the documents and what they name, on one thread. */
  readonly read_ms: number
  /** Building the library of them, ledger and index, and keeping the index on disk. */
  readonly build_ms: number
  /** Building the library with the index loaded from disk. */
  readonly load_ms: number
  /** Resident memory of the process when all is answered and garbage is collected, in 10^6 bytes. */
  readonly rss_mb: number
  readonly documents: number
}

/** One figure a line, with what it says. */
export function reportTable(report: Report, texts: Messages): string {
  const { figures } = texts.commands.eval
  const share = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(2)} %`)
  const ms = (value: number | null): string => (value === null ? '–' : `${value.toFixed(2)} ms`)
  const rows: [string, string][] = [
    [figures.documents, String(report.documents)],
    [figures.queries, String(report.queries)],
    [figures.recall1, share(report['recall@1'])],
    [figures.recall5, share(report['recall@5'])],
    [figures.mrr, share(report['mrr@10'])],
    [figures.sentence, share(report.sentence_accuracy)],
    [figures.sentenceGiven, share(report.sentence_accuracy_given)],
    [figures.em, share(report.answer.em)],
    [figures.f1, share(report.answer.f1)],
    [figures.precision, share(report.answer.precision)],
    [figures.coverage, share(report.answer.coverage)],
    [figures.precisionAtCoverage, share(report.answer.precision_at_coverage)],
    [figures.refusedRight, share(report.refusal.right)],
    [figures.refusedWrong, share(report.refusal.wrong)],
    [figures.claims, share(report.claims)],
    [figures.p50, ms(report.latency_ms.p50)],
    [figures.p99, ms(report.latency_ms.p99)],
    [figures.read, `${report.read_ms} ms`],
    [figures.build, `${report.build_ms} ms`],
    [figures.load, `${report.load_ms} ms`],
    [figures.memory, `${report.rss_mb} MB`],
  ]
  return rows.map(([name, value]) => `${value.padStart(12)}  ${name}`).join('\n')
}
