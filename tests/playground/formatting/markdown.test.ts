import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../src/playground/formatting/markdown.ts'
import { parseMarkdownV2 } from '../../../src/playground/formatting/markdown-v2.ts'
import { ParseError } from '../../../src/playground/formatting/parse-error.ts'

test('MarkdownV2 reads its marks, nested ones too', () => {
  expect(parseMarkdownV2('*总投资_三亿_* 元 ||保密|| [全文](https://a.cn/x\\)y) `代码`')).toEqual({
    text: '总投资三亿 元 保密 全文 代码',
    entities: [
      { type: 'italic', offset: 3, length: 2 },
      { type: 'bold', offset: 0, length: 5 },
      { type: 'spoiler', offset: 8, length: 2 },
      { type: 'text_link', offset: 11, length: 2, url: 'https://a.cn/x)y' },
      { type: 'code', offset: 14, length: 2 },
    ],
  })
})

test('MarkdownV2 quotations end with their lines', () => {
  expect(parseMarkdownV2('>第一行\n>第二行\n以后')).toEqual({
    text: '第一行\n第二行\n以后',
    entities: [{ type: 'blockquote', offset: 0, length: 8 }],
  })
})

const wrong: [source: string, complaint: string][] = [
  ['投资 3.5 亿元', "Character '.' is reserved and must be escaped with the preceding '\\'"],
  ['进度(一期)', "Character '(' is reserved and must be escaped with the preceding '\\'"],
  ['*投资', "Can't find end of Bold entity at byte offset 0"],
  ['见 `代码', "Can't find end of Code entity at byte offset 4"],
]

test.each(wrong)('MarkdownV2 refuses %s', (source, complaint) => {
  expect(() => parseMarkdownV2(source)).toThrow(new ParseError(complaint))
})

test('legacy Markdown does not nest and wants its marks closed', () => {
  expect(parseMarkdown('*粗_体* [链接](https://a.cn) \\_')).toEqual({
    text: '粗_体 链接 _',
    entities: [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'text_link', offset: 4, length: 2, url: 'https://a.cn' },
    ],
  })
  expect(() => parseMarkdown('甲_乙')).toThrow("Can't find end of the entity starting at byte offset 3")
})

test('no text breaks either parser, and entities stay inside the text', () => {
  const unit = fc.constantFrom(...'*_~|`[]()>#+-=.!{}\\\n投资桥😀a')
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 24 }),
      fc.constantFrom(parseMarkdown, parseMarkdownV2),
      (source, parse) => {
        try {
          const { text, entities } = parse(source)
          for (const { offset, length } of entities) expect(offset + length).toBeLessThanOrEqual(text.length)
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError)
        }
      },
    ),
    { numRuns: 2000 },
  )
})
