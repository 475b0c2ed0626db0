import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateMentions, isoDay, period, periodOfName } from '../../src/text/dates.ts'

const parts = (text: string): unknown[] =>
  dateMentions(text).map(({ year, month, day }) => [year, month, day])

describe('dateMentions', () => {
  it('reads days with and without their year', () => {
    expect(parts('7月26日,全县大会;2022年7月28日 闭幕')).toEqual([
      [null, 7, 26],
      [2022, 7, 28],
    ])
    expect(parts('2022 年 7 月 26 日')).toEqual([[2022, 7, 26]])
    expect(parts('２０２２年７月２６日')).toEqual([[2022, 7, 26]])
  })

  it('reads years and months that stand alone', () => {
    expect(parts('2022年第二季度,2021年12月')).toEqual([
      [2022, null, null],
      [2021, 12, null],
    ])
  })

  it('reads dates in figures', () => {
    expect(parts('2022-07-26 2022/7/26 2022.7.6')).toEqual([
      [2022, 7, 26],
      [2022, 7, 26],
      [2022, 7, 6],
    ])
    expect(parts('版本2022-07/26,编号12022-07-261,地址2022.1.2.3')).toEqual([])
  })

  it('reads Chinese numerals', () => {
    expect(parts('二〇二二年七月')).toEqual([[2022, 7, null]])
    expect(parts('二零二一年十二月三十一日,十月十日')).toEqual([
      [2021, 12, 31],
      [null, 10, 10],
    ])
  })

  it('takes a bare day where a time or a comma follows, and no mere number of days', () => {
    expect(parts('26日上午,')).toEqual([[null, null, 26]])
    expect(parts('30日内办结,10日游,历时3年,第26日')).toEqual([])
  })

  it('says where each stands', () => {
    const text = '自2022年1月5日起'
    const [mention] = dateMentions(text)
    expect(text.slice(mention?.start, mention?.end)).toBe('2022年1月5日')
  })
})

describe('isoDay', () => {
  it('refuses days that no calendar has', () => {
    expect(isoDay(2022, 2, 30)).toBeNull()
    expect(isoDay(2022, 2, 29)).toBeNull()
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29')
    expect(isoDay(2022, 13, 1)).toBeNull()
    expect(isoDay(2022, 0, 1)).toBeNull()
    expect(isoDay(2022, 7, 0)).toBeNull()
  })

  it('agrees with the calendar on every real day', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const iso = isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
        expect(iso).toBe(date.toISOString().slice(0, 10))
      }),
    )
  })
})

describe('period', () => {
  it('covers a year, a month, a day', () => {
    expect(period(2022, null, null)).toEqual({ from: '2022-01-01', to: '2022-12-31' })
    expect(period(2024, 2, null)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(period(2022, 7, 26)).toEqual({ from: '2022-07-26', to: '2022-07-26' })
    expect(period(2022, 2, 30)).toBeNull()
  })
})

describe('periodOfName', () => {
  it('reads the usual file names', () => {
    expect(periodOfName('qingshui-2022-07')).toEqual({ from: '2022-07-01', to: '2022-07-31' })
    expect(periodOfName('20220729')).toEqual({ from: '2022-07-29', to: '2022-07-29' })
    expect(periodOfName('简报2022年7月第3期')).toEqual({ from: '2022-07-01', to: '2022-07-31' })
    expect(periodOfName('weekly_2022.7.9')).toEqual({ from: '2022-07-09', to: '2022-07-09' })
    expect(periodOfName('2022')).toEqual({ from: '2022-01-01', to: '2022-12-31' })
    expect(periodOfName('202207')).toEqual({ from: '2022-07-01', to: '2022-07-31' })
  })

  it('finds none where there is none', () => {
    expect(periodOfName('bulletin')).toBeNull()
    expect(periodOfName('第1203期')).toBeNull()
    expect(periodOfName('120220729')).toBeNull()
    expect(periodOfName('20220230')).toBeNull()
  })
})
