import { describe, expect, it } from 'vitest'
import { detect } from '../../src/bulletin/detect.ts'
import { readBulletin } from '../../src/bulletin/read-bulletin.ts'
import { zhCN } from '../../src/i18n/zh-CN.ts'
import { lexicon } from './reading.ts'

const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'))
const sized = (letters: string) => Uint8Array.from([...Buffer.from(letters), 0x10, 0, 0, 0, 0, 0, 0, 0])
const ZIP = hex('504b0304140000000800')

describe('a file of a kind that is not read', () => {
  it.each([
    ['a photograph', 'a.jpg', hex('ffd8ffe000104a464946'), 'JPEG'],
    ['a picture', 'a.txt', sized('BM'), 'BMP'],
    ['a picture of the web', 'a.webp', Uint8Array.from([...sized('RIFF'), ...Buffer.from('WEBP')]), 'WebP'],
    ['an archive', 'a.txt', hex('526172211a0700'), 'RAR'],
    ['an electronic document of an office', 'a.ofd', ZIP, 'OFD'],
    ['a document of LibreOffice', 'a.odt', ZIP, 'ODT'],
    ['rich text', 'a.doc', new TextEncoder().encode('{\\rtf1\\ansi}'), 'RTF'],
    [
      'a page saved as one file',
      'a.mht',
      new TextEncoder().encode(
        'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n',
      ),
      'MHTML',
    ],
  ])('is called by its name, with what to do: %s', async (_what, source, bytes, name) => {
    expect(detect(bytes, source)).toEqual({ kind: 'foreign', name })
    const { problems } = await readBulletin({ id: 'a', source, bytes }, lexicon)
    expect(problems).toEqual([{ line: 0, code: 'unsupported-format', text: name }])
    expect(zhCN.problems['unsupported-format'](name)).toContain('另存为')
  })

  it('is an old Word file, whatever program wrote it', () => {
    const old = Uint8Array.from([...hex('d0cf11e0a1b11ae1'), ...new Uint8Array(600)])
    for (const source of ['a.doc', 'a.wps', 'a.txt'])
      expect(detect(old, source)).toEqual({ kind: 'old-word' })
  })
})

it('a text that opens with the letters of a picture is a text', () => {
  const bytes = new TextEncoder().encode('BM公司清河分公司开业\n\n本报讯 5月8日,公司开业。')
  expect(detect(bytes, 'a.txt')).toEqual({ kind: 'format', format: 'plain' })
})
