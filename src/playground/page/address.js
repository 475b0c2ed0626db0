/** The open chat stands in the page's address, so that the browser's Back leads to the list. */

/** @returns {number | null} */
export function chatOfAddress() {
  const id = /^#chat=(-?\d+)$/.exec(location.hash)?.[1]
  return id === undefined ? null : Number(id)
}

/** Shows a chat, or the list for null. @param {number | null} chat @param {'push' | 'replace'} [how] */
export function showInAddress(chat, how = 'push') {
  const hash = chat === null ? '#' : `#chat=${chat}`
  if (how === 'push') location.hash = hash
  else location.replace(hash)
}

/** The payload of a deep link (`/?start=PAYLOAD`), once: a reload does not send it again. @returns {string | null} */
export function takeStartPayload() {
  const url = new URL(location.href)
  const payload = url.searchParams.get('start')
  if (payload === null) return null
  url.searchParams.delete('start')
  history.replaceState(null, '', url)
  return payload
}
