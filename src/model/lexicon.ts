/** Knowledge of words, read from `data/lexicon`: data that operators can extend, never code. */
export interface Lexicon {
  /** Family names, one or two characters (`解`, `欧阳`). */
  readonly surnames: ReadonlySet<string>
  /** Openings of a dateline (`本报讯`, `新华社`). */
  readonly datelines: readonly string[]
  /** Question and function words that say nothing about what is sought (`多少`, `请问`). */
  readonly functionWords: ReadonlySet<string>
  /** Groups of words that mean the same (`农发行`, `中国农业发展银行`). */
  readonly synonyms: readonly (readonly string[])[]
  /** English phrase, lower case, to the Chinese words it stands for. */
  readonly glossary: ReadonlyMap<string, readonly string[]>
  /** Words that the segmenter keeps whole (`抽水蓄能`, `涑水新区`). */
  readonly words: readonly string[]
}
