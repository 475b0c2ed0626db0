import fc from 'fast-check'
import { escaped } from '../support/docx.ts'
import { encode } from '../support/encodings.ts'
import { type Block, block, joined, line } from './blocks.ts'
import type { Input } from './inputs.ts'

/** What the digital editions of newspapers put around their articles. */
const chrome = fc.constantFrom(
  ...[
    '上一版',
    '下一版',
    '上一篇',
    '下一篇',
    '本期共8版',
    '版面导航',
    '第01版：要闻',
    'PDF下载',
    '返回目录',
    '字号',
    '打印',
  ],
)
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
const indent = fc.constantFrom('', '&nbsp;&nbsp;&nbsp;&nbsp;', '\u3000\u3000', '&#12288;&#12288;')

/** A line in an element; its letters may lie in elements of their own. */
const paragraph = fc
  .tuple(line, indent, fc.constantFrom('p', 'div', 'td', 'font', 'h1', 'h2', 'h4', 'li', 'center', 'span'))
  .map(([text, space, name]) => block(`<${name}>${space}${escaped(text)}</${name}>`, text))
const split = fc
  .tuple(line, fc.nat(40), fc.constantFrom('b', 'font', 'span', 'a href="x"', 'strong'))
  .map(([text, at, name]) => {
    const chars = [...text]
    const [first, second] = [chars.slice(0, at).join(''), chars.slice(at).join('')]
    return block(`<p>${escaped(first)}<${name}>${escaped(second)}</${name.split(' ')[0]}></p>`, text)
  })
const broken = fc
  .tuple(lines, indent)
  .map(([texts, space]) =>
    block(`<div>${texts.map((text) => space + escaped(text)).join('<br />')}</div>`, texts.join('\n')),
  )
const list = lines.map((texts) =>
  block(`<ul>${texts.map((text) => `<li>${escaped(text)}`).join('\n')}</ul>`, texts.join('\n')),
)
const table = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    block(
      `<table>${rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
        .join('')}</table>`,
      rows.flat().join('\n'),
    ),
  )
const navigation = fc
  .tuple(fc.array(chrome, { minLength: 1, maxLength: 6 }), fc.constantFrom('div', 'nav', 'footer', 'td'))
  .map(([words, name]) =>
    block(
      `<${name}>${words.map((word) => `<a href="node_2.htm">${word}</a>`).join('&nbsp;|&nbsp;')}</${name}>`,
      words.join(' '),
    ),
  )
const hidden = line.map((text) => block(`<div style="display:none">${escaped(text)}</div>`, text))
const silent = fc.constantFrom(
  block('<script>var 脚本 = "<p>字</p>"</script>', ''),
  block('<style>.正文 { color: red }</style>', ''),
  block('<!-- 注释 -->', ''),
  block('<img src="a.jpg" alt="图">', ''),
  block('<hr>', ''),
  block('<p>&nbsp;</p>', ''),
  block('</div></td>', ''),
)
const leaf = fc.oneof(paragraph, paragraph, split, broken, list, table, navigation, hidden, silent)
/** Newspapers lay their pages out in tables within tables. */
const nested = fc
  .array(leaf, { minLength: 1, maxLength: 4 })
  .map(joined)
  .map(({ marked, text }) =>
    block(`<table><tr><td><table><tr><td>${marked}</td></tr></table></td></tr></table>`, text),
  )

const head = fc.option(line, { nil: null })

/** Pages of a newspaper's digital edition, in UTF-8 or in GB2312 as they say. */
export const htmlInputs: fc.Arbitrary<Input> = fc
  .tuple(head, fc.array(fc.oneof(leaf, leaf, leaf, nested), { maxLength: 14 }), fc.boolean())
  .map(([title, blocks, chinese]) => page(title, joined(blocks), chinese))

function page(title: string | null, { marked, text }: Block, chinese: boolean): Input {
  const window = title === null ? '' : `<title>${escaped(title)}</title>`
  const html = `<html><head><meta charset="${chinese ? 'gb2312' : 'utf-8'}">${window}</head><body>${marked}</body></html>`
  const bytes = encode(html, chinese ? 'gb18030' : 'utf-8')
  return { source: 'node_2.htm', bytes, text: html, check: { kind: 'text', text: `${title ?? ''}\n${text}` } }
}
