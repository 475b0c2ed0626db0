/** Words to look for, folded to one width, case and script. */
export interface SoughtWords {
  /** Words that carry meaning, in order, without question and function words. */
  readonly words: readonly string[]
  /** The same, those that stood side by side in one piece: 抽水 and 蓄能 make 抽水蓄能. */
  readonly stretches: readonly string[]
  /** The words that are looked for instead, where these find too little (pinyin, a typo, English); null else. */
  readonly instead: Pick<SoughtWords, 'words' | 'stretches'> | null
}
