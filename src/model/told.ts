import type { Article } from './article.ts'
import type { Citation } from './fact.ts'
import type { Person, Project } from './ledger.ts'
import type { Part } from './mentions.ts'

/** A citation and the words of its sentence that matter. */
export interface Telling {
  readonly citation: Citation
  readonly words: readonly string[]
}

/** Someone who took part in what an article reports, with the role that the article states (null: none). */
export interface Participant {
  readonly name: string
  readonly role: string | null
}

/** Who took part in what one article reports. */
export interface Participation {
  readonly article: Article
  /** In the order of the article; empty when it names none. */
  readonly people: readonly Participant[]
  /** True when the article says that there were others (等). */
  readonly open: boolean
}

/** What articles tell in answer, each with the sentences that tell it. */
export type Told = { readonly quotes: readonly Telling[] } & (
  | { readonly kind: 'participants'; readonly part: Part; readonly events: readonly Participation[] }
  /** Sentences that say what a term means; `undefined`: it is used, and none says it. */
  | { readonly kind: 'definition' | 'undefined'; readonly term: string }
  /** The members of a list, as many as are `stated` where that is said; not `whole` when others are left out. */
  | {
      readonly kind: 'items'
      readonly items: readonly string[]
      readonly stated: number | null
      readonly whole: boolean
    }
  /** Sentences that report what someone said. */
  | { readonly kind: 'speech'; readonly name: string }
  /** A number of things, as printed with its counter. */
  | { readonly kind: 'counted'; readonly text: string }
  /** A sentence says that it is so. */
  | { readonly kind: 'affirmed' }
  /** How an article begins, in its own words. */
  | { readonly kind: 'summary'; readonly article: Article }
  /** What was reported of these days; without any, of which days next to them something was. */
  | {
      readonly kind: 'dated'
      readonly from: string
      readonly to: string
      readonly articles: readonly Article[]
      readonly nearest: readonly string[]
    }
  /** The roles of everyone of a name, and the articles in which they appear, newest first. */
  | {
      readonly kind: 'appearances'
      readonly persons: readonly Person[]
      readonly events: readonly { readonly article: Article; readonly part: Part }[]
    }
  /** All that is stated of a project. */
  | { readonly kind: 'about'; readonly project: Project }
)
