import type { Piece } from './page-layout.ts'

/** The text of a page by how it is set. */
export interface PagePieces {
  readonly across: readonly Piece[]
  /** Set from top to bottom in columns from right to left, as if the page lay on its left side. */
  readonly down: readonly Piece[]
  /** Turned on its side or aslant, such as a stamp across the page: no part of any article. */
  readonly aslant: readonly string[]
}

/** An item of text as pdf.js gives it. */
interface Item {
  readonly str: string
  /** `ttb` for text that is set from top to bottom. */
  readonly dir: string
  /** Of its letters: the direction of writing (a, b), across it (c, d), and where it begins. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Text counts as level up to some 17 degrees: a scan that was fed askew is off by less than 5. */
const mostSlant = 0.3
const lineBreaks = /[\n\r\v\f\u0085\u2028\u2029]/g
/** Forms of marks for vertical setting, which fonts for it hold in place of the usual ones. */
const verticalForms = /[\ufe10-\ufe19\ufe30-\ufe48]/g

/** Sorts items of a page by how they stand when it is shown, that is turned by so many degrees. */
export function piecesOf(items: readonly object[], rotation: number): PagePieces {
  const across: Piece[] = []
  const down: Piece[] = []
  const aslant: string[] = []
  for (const item of items) {
    if (!isItem(item) || item.str === '') continue
    const text = item.str.replace(lineBreaks, ' ')
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform
    const [right, up] = turned(a, b, rotation)
    const [x, y] = turned(e, f, rotation)
    const size = Math.hypot(c, d)
    if (right <= 0 || Math.abs(up) > right * mostSlant) {
      if (text.trim() !== '') aslant.push(text)
    } else if (item.dir === 'ttb')
      down.push({
        text: text.replace(verticalForms, (form) => form.normalize('NFKC')),
        x: -y,
        y: x,
        width: item.height,
        height: size,
      })
    else across.push({ text, x, y, width: item.width, height: item.height || size })
  }
  return { across, down, aslant }
}

/** A point or direction of a page, y upwards, on the page turned clockwise. */
function turned(x: number, y: number, degrees: number): [number, number] {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return [y, -x]
    case 180:
      return [-x, -y]
    case 270:
      return [-y, x]
    default:
      return [x, y]
  }
}

function isItem(item: object): item is Item {
  return 'str' in item && 'transform' in item
}
