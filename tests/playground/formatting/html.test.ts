import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHtml } from '../../../src/playground/formatting/html.ts'
import { ParseError } from '../../../src/playground/formatting/parse-error.ts'

const wrong: [name: string, html: string, complaint: string][] = [
  ['an unknown tag', '县里的<h1>喜讯</h1>', 'Unsupported start tag "h1" at byte offset 9'],
  ['a tag left open', '<b>投资', 'Can\'t find end tag corresponding to start tag "b"'],
  [
    'tags that cross',
    '<b>修路<i>架桥</b></i>',
    'Unmatched end tag at byte offset 18, expected "</i>", found "</b>"',
  ],
  ['an end without a start', '投资</b>', 'Unexpected end tag at byte offset 6'],
  ['a tag cut short', '投资<b', 'Unclosed start tag at byte offset 6'],
  ['an end tag cut short', '<b>投资</b', 'Unclosed end tag at byte offset 9'],
  ['a bare less-than sign', '3 < 5', 'Unsupported start tag "" at byte offset 2'],
  [
    'an attribute without a value',
    '<a href>x</a>',
    'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
  ],
  [
    'a span that is no spoiler',
    '<span class="red">x</span>',
    'Tag "span" must have class "tg-spoiler" at byte offset 0',
  ],
  ['an unknown named reference', '甲&nbsp;乙', 'Unsupported named HTML entity "&nbsp;" at byte offset 3'],
  ['half a character', '&#xd83d;', 'Text contains invalid Unicode characters after decoding HTML entities'],
]

test.each(wrong)('%s is refused in Telegram’s words', (_, html, complaint) => {
  expect(() => parseHtml(html)).toThrow(new ParseError(complaint))
})

test('styles nest, and offsets count UTF-16 units', () => {
  expect(parseHtml('😀<b>新<i>桥</i></b>')).toEqual({
    text: '😀新桥',
    entities: [
      { type: 'italic', offset: 3, length: 1 },
      { type: 'bold', offset: 2, length: 2 },
    ],
  })
})

test('links, languages and quotations keep what they say', () => {
  const { text, entities } = parseHtml(
    '<a href="https://example.org/?a=1&amp;b=2">全文</a><pre><code class="language-json">{}</code></pre><blockquote expandable>原文</blockquote>',
  )
  expect(text).toBe('全文{}原文')
  expect(entities).toEqual([
    { type: 'text_link', offset: 0, length: 2, url: 'https://example.org/?a=1&b=2' },
    { type: 'pre', offset: 2, length: 2, language: 'json' },
    { type: 'expandable_blockquote', offset: 4, length: 2 },
  ])
})

test('references become their characters and a lone ampersand stays', () => {
  expect(parseHtml('R&D &lt;甲&gt; &amp; &quot;乙&quot; &#8212; &#x1F600;').text).toBe('R&D <甲> & "乙" — 😀')
})

test('any text is either refused or read with every entity inside it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="https://a.cn">',
      '</a>',
      '<pre>',
      '</pre>',
      '<code>',
      '</code>',
    ),
    fc.constantFrom(
      '&lt;',
      '&amp',
      '&#128512;',
      '<',
      '>',
      '&',
      '"',
      '投资',
      '😀',
      ' class=',
      '</',
      '<span class="tg-spoiler">',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      try {
        const { text, entities } = parseHtml(pieces.join(''))
        for (const { offset, length } of entities) {
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(length).toBeGreaterThan(0)
          expect(offset + length).toBeLessThanOrEqual(text.length)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError)
      }
    }),
    { numRuns: 2000 },
  )
})

test('escaped text comes back as it was', () => {
  const escapeHtml = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parseHtml(`<b>${escapeHtml(text)}</b>`).text).toBe(text)
    }),
  )
})
