/** A stream of a PDF: what its dictionary says, as far as it can be told without the rest of the file. */
export interface PdfStream {
  /** Names of the filters that its data went through, the outermost first; empty where they stand elsewhere. */
  readonly filters: readonly string[]
  readonly earlyChange: 0 | 1
  /** Holds a picture or a file, so that nothing of it is read as text. */
  readonly picture: boolean
  /** Where its data begins and ends. */
  readonly start: number
  readonly end: number
}

const FILTERS = /^(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)$/
/** Filters of pictures, and Brotli, which is in no standard yet and of which no bulletin is made. */
const OF_PICTURES = /^(?:DCTDecode|DCT|JPXDecode|JPX|CCITTFaxDecode|CCF|JBIG2Decode|BrotliDecode)$/
const LONGEST_DICTIONARY = 65_536
const [CR, LF] = [13, 10]

/**
 * Every stream that the bytes may hold, by the word `stream` before its data: the tables of a file, which tell where
 * its streams are, are not believed, as a damaged or hostile one may state what it likes.
 */
export function* pdfStreams(file: Buffer): Generator<PdfStream> {
  let behind = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') {
      behind = at
      continue
    }
    const start = lineAfter(file, at + 6)
    const { length, ...dictionary } = dictionaryOf(file, Math.max(behind, at - LONGEST_DICTIONARY), at)
    yield { ...dictionary, start, end: endOf(file, start, length) }
    behind = at
  }
}

/** At the length that the dictionary states when `endstream` stands there, else at the first one there is. */
function endOf(file: Buffer, start: number, length: number): number {
  const stated = file.toString('latin1', start + length, start + length + 11)
  if (length > 0 && /^\s{0,2}endstream/.test(stated)) return start + length
  const found = file.indexOf('endstream', start)
  return found < 0 ? file.length : found
}

function dictionaryOf(
  file: Buffer,
  from: number,
  to: number,
): Omit<PdfStream, 'start' | 'end'> & { length: number } {
  const whole = file.toString('latin1', from, to)
  const opening = [...whole.matchAll(/\d\s+\d+\s+obj\b/g)].at(-1)
  const text = (opening === undefined ? whole : whole.slice(opening.index)).replace(
    /#([0-9a-f]{2})/gi,
    (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)),
  )
  const names = [...text.matchAll(/\/([^\s/<>[\](){}%]+)/g)].map(([, name = '']) => name)
  return {
    filters: names.filter((name) => FILTERS.test(name)),
    length: Number(text.match(/\/Length\s{0,9}(\d{1,12})(?!\d|\s+\d)/)?.[1] ?? 0),
    earlyChange: /\/EarlyChange\s{1,9}0/.test(text) ? 0 : 1,
    picture:
      names.some((name) => OF_PICTURES.test(name)) ||
      /\/Subtype\s{0,9}\/Image(?![\w-])|\/Type\s{0,9}\/EmbeddedFile(?![\w-])/.test(text),
  }
}

function lineAfter(file: Buffer, from: number): number {
  for (let at = from; at < file.length; at += 1) {
    if (file[at] === LF) return at + 1
    if (file[at] === CR) return file[at + 1] === LF ? at + 2 : at + 1
  }
  return file.length
}
