/** Elements may stand this deep in one another; Word and newspapers' pages stay under 60. */
export const DEEPEST = 400

/** Elements that have no end, or whose end is often left out because the next one ends them. */
const ENDLESS =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option|tbody|thead|tfoot|colgroup)$/i

/** How deep the elements of a text of HTML or XML stand in one another at most; counted up to just over `DEEPEST`. */
export function nesting(markup: string): number {
  let depth = 0
  let deepest = 0
  for (const [, close, name = '', rest = ''] of markup.matchAll(
    /<(\/?)([A-Za-z][\w:.-]{0,60})([^<>]{0,4000}>)?/g,
  )) {
    if (ENDLESS.test(name) || rest.endsWith('/>')) continue
    depth = close === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
    if (deepest > DEEPEST) return deepest
  }
  return deepest
}
