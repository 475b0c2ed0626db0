import type { Features, Setting } from './setting.ts'
import { edgesOf } from './span-edges.ts'
import { looksOf } from './span-looks.ts'
import { nearnessOf } from './span-nearness.ts'
import type { Span } from './spans.ts'

/** What speaks for and against a span as the answer. */
export function featuresOf(span: Span, setting: Setting): Features {
  const { starts } = setting.tokens
  const placed = {
    ...span,
    start: starts[span.from] ?? 0,
    end: starts[span.to] ?? 0,
    bare: span.text.replace(/^[《「“"『〈]|[》」”"』〉]$/gu, ''),
  }
  const all = [...looksOf(placed, setting), ...edgesOf(placed, setting), ...nearnessOf(placed, setting)]
  return [['bias', 1], ...all.filter(([, value]) => value !== 0)]
}
