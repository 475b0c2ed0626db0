const digits = '零一二三四五六七八九'
const weights: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const sections: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** What a Chinese numeral may be made of. */
export const numeralCharacters = '〇零一二两三四五六七八九十百千万亿'

/** `1,234.5`, `三百二十`, `两千零五`, `一亿三千万`, `三点五`, `二〇二二` as a number; null for what is none (`千百`). */
export function numberOf(text: string): number | null {
  const plain = text.replaceAll(',', '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const numeral = text.replaceAll('〇', '零').replaceAll('两', '二')
  const [whole = '', rest, ...more] = numeral.split('点')
  const value = wholeNumber(whole)
  if (value === null || rest === undefined) return value
  const decimals = [...rest].map((char) => digits.indexOf(char))
  if (more.length > 0 || decimals.length === 0 || decimals.includes(-1)) return null
  return Number(`${value}.${decimals.join('')}`)
}

/** Two digits side by side are a range: `三五` 3 to 5, `二三十` 20 to 30, `十七八` 17 to 18. Null where there are none. */
const beside = /^(.*?)([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]*)$/u

/** Lower and upper end of a Chinese numeral; the same twice unless it names two numbers at once. */
export function numeralRange(text: string): { low: number; high: number } | null {
  const [, before = '', first = '', second = '', after = ''] = text.match(beside) ?? []
  if (first !== '' && !/[〇零一二两三四五六七八九]$/.test(before)) {
    const low = numberOf(`${before}${first}${after}`)
    const high = numberOf(`${before}${second}${after}`)
    return low === null || high === null || high <= low ? null : { low, high }
  }
  const value = numberOf(text)
  return value === null ? null : { low: value, high: value }
}

/** `千万` as 10,000,000, `万亿` as 10^12; nothing and `%` as 1. */
export function multiplierFactor(multiplier: string): number {
  return [...multiplier].reduce((factor, char) => factor * (weights[char] ?? sections[char] ?? 1), 1)
}

/** A number below 10^12 as Chinese numerals: 171.18 is 一百七十一点一八, 24000 两万四千. */
export function chineseNumeral(value: number): string {
  const [whole = '', decimals = ''] = String(value).split('.')
  const spoken = [...decimals].map((digit) => digits[Number(digit)]).join('')
  return wholeNumeral(Number(whole)) + (spoken === '' ? '' : `点${spoken}`)
}

function wholeNumeral(value: number): string {
  if (value === 0) return '零'
  const parts: string[] = []
  let rest = value
  for (const [name, power] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['', 1],
  ] as const) {
    const section = Math.floor(rest / power)
    rest %= power
    if (section === 0) continue
    const joined = parts.length > 0 && section < 1000 ? '零' : ''
    parts.push(`${joined}${section === 2 && name !== '' ? '两' : sectionNumeral(section)}${name}`)
  }
  return parts.join('').replace(/^一十/, '十')
}

/** Up to 9999. */
function sectionNumeral(value: number): string {
  let text = ''
  for (const [name, power] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / power) % 10
    if (digit > 0) text += `${digit === 2 && name === '千' ? '两' : digits[digit]}${name}`
    else if (text !== '' && value % power > 0 && !text.endsWith('零')) text += '零'
  }
  return text
}

function wholeNumber(text: string): number | null {
  if (text === '' || !/^[零一二三四五六七八九十百千万亿]+$/.test(text)) return null
  // 二〇二二: figures one by one. Two of them are no year and no number (一一).
  if (/^[一二三四五六七八九]{2}$/.test(text)) return null
  if (!/[十百千万亿]/.test(text)) return Number([...text].map((char) => digits.indexOf(char)).join(''))
  if (/[十百千][十百千]|[一二三四五六七八九]{2}/.test(text)) return null
  let sum = 0
  let section = 0
  let last = 0
  for (const char of text) {
    const weight = weights[char]
    const power = sections[char]
    if (weight !== undefined) {
      section += (last === 0 ? 1 : last) * weight
      last = 0
    } else if (power !== undefined) {
      // 万亿: what stands before 亿 is counted in 亿 whole.
      sum = power === sections.亿 ? (sum + section + last || 1) * power : sum + (section + last || 1) * power
      section = 0
      last = 0
    } else last = digits.indexOf(char)
  }
  return sum + section + last
}
