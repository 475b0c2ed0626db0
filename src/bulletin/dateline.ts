const COMPLETE = /(?:讯|訊|消息|电|報訊)$/u
const HAN = '\\p{Script=Han}'

/**
 * Tells whether a paragraph opens with a dateline: `本报讯 7月26日,`, `【本报讯】(记者 某某)`, `清水县融媒体中心讯`,
 * `新华社太原7月26日电`, `本报记者 某某 报道`. Built once from the lexicon's openings.
 */
export function datelineTest(openings: readonly string[]): (text: string) => boolean {
  const complete = openings.filter((opening) => COMPLETE.test(opening)).map(quoted)
  const agencies = openings.filter((opening) => !COMPLETE.test(opening)).map(quoted)
  const patterns = [
    complete.length > 0 && `^[【[(（]?(?:${complete.join('|')})`,
    complete.length > 0 &&
      `^[【[(（]?[${HAN}《》“”]{1,16}(?:${complete.join('|')})(?=[\\s(（)）\\]】\\d,，:：])`,
    agencies.length > 0 &&
      `^[【[(（]?(?:${agencies.join('|')})[${HAN}\\d\\s()（）/、]{0,30}?(?:讯|訊|电|报道)(?=[\\s(（)）\\]】,，:：\\d]|$)`,
  ].filter((pattern) => pattern !== false)
  if (patterns.length === 0) return () => false
  const pattern = new RegExp(patterns.join('|'), 'u')
  return (text) => pattern.test(text.slice(0, 64))
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
