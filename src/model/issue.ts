import type { Article } from './article.ts'

/** What the reader can find wrong with a line; the words for each are in `i18n`. */
export type ProblemCode =
  | 'empty-file'
  | 'not-text'
  | 'damaged-text'
  | 'too-large'
  | 'unreadable'
  | 'takes-too-long'
  | 'takes-too-much-memory'
  | 'old-word'
  | 'unsupported-format'
  | 'damaged-file'
  | 'encrypted'
  | 'no-text-layer'
  | 'pages-without-text'
  | 'page-without-text'
  | 'unreadable-glyphs'
  | 'too-many-pages'
  | 'inflates-too-far'
  | 'too-nested'
  | 'entity-declarations'
  | 'page-chrome'
  | 'hidden-text'
  | 'aslant-text'
  | 'headline-missing'
  | 'dateline-missing'
  | 'date-missing'
  | 'date-invalid'
  | 'year-unknown'
  | 'masthead'
  | 'page-mark'
  | 'separator'
  | 'repeated-tail'
  | 'stray-latin'
  | 'unplaced-line'
  | 'same-name'
  | 'turn-mark'
  | 'repeated-headline'
  | 'continuation-missing'
  | 'beginning-missing'
  | 'repeated-article'
  | 'near-copy'
  | 'interleaved-columns'

/** Something the reader met and could not settle, or dropped with this as its reason. */
export interface Problem {
  /** 1-based line in the source file; 0 when it concerns the whole file. */
  readonly line: number
  readonly code: ProblemCode
  /** The text concerned, shortened; empty when there is none. */
  readonly text: string
  /** All that was left out with this as its reason, where it is more than `text`. */
  readonly dropped?: string
}

/** Problems that are the reason why their text stands in no article. */
const DROPPING: ReadonlySet<ProblemCode> = new Set([
  'page-chrome',
  'hidden-text',
  'aslant-text',
  'masthead',
  'page-mark',
  'separator',
  'repeated-tail',
  'unplaced-line',
  'turn-mark',
  'repeated-headline',
  'continuation-missing',
  'beginning-missing',
  'repeated-article',
])

/** The text that was left out of the articles with this problem as its reason; empty when none was. */
export function droppedText({ code, text, dropped }: Problem): string {
  return DROPPING.has(code) ? (dropped ?? text) : ''
}

/** One bulletin file, read. */
export interface Issue {
  /** File name without extension. */
  readonly id: string
  /** Path of the file below `BULLETIN_DIR`, with `/`. */
  readonly source: string
  /** ISO day: the printed one, else the latest date of its articles, else null. */
  readonly date: string | null
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}
