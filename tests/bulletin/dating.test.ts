import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

const issue = (source: string, ...lines: string[]) => read(lines.join('\n\n'), source)
const dated = (source: string, ...lines: string[]) => {
  const [article] = issue(source, ...lines).articles
  return article?.date === null ? null : `${article?.date}${article?.dateInferred ? ' inferred' : ''}`
}
const TITLE = '石桥镇桃园开园'

describe('the day of an article', () => {
  it('is the printed one where the dateline has its year', () => {
    expect(dated('bulletin.txt', TITLE, '本报讯 2024年4月2日,桃园开园。')).toBe('2024-04-02')
    expect(dated('bulletin.txt', TITLE, '本报讯 二〇二四年四月二日,桃园开园。')).toBe('2024-04-02')
  })

  it('stays unknown where 近日 or the like stands for it, whatever dates follow', () => {
    expect(dated('shiqiao-2024-12.txt', TITLE, '本报讯 近日,石桥镇为4月2日开园作准备。')).toBeNull()
    expect(dated('shiqiao-2024-12.txt', TITLE, '本报讯 日前,桃园开园。12月2日又办了采摘节。')).toBeNull()
    const codes = issue('shiqiao-2024-12.txt', TITLE, '本报讯 近日,桃园开园。').problems.map(
      ({ code }) => code,
    )
    expect(codes).toContain('date-missing')
  })

  it('takes its year from the file name, not long after it', () => {
    const text = '本报讯 12月30日,桃园开园。'
    expect(dated('shiqiao-2024-12.txt', TITLE, text)).toBe('2024-12-30 inferred')
    expect(dated('shiqiao-2025-01.txt', TITLE, text)).toBe('2024-12-30 inferred')
    expect(dated('20250103.txt', TITLE, text)).toBe('2024-12-30 inferred')
    expect(dated('shiqiao-2024-12.txt', TITLE, '本报讯 1月2日,桃园开园。')).toBe('2025-01-02 inferred')
  })

  it('takes its year from the masthead rather than from the file name', () => {
    expect(dated('2020.txt', '石桥报', '2024年4月5日 第7期', TITLE, '本报讯 4月2日,开园。')).toBe(
      '2024-04-02 inferred',
    )
  })

  it('takes its year from a full date near by in the article, not from one long past', () => {
    const near = '本报讯 4月2日,开园。活动至2024年5月10日。'
    expect(dated('2020-04.txt', TITLE, near)).toBe('2024-04-02 inferred')
    const past = '本报讯 4月2日,开园。镇志记载,桃园始建于1958年10月1日。'
    expect(dated('2020-04.txt', TITLE, past)).toBe('2020-04-02 inferred')
  })

  it('takes its year from the years printed when nothing better is known', () => {
    expect(dated('bulletin.txt', TITLE, '本报讯 4月2日,石桥镇部署2024年第二季度工作。')).toBe(
      '2024-04-02 inferred',
    )
    const other = issue(
      'bulletin.txt',
      TITLE,
      '本报讯 4月2日,开园。',
      '苏晴',
      '夜间门诊开通',
      '本报讯 2024年4月5日,门诊开通。',
    )
    expect(other.articles.map(({ date }) => date)).toEqual(['2024-04-02', '2024-04-05'])
    expect(other.date).toBe('2024-04-05')
  })

  it('may be told by its number alone when the month is known', () => {
    expect(dated('2024-04.txt', TITLE, '本报讯 2日上午,桃园开园。')).toBe('2024-04-02 inferred')
  })

  it('may stand on a line of its own under the headline', () => {
    expect(dated('bulletin.txt', TITLE, '(2024年4月2日)', '同志们,今天桃园正式开园了,向大家表示祝贺。')).toBe(
      '2024-04-02 inferred',
    )
  })

  it('is not guessed: no such day, no date, no year', () => {
    const problems = (...lines: string[]) =>
      issue('2023.txt', TITLE, ...lines).problems.map(({ code }) => code)
    expect(dated('2023.txt', TITLE, '本报讯 2月29日,开园。')).toBeNull()
    expect(problems('本报讯 2月29日,开园。')).toEqual(['date-invalid'])
    expect(problems('本报讯 13月1日,开园。')).toEqual(['date-invalid'])
    expect(problems('本报讯 近日,桃园开园。全镇截至4月2日已增收。')).toEqual(['date-missing'])
  })
})
