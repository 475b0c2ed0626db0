import { describe, expect, it } from 'vitest'
import { decode } from '../../src/bulletin/decode.ts'
import { fixtures } from '../fuzz/fixtures.ts'
import { encode } from '../support/encodings.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const TEXT = '本报讯 桃园开放。'

describe('decode', () => {
  it('reads UTF-8 with and without its mark', () => {
    const utf8 = new TextEncoder().encode(TEXT)
    expect(decode(utf8)).toEqual({ kind: 'text', text: TEXT, damaged: false })
    expect(decode(bytes(0xef, 0xbb, 0xbf, ...utf8))).toEqual({ kind: 'text', text: TEXT, damaged: false })
  })

  it('reads UTF-16 by its mark', () => {
    const units = [...TEXT].map((char) => char.charCodeAt(0))
    const little = units.flatMap((unit) => [unit & 255, unit >> 8])
    const big = units.flatMap((unit) => [unit >> 8, unit & 255])
    expect(decode(bytes(0xff, 0xfe, ...little))).toMatchObject({ kind: 'text', text: TEXT })
    expect(decode(bytes(0xfe, 0xff, ...big))).toMatchObject({ kind: 'text', text: TEXT })
  })

  it('reads UTF-16 without its mark, with zeros for its figures or none at all', () => {
    for (const text of [TEXT, '清河大桥合龙，县委书记出席。', '<html><body>桃园</body></html>'])
      for (const encoding of ['utf-16le', 'utf-16be'] as const)
        expect(decode(encode(text, encoding).subarray(2))).toEqual({ kind: 'text', text, damaged: false })
  })

  it('tells Big5 and GB18030 apart', () => {
    const traditional = '本報訊 縣長昨日到石橋鎮調研,強調要把路修到每一個村莊的門口,讓群眾出行更方便。'
    expect(decode(encode(traditional, 'big5'))).toMatchObject({ kind: 'text', text: traditional })
    expect(decode(encode(traditional, 'gb18030'))).toMatchObject({ kind: 'text', text: traditional })
    for (const { text } of fixtures)
      for (const line of text.split('\n').filter((each) => /\p{Script=Han}{4}/u.test(each)))
        expect(decode(encode(line, 'gb18030'))).toMatchObject({ kind: 'text', text: line })
  })

  it('reads GB18030', () => {
    // 本报讯 桃园开放。
    const gbk = [
      0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0x20, 0xcc, 0xd2, 0xd4, 0xb0, 0xbf, 0xaa, 0xb7, 0xc5, 0xa1, 0xa3,
    ]
    expect(decode(bytes(...gbk))).toEqual({ kind: 'text', text: TEXT, damaged: false })
  })

  it('believes a declared encoding where few characters of it are by chance UTF-8, too', () => {
    expect(decode(bytes(0xd2, 0xbb), 'gb2312')).toMatchObject({ kind: 'text', text: '一' })
    expect(decode(new TextEncoder().encode(TEXT), 'gb2312')).toMatchObject({ kind: 'text', text: TEXT })
  })

  it('keeps UTF-8 that is broken in a few places for what it is', () => {
    const long = new TextEncoder().encode(TEXT.repeat(40))
    expect(decode(long.slice(0, -1))).toMatchObject({ kind: 'text', damaged: true })
  })

  it('tells what is empty and what is no text', () => {
    expect(decode(bytes())).toEqual({ kind: 'empty' })
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x0a, 0x20))).toEqual({ kind: 'empty' })
    expect(decode(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d))).toEqual({
      kind: 'not-text',
    })
    expect(decode(bytes(0x25, 0xff, 0xff, 0x80, 0xff, 0xfe))).toEqual({ kind: 'not-text' })
    expect(decode(new TextEncoder().encode('\u0001\u0002\u0003abc'))).toEqual({ kind: 'not-text' })
  })
})
