import { describe, expect, it } from 'vitest'
import { readings } from '../../src/text/pinyin.ts'

describe('the readings of a character', () => {
  it('are all of them, without tones', () => {
    expect(readings('长')).toEqual(expect.arrayContaining(['chang', 'zhang']))
    expect(readings('女')).toContain('nv')
  })

  it('include the one it has as a surname', () => {
    expect(readings('解')).toContain('xie')
    expect(readings('单')).toContain('shan')
  })

  it.each(['a', '5', '。', '🙂', ''])('are none for %j', (char) => {
    expect(readings(char)).toEqual([])
  })
})
