import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkTarget } from '../../../src/playground/page/links.js'

const bot = 'bulletin_bot'

test.each([
  ['https://example.org/a?b=c#d', { kind: 'web', href: 'https://example.org/a?b=c#d' }],
  ['example.org/公报', { kind: 'web', href: 'http://example.org/%E5%85%AC%E6%8A%A5' }],
  ['example.org:8080/a', { kind: 'web', href: 'http://example.org:8080/a' }],
  ['mailto:office@example.org', { kind: 'web', href: 'mailto:office@example.org' }],
  ['https://t.me/Bulletin_Bot?start=a_12', { kind: 'start', payload: 'a_12' }],
  ['t.me/bulletin_bot', { kind: 'mention', username: bot }],
  ['tg://resolve?domain=bulletin_bot&start=x', { kind: 'start', payload: 'x' }],
  [
    'https://t.me/share/url?url=https%3A%2F%2Fexample.org&text=看看',
    { kind: 'share', text: 'https://example.org\n看看' },
  ],
  ['https://t.me/other_bot?start=x', { kind: 'web', href: 'https://t.me/other_bot?start=x' }],
  ['javascript:alert(1)', { kind: 'none' }],
  ['data:text/html,<b>x</b>', { kind: 'none' }],
  ['tg://user?id=1', { kind: 'none' }],
  ['', { kind: 'none' }],
])('%s leads to its place', (link, target) => {
  expect(linkTarget(link, bot)).toEqual(target)
})

test('no text makes it throw, and none leads out of the page but by web, mail or phone', () => {
  const schemes = fc.constantFrom(
    '',
    'javascript:',
    'JAVASCRIPT://',
    'file:///',
    'http://',
    'tg://',
    ' https:',
  )
  fc.assert(
    fc.property(schemes, fc.string({ unit: 'binary' }), (scheme, rest) => {
      const target = linkTarget(scheme + rest, bot)
      if (target.kind === 'web') expect(new URL(target.href).protocol).toMatch(/^(?:https?|mailto|tel):$/)
    }),
  )
})
