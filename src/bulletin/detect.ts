import type { FormatName } from './formats/formats.ts'

/** What a file is: a format that is read, or a kind of file that is not, by the name people know it by. */
export type Detected =
  | { readonly kind: 'format'; readonly format: FormatName }
  | { readonly kind: 'old-word' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'foreign'; readonly name: string }

/** First bytes of files that hold no text to read, in hexadecimal. From the formats' own specifications. */
const FOREIGN: readonly (readonly [signature: string, name: string])[] = [
  ['1f8b', 'gzip'],
  ['425a68', 'bzip2'],
  ['377abcaf271c', '7z'],
  ['526172211a07', 'RAR'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['89504e470d0a1a0a', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['474946383', 'GIF'],
  ['52494646', 'WebP'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['7b5c727466', 'RTF'],
  ['424d', 'BMP'],
]
const OLE = 'd0cf11e0a1b11ae1'
/** Documents that are zip files, too. */
const OTHER_ZIP = /\.(?:ofd|odt|epub|xlsx|pptx)$/i
const ZIP = ['504b0304', '504b0506', '504b0708']
/** A PDF's header may stand behind some other bytes, in the first 1,024 (Adobe's implementation note 13). */
const PDF_WITHIN = 1024
const LETTERS: ReadonlySet<string> = new Set(['BMP', 'WebP'])
/** A page saved as one file, as a letter of several parts (RFC 2557). */
const MHTML =
  /^(?:[\w-]{1,40}:[^\n]{0,400}\r?\n(?:[ \t][^\n]{0,400}\r?\n)*){0,20}Content-Type:\s*multipart\/related/i
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--[^>]{0,2000}-->\s*){0,8}<(?:!doctype\s+html|html|head|body|meta|title|div|table)[\s>]/i

/**
 * Tells what a file is: by its first bytes where they are a signature, else by what its name ends in, else by
 * whether its text opens as a page of HTML; anything else is plain text.
 */
export function detect(bytes: Uint8Array, source: string): Detected {
  const first = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (ZIP.some((signature) => first.startsWith(signature)))
    return OTHER_ZIP.test(source)
      ? { kind: 'foreign', name: endingOf(source).toUpperCase() }
      : { kind: 'format', format: 'docx' }
  if (first.startsWith(OLE)) return { kind: isEncryptedPackage(bytes) ? 'encrypted' : 'old-word' }
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN))
  if (/^[\s\S]{0,8}%PDF-|[\r\n]%PDF-/.test(opening)) return { kind: 'format', format: 'pdf' }
  const foreign = FOREIGN.find(([signature]) => first.startsWith(signature))
  // Text may open with these letters, but holds no zeros in the sizes that follow in a file of the kind.
  if (foreign !== undefined && (!LETTERS.has(foreign[1]) || bytes.subarray(4, 16).includes(0)))
    return { kind: 'foreign', name: foreign[1] }
  if (MHTML.test(opening)) return { kind: 'foreign', name: 'MHTML' }
  const ending = endingOf(source)
  if (ending === 'pdf' || ending === 'docx') return { kind: 'format', format: ending }
  if (/^x?html?$/.test(ending)) return { kind: 'format', format: 'html' }
  // A wide encoding puts a zero beside each Latin letter; without them the opening reads as it is meant.
  if (HTML.test(opening.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')))
    return { kind: 'format', format: 'html' }
  return { kind: 'format', format: /^(?:md|markdown)$/.test(ending) ? 'markdown' : 'plain' }
}

function endingOf(source: string): string {
  return source.slice(source.lastIndexOf('.') + 1).toLowerCase()
}

/** A `.docx` with a password is put whole into an OLE file, as a stream of this name ([MS-OFFCRYPTO] 2.3). */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'))
}
