import type { Lexicon } from '../model/lexicon.ts'
import type { Segmenter } from '../text/segment.ts'

/** What recognition works with. */
export interface Recogniser {
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
}
