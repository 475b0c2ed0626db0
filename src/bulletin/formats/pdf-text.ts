import type { Problem } from '../../model/issue.ts'
import { withoutRadicals } from '../../text/radicals.ts'
import { toLines } from '../line.ts'
import type { FormatRead } from './format.ts'
import { pageText } from './page-layout.ts'
import { withoutMargins } from './page-margins.ts'
import type { PagePieces } from './page-pieces.ts'

const LONGEST_QUOTE = 40
const MOST_PAGES_NAMED = 20

/** The lines of a document's pages: on each its head and foot, what is set across, what is set from top to bottom. */
export function textOfPages(pages: readonly PagePieces[]): FormatRead {
  const mastheads = new Set<number>()
  const problems: Problem[] = []
  const bare: number[] = []
  const texts: string[] = []
  let line = 1
  withoutMargins(pages.map(({ across }) => across)).forEach(({ body, margins }, at) => {
    const { down, aslant } = pages[at] ?? { down: [], aslant: [] }
    const parts = [...margins, pageText(body), pageText(down)].filter((part) => part !== '')
    const text = withoutRadicals(parts.join('\n'))
    margins.forEach((_, place) => {
      mastheads.add(line + place)
    })
    if (aslant.length > 0) problems.push(aslantText(line, withoutRadicals(aslant.join(' '))))
    if (text === '' && aslant.length === 0) bare.push(at + 1)
    texts.push(text)
    line += text.split('\n').length
  })
  const lines = toLines(texts.join('\n\f')).map((each) =>
    mastheads.has(each.number) ? { ...each, given: 'masthead' as const } : each,
  )
  return { lines, problems: [...withoutText(bare, pages.length), ...problems] }
}

function aslantText(line: number, text: string): Problem {
  return text.length <= LONGEST_QUOTE
    ? { line, code: 'aslant-text', text }
    : { line, code: 'aslant-text', text: `${text.slice(0, LONGEST_QUOTE)}…`, dropped: text }
}

/** What has no text layer. */
function withoutText(bare: readonly number[], pages: number): Problem[] {
  if (bare.length === 0) return []
  if (bare.length === pages) return [{ line: 0, code: 'no-text-layer', text: String(pages) }]
  return [{ line: 0, code: 'pages-without-text', text: bare.slice(0, MOST_PAGES_NAMED).join('、') }]
}
