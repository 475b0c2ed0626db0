import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/text/sentences.ts'

const cut = (text: string): string[] => sentences(text).map((sentence) => sentence.text)

describe('sentences', () => {
  it('cuts after Chinese stops and keeps decimals and commas whole', () => {
    expect(cut('总投资22.64亿元,工期1,095天。何时建成?明年!')).toEqual([
      '总投资22.64亿元,工期1,095天。',
      '何时建成?',
      '明年!',
    ])
  })

  it('cuts after semicolons and doubled ellipses, and takes a run of stops as one', () => {
    expect(cut('一是修路；二是架桥;三是种树……等等。真的？！好。')).toEqual([
      '一是修路；',
      '二是架桥;',
      '三是种树……',
      '等等。',
      '真的？！',
      '好。',
    ])
  })

  it('keeps what closes with the sentence it closes', () => {
    expect(cut('他说:“路通了。”大家鼓掌。(完。)')).toEqual(['他说:“路通了。”', '大家鼓掌。', '(完。)'])
  })

  it('leaves slogans and asides within the sentence that holds them', () => {
    expect(cut('喊着“加油!向前!”的口号出发(见第3页。附图;附表)了。走。')).toEqual([
      '喊着“加油!向前!”的口号出发(见第3页。附图;附表)了。',
      '走。',
    ])
  })

  it('gives the sentences of a long speech one by one', () => {
    expect(cut('老人说:“水清了。鱼也回来了。”')).toEqual(['老人说:“水清了。', '鱼也回来了。”'])
  })

  it('lets no mark without its partner swallow what follows', () => {
    expect(cut('共(三处。验收完成。”二期开工。')).toEqual(['共(三处。', '验收完成。”', '二期开工。'])
  })

  it('cuts English after full stops, not inside numbers, names or addresses', () => {
    expect(cut('It cost 2.5 million yuan. Who paid? See example.org/a?b=c;d here.')).toEqual([
      'It cost 2.5 million yuan.',
      'Who paid?',
      'See example.org/a?b=c;d here.',
    ])
  })

  it('cuts at line breaks and gives nothing for white space', () => {
    expect(cut('第一行\n　第二行\r\n\n')).toEqual(['第一行', '第二行'])
    expect(cut(' \n　')).toEqual([])
  })

  it('loses nothing and overlaps nowhere, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'修路。！?!;；…“”‘’「」()（）"\'.,2a A\n\r　𠮷《》'),
      maxLength: 200,
    })
    fc.assert(
      fc.property(text, (source) => {
        let end = 0
        for (const sentence of sentences(source)) {
          expect(source.slice(end, sentence.start).trim()).toBe('')
          expect(source.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(sentence.text.trim()).toBe(sentence.text)
          expect(sentence.text).not.toBe('')
          end = sentence.end
        }
        expect(source.slice(end).trim()).toBe('')
      }),
    )
  })
})
