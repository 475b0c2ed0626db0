import { Unzip, UnzipInflate } from 'fflate'

/** What the entries of a zip archive come to, and the opening of those that were asked for. */
export interface ZipContents {
  readonly names: readonly string[]
  /** Bytes of all entries, as inflated; more than `most` means that counting stopped. */
  readonly size: number
  /** Text of each XML part's first bytes, where a declaration of entities would stand. */
  readonly openings: readonly string[]
}

const opening = 4096
const chunk = 65_536

/**
 * Inflates an archive piece by piece without keeping it, and stops once it has come to more than `most` bytes: what an
 * archive says of its own sizes may be a lie. Throws when it is no archive.
 */
export function zipContents(bytes: Uint8Array, most: number): ZipContents {
  const names: string[] = []
  const openings: string[] = []
  let size = 0
  const unzip = new Unzip((file) => {
    names.push(file.name)
    let seen = 0
    file.ondata = (error, data) => {
      if (error) throw error
      if (seen === 0 && /\.(?:xml|rels)$/i.test(file.name))
        openings.push(new TextDecoder().decode(data.subarray(0, opening)))
      seen += data.length
      size += data.length
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length && size <= most; at += chunk)
    unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
  return { names, size, openings }
}
