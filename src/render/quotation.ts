import type { Messages } from '../i18n/zh-CN.ts'
import type { Citation } from '../model/fact.ts'
import { excerpt } from './excerpt.ts'
import { escapeHtml } from './html.ts'
import { type Numbers, sourceText } from './sources.ts'

/** A sentence as printed, the name it is quoted for in bold, with its source; a longer one is cut around the name. */
export function quotation(
  cited: Citation,
  names: readonly string[],
  most: number,
  { numbers, texts }: { numbers: Numbers; texts: Messages },
): string {
  const text = cited.quote
  const name = names.find((each) => each !== '' && text.includes(each)) ?? ''
  const start = text.indexOf(name)
  const marks = name === '' ? [] : [{ start, end: start + name.length }]
  return `<blockquote>${excerpt({ text, marks }, most)}${escapeHtml(sourceText([cited], numbers, texts))}</blockquote>`
}
