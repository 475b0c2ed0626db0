/** What a segment of the index consists of, in the order of its bytes: those of wider numbers first, so that all are aligned. */
const sections = {
  /** Of each document how many distinct terms it has. */
  lengths: Uint32Array,
  /** Where each document's text ends in `textUnits`. */
  textEnds: Uint32Array,
  /** The Chinese characters that occur, by code point, ascending; a character's place is its number. */
  characters: Uint32Array,
  /** Where the pairs that begin with each character start in `seconds`; one more for the end. */
  pairStarts: Uint32Array,
  /** The number of the second character of each pair, ascending for each first one. */
  seconds: Uint32Array,
  /** Where each word ends in `wordUnits`; words ascend by code unit. */
  wordEnds: Uint32Array,
  /** Where the postings of each term start, characters first, then pairs, then words; one more for the end. */
  starts: Uint32Array,
  /** In which documents the terms stand, ascending for each term. */
  documents: Uint16Array,
  textUnits: Uint16Array,
  wordUnits: Uint16Array,
  /** How often the terms stand there, 255 times at most. */
  counts: Uint8Array,
} as const

type Sections = typeof sections
type Name = keyof Sections

/** The flat arrays of a segment, all of them views of one buffer. */
export type SegmentArrays = { readonly [N in Name]: InstanceType<Sections[N]> }
/** How many numbers each section has. */
export type SegmentSizes = Readonly<Record<Name, number>>

const names = Object.keys(sections) as Name[]
/** 段 with the version of the layout; on a machine of other byte order it reads otherwise and counts as damaged. */
const mark = 0x6bb5_0001
const headerBytes = (1 + names.length) * Uint32Array.BYTES_PER_ELEMENT

/** Room for a segment, which begins at this byte (a multiple of 4) of memory of its own. */
export function allocateSegment(
  sizes: SegmentSizes,
  from: number,
): { bytes: ArrayBuffer; arrays: SegmentArrays } {
  const bytes = new ArrayBuffer(from + bytesOf(sizes))
  new Uint32Array(bytes, from, 1 + names.length).set([mark, ...names.map((name) => sizes[name])])
  return { bytes, arrays: viewed(bytes, from, sizes) }
}

/** The arrays of the segment that begins at this byte (a multiple of 4) and ends with the buffer; null when there is none. */
export function segmentArrays(bytes: ArrayBuffer, from: number): SegmentArrays | null {
  if (bytes.byteLength < from + headerBytes) return null
  const [first, ...counts] = new Uint32Array(bytes, from, 1 + names.length)
  const sizes = Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0])) as SegmentSizes
  if (first !== mark || bytes.byteLength !== from + bytesOf(sizes)) return null
  return viewed(bytes, from, sizes)
}

function bytesOf(sizes: SegmentSizes): number {
  return names.reduce((sum, name) => sum + sizes[name] * sections[name].BYTES_PER_ELEMENT, headerBytes)
}

function viewed(bytes: ArrayBuffer, from: number, sizes: SegmentSizes): SegmentArrays {
  let at = from + headerBytes
  const views = names.map((name) => {
    const view = new sections[name](bytes, at, sizes[name])
    at += view.byteLength
    return [name, view] as const
  })
  return Object.fromEntries(views) as unknown as SegmentArrays
}
