import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptanceFolder } from './acceptance-folder.ts'

describe('eval on 3,524 questions over 1,000 paragraphs in Traditional script', () => {
  it('prints the figures of the contract, and finds the right paragraph first', () => {
    const corpora = join(acceptanceFolder, 'corpora')
    const files = [
      '--corpus',
      join(corpora, 'drcd-dev.corpus.jsonl.gz'),
      '--queries',
      join(corpora, 'drcd-dev.queries.jsonl.gz'),
    ]
    const printed = execFileSync(process.execPath, ['src/cli.ts', 'eval', ...files, '--json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const figures = JSON.parse(printed.toString())
    console.log(JSON.stringify(figures))
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining([
        'queries',
        'recall@1',
        'recall@5',
        'mrr@10',
        'sentence_accuracy',
        'answer',
        'refusal',
        'latency_ms',
        'build_ms',
        'load_ms',
        'rss_mb',
        'documents',
      ]),
    )
    expect(figures).toMatchObject({ queries: 3524, documents: 1000 })
    expect(figures['recall@1']).toBeGreaterThanOrEqual(0.957)
    expect(figures.sentence_accuracy_given).toBeGreaterThanOrEqual(0.89)
    expect(figures.answer.coverage).toBeGreaterThanOrEqual(0.3)
    expect(figures.answer.precision).toBeGreaterThanOrEqual(0.85)
  }, 300_000)
})
