import type { LedgerAsk } from './ledger-ask.ts'

/** A question as understood: what is asked for, and the words to look for. */
export type Question =
  | { readonly kind: 'empty'; readonly text: string }
  /** What an issue holds: its articles and their titles. `issue` is null for the newest. */
  | { readonly kind: 'contents'; readonly text: string; readonly issue: string | null }
  /** Who wrote what the words describe. */
  | ({ readonly kind: 'byline' } & Sought)
  /** What the ledger of projects and people may answer; its words are looked for all the same. */
  | ({ readonly kind: 'ledger'; readonly ask: LedgerAsk } & Sought)
  /** Anything else: words to look for. */
  | ({ readonly kind: 'search' } & Sought)

/** A question in words; `text` is as typed, the rest folded to one width, case and script. */
export interface Sought {
  readonly text: string
  /** Words that carry meaning, in order, without question and function words. */
  readonly words: readonly string[]
  /** The same, those that stood side by side in one piece: 抽水 and 蓄能 make 抽水蓄能. */
  readonly stretches: readonly string[]
  /** The words that are looked for instead, where these find too little (pinyin, a typo, English); null else. */
  readonly instead: Pick<Sought, 'words' | 'stretches'> | null
  /** The kinds of thing that its question words ask for. */
  readonly seeks: readonly Seeks[]
}

/** A sum of money, any number, a time, someone's position, what was demanded. */
export type Seeks = 'money' | 'number' | 'time' | 'role' | 'demand'
