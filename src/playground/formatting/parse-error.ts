/** Why marked-up text cannot be read; the place is counted in bytes, as Telegram does. */
export class ParseError extends Error {
  constructor(what: string, source?: string, at?: number, more = '') {
    const place = source === undefined ? '' : ` at byte offset ${Buffer.byteLength(source.slice(0, at))}`
    super(`${what}${place}${more}`)
  }
}
