/** @typedef {import('./words.js').Language} Language */

/** @param {Language} language */
const locale = (language) => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** Hour and minute of a Unix time in seconds. @param {number} seconds @param {Language} language */
export const clockTime = (seconds, language) =>
  new Date(seconds * 1000).toLocaleTimeString(locale(language), { hour: '2-digit', minute: '2-digit' })

/** The local day, to tell days apart. @param {number} seconds */
export const dayKey = (seconds) => new Date(seconds * 1000).toDateString()

/** @param {number} seconds @param {Language} language @param {import('./words.js').Words} words */
export function dayName(seconds, language, words) {
  const day = new Date(seconds * 1000)
  const now = new Date()
  if (day.toDateString() === now.toDateString()) return words.today
  now.setDate(now.getDate() - 1)
  if (day.toDateString() === now.toDateString()) return words.yesterday
  return day.toLocaleDateString(locale(language), { year: 'numeric', month: 'long', day: 'numeric' })
}
