import type { Lexicon } from '../model/lexicon.ts'

const HAN = '\\p{Script=Han}'

/**
 * Tells whether a paragraph opens with a dateline: `本报讯 7月26日,`, `【本报讯】(记者 某某)`, `清水县融媒体中心讯`,
 * `新华社太原7月26日电`, `本报记者 某某 报道`. Built once from the lexicon's openings.
 */
export function datelineTest({
  datelines,
  printWords,
}: Pick<Lexicon, 'datelines' | 'printWords'>): (text: string) => boolean {
  const isComplete = (opening: string): boolean =>
    [...printWords.complete].some((word) => opening.endsWith(word))
  const complete = datelines.filter(isComplete).map(quoted)
  const agencies = datelines.filter((opening) => !isComplete(opening)).map(quoted)
  const closers = [...printWords.closer].map(quoted).join('|')
  const patterns = [
    complete.length > 0 && `^[【[(（]?(?:${complete.join('|')})`,
    complete.length > 0 &&
      `^[【[(（]?[${HAN}《》“”]{1,16}(?:${complete.join('|')})(?=[\\s(（)）\\]】\\d,，:：])`,
    agencies.length > 0 &&
      `^[【[(（]?(?:${agencies.join('|')})[${HAN}\\d\\s()（）/、]{0,30}?(?:${closers})(?=[\\s(（)）\\]】,，:：\\d]|$)`,
  ].filter((pattern) => pattern !== false)
  if (patterns.length === 0) return () => false
  const pattern = new RegExp(patterns.join('|'), 'u')
  return (text) => pattern.test(text.slice(0, 64))
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
