import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** What `read --json` prints of an article, as far as it is checked. */
export interface PrintedArticle {
  readonly id: string
  readonly place: number
  readonly people: readonly {
    readonly name: string
    readonly roles: readonly string[]
    readonly part: string
  }[]
  readonly figures: readonly {
    readonly text: string
    readonly value: number
    readonly unit: string
    readonly measures: string
  }[]
}

/** What `ledger --json` prints, as far as it is checked. */
export interface PrintedLedger {
  readonly projects: readonly PrintedProject[]
  readonly counts: readonly {
    readonly what: string
    readonly stated: number
    readonly listed: number
    readonly agree: boolean
  }[]
}

export interface PrintedProject {
  readonly name: string
  readonly aliases: readonly string[]
  readonly stage: string | null
  readonly cluster: string | null
  readonly facts: readonly { readonly what: string; readonly value: number | null; readonly text: string }[]
}

/** What `read --json` prints of the articles of a bulletin file. Throws when the command fails. */
export function printedArticles(bulletin: string): readonly PrintedArticle[] {
  const { issues } = run(['read', '--json', bulletin], {}) as { issues: { articles: PrintedArticle[] }[] }
  return issues.flatMap(({ articles }) => articles)
}

/** What `ledger --json` prints of a bulletin that lies alone in its folder. Throws when the command fails. */
export function printedLedger(bulletin: string): PrintedLedger {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-check-'))
  try {
    const issues = join(folder, 'bulletins')
    mkdirSync(issues)
    copyFileSync(bulletin, join(issues, basename(bulletin)))
    const environment = { BULLETIN_DIR: issues, DATABASE_URL: `file:${join(folder, 'bot.sqlite')}` }
    return run(['ledger', '--json'], environment) as PrintedLedger
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(args: readonly string[], environment: Readonly<Record<string, string>>): unknown {
  const printed = execFileSync(process.execPath, ['src/cli.ts', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  })
  return JSON.parse(printed.toString())
}
