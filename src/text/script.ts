import { Converter, Locale } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })
const hanRuns = /\p{Script=Han}+/gu
const changing = changingUnits()

/**
 * Simplified script for Traditional, as OpenCC has it (phrases first: 後來 is 后来, 乾坤 stays).
 * The result is as long as `text`, code unit for code unit, so that offsets hold in both. Converting takes a second
 * for some megabytes, so what holds nothing to convert, as most runs of Simplified script do, is passed over.
 */
export function simplify(text: string): string {
  return mayChange(text) ? text.replace(hanRuns, (run) => (mayChange(run) ? simplifyRun(run) : run)) : text
}

function simplifyRun(run: string): string {
  const converted = convert(run)
  return converted.length === run.length ? converted : Array.from(run, simplifyAlone).join('')
}

function simplifyAlone(char: string): string {
  const converted = convert(char)
  return converted.length === char.length ? converted : char
}

function mayChange(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (changing[text.charCodeAt(at)] === 1) return true
  return false
}

/** 1 for each code unit that an entry of OpenCC's dictionaries changes, or may change. */
function changingUnits(): Uint8Array {
  const units = new Uint8Array(2 ** 16)
  // What lies beyond the first plane, and compatibility ideographs, which are normalised first.
  units.fill(1, 0xd800, 0xdc00)
  units.fill(1, 0xf900, 0xfb00)
  for (const dictionary of (Locale.to.cn ?? []).flat()) {
    for (const [from = '', to = ''] of entriesOf(dictionary)) {
      for (let at = 0; at < from.length; at++)
        if (from.length !== to.length || from[at] !== to[at]) units[from.charCodeAt(at)] = 1
    }
  }
  return units
}

function entriesOf(dictionary: string | readonly (readonly string[])[]): readonly (readonly string[])[] {
  return typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary
}
