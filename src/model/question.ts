/** A question as understood: what is asked for, and the words to look for. */
export type Question =
  | { readonly kind: 'empty'; readonly text: string }
  /** What an issue holds: its articles and their titles. `issue` is null for the newest. */
  | { readonly kind: 'contents'; readonly text: string; readonly issue: string | null }
  /** Anything else: words to look for. */
  | { readonly kind: 'search'; readonly text: string; readonly words: readonly string[] }
