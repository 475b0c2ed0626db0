import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { readSchedule } from '../../src/digest/read-schedule.ts'
import { findZone } from '../../src/digest/zones.ts'
import { decodeSchedule, encodeSchedule } from '../../src/model/subscription.ts'

const lexicon = await readLexicon(lexiconFolder)
const read = (text: string): string | null => {
  const schedule = readSchedule(text, lexicon)
  return schedule && encodeSchedule(schedule)
}

describe('when a digest is to come', () => {
  it.each([
    ['daily 08:00', 'd480'],
    ['每天 8点', 'd480'],
    ['每天早上8点半', 'd510'],
    ['每天8：05', 'd485'],
    ['每天晚上八点', 'd1200'],
    ['下午3点20分 每天', 'd920'],
    ['daily 8pm', 'd1200'],
    ['daily 12am', 'd0'],
    ['every day at 7:15', 'd435'],
    ['Daily', 'd480'],
    ['18:30', 'd1110'],
    ['每天 24点', 'd0'],
    ['中午12点', 'd720'],
    ['weekly mon 08:00', 'w1.480'],
    ['周一 8:00', 'w1.480'],
    ['每週五下午5點', 'w5.1020'],
    ['每周日 9点', 'w7.540'],
    ['weekly', 'w1.480'],
    ['Sunday 9', 'w7.540'],
    ['issue', 'i'],
    ['每期', 'i'],
  ])('%s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  it.each([
    '',
    '抽水蓄能',
    '每天 25点',
    'daily 08:60',
    '每天 周一 8点',
    'issue 08:00',
    '每月 1日',
    'dailyish 8',
    '8点 9点',
  ])('is not said by “%s”', (text) => {
    expect(read(text)).toBeNull()
  })

  it('never throws, and codes of schedules lead back to them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'每天周一二早晚点半8:0 3dailymonp：時') }), (text) => {
        const schedule = readSchedule(text, lexicon)
        if (schedule) expect(decodeSchedule(encodeSchedule(schedule))).toEqual(schedule)
      }),
    )
  })
})

describe('the zone of a chat', () => {
  it.each([
    ['东京', 'Asia/Tokyo'],
    ['東京', 'Asia/Tokyo'],
    ['北京时间', 'Asia/Shanghai'],
    ['asia/tokyo', 'Asia/Tokyo'],
    ['New York', 'America/New_York'],
    ['london', 'Europe/London'],
    ['utc', 'UTC'],
    ['Asia/Chongqing', 'Asia/Chongqing'],
    ['月球', null],
    ['', null],
    ['__proto__', null],
  ])('%s', (text, zone) => {
    expect(findZone(text, lexicon)).toBe(zone)
  })

  it('is one that there is, for every place name', () => {
    for (const zone of lexicon.zoneCities.values()) expect(findZone(zone, lexicon)).toBe(zone)
  })
})
