import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/**
 * Simplified script for Traditional, as OpenCC has it (phrases first: 後來 is 后来, 乾坤 stays).
 * The result is as long as `text`, code unit for code unit, so that offsets hold in both.
 */
export function simplify(text: string): string {
  const converted = convert(text)
  return converted.length === text.length ? converted : Array.from(text, simplifyAlone).join('')
}

function simplifyAlone(char: string): string {
  const converted = convert(char)
  return converted.length === char.length ? converted : char
}
