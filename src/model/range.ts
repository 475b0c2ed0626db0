/** Half-open range of UTF-16 code units within the text that carries it. */
export interface Range {
  readonly start: number
  readonly end: number
}
