import type { Fact, FactKind } from './fact.ts'
import type { Range } from './range.ts'

/** Where something stands in an article; `paragraph` counts as in `Passage`. */
export interface Spot extends Range {
  readonly paragraph: number
}

/** What someone may do at the event that an article reports; `received` is the visited side, `mentioned` none of it. */
export const parts = ['led', 'accompanied', 'attended', 'visited', 'received', 'mentioned'] as const

export type Part = (typeof parts)[number]

/** A role as printed before a name. */
export interface Role {
  /** `县委常委、宣传部长`, `市领导`. */
  readonly text: string
  /** The single offices of it (县委常委, 宣传部长); empty for a group, which tells no office. */
  readonly offices: readonly string[]
  /** True for the name of a group (`市领导`), which says of none of its members which office they hold. */
  readonly group: boolean
  readonly spot: Spot
}

/** A person, as one article names them. */
export interface PersonMention {
  readonly name: string
  readonly roles: readonly Role[]
  readonly part: Part
  /** Every place where the name stands, in order. */
  readonly spots: readonly Spot[]
}

/** An organisation or a place, as one article names it. */
export interface NameMention {
  readonly name: string
  readonly spots: readonly Spot[]
}

/** How exact a figure claims to be: 余, 多, 以上 (`over`); 不足, 以内 (`under`); 近 (`nearly`); 约, 左右 (`about`). */
export type Precision = 'exact' | 'over' | 'under' | 'nearly' | 'about'

/** A quantity as printed, and what it amounts to. */
export interface Figure {
  /** `22.64亿元`, `800余米`, `百分之百`, `六大`. */
  readonly text: string
  /** In the unit as printed (22.64); of a range its lower end. */
  readonly value: number
  /** As printed, with its multiplier (`亿元`, `万吨`), and with its period where one is stated (`吨/年`). */
  readonly unit: string
  /** The same in the plain unit (2,264,000,000 元); `low` and `high` differ only for a range. */
  readonly amount: { readonly low: number; readonly high: number; readonly unit: string }
  readonly precision: Precision
  /** What is counted or measured, in words of the text. */
  readonly measures: string
  /** Set where the print contradicts itself: a mass called an investment is no money. */
  readonly doubt: 'mass-as-investment' | null
  /** Of a composite (5馆两中心) each count with its counter; `value` and `amount` are those of the first. */
  readonly parts?: readonly { readonly value: number; readonly unit: string }[]
  readonly spot: Spot
}

/** A fact that one article states of a project. */
export interface StatedFact {
  readonly what: FactKind
  readonly value: Fact['value']
  readonly unit: Fact['unit']
  readonly text: string
  readonly spot: Spot
}

/** A project, as one place of an article names it. */
export interface ProjectMention {
  /** As printed, without the words that lead to it. */
  readonly name: string
  readonly how: 'listed' | 'stated' | 'visited'
  /** The stage in the article's own words, or null when it tells none. */
  readonly stage: string | null
  /** Where the stage is told, when that is in another sentence than the name. */
  readonly stageSpot?: Spot
  /** The industrial cluster it is stated to belong to. */
  readonly cluster: string | null
  readonly facts: readonly StatedFact[]
  readonly spot: Spot
}

/** A count that an article states, held against what it lists. */
export interface CountMention {
  /** What is counted: `正在建设的项目`. */
  readonly what: string
  readonly stated: number
  /** The names that the article lists for it; for a total, those of its parts. */
  readonly items: readonly string[]
  /** False when the list ends in 等 and so does not claim to be whole. */
  readonly whole: boolean
  readonly spot: Spot
}

/** All that one article names. */
export interface Mentions {
  readonly people: readonly PersonMention[]
  readonly organisations: readonly NameMention[]
  readonly places: readonly NameMention[]
  readonly figures: readonly Figure[]
  readonly projects: readonly ProjectMention[]
  readonly counts: readonly CountMention[]
}
