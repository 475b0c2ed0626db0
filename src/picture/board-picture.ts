import { renderAsync } from '@resvg/resvg-js'
import type { Board } from '../render/board.ts'
import { boardSvg } from './board-chart.ts'
import { fontFamily, fontFiles } from './fonts.ts'

/** The board as a PNG, 1,080 pixels wide. Throws when the font is missing. */
export async function boardPicture(board: Board): Promise<Uint8Array> {
  const files = await fontFiles()
  const { svg } = boardSvg(board)
  // Drawn on a thread of its own: answers do not wait.
  const picture = await renderAsync(svg, {
    font: { fontFiles: files, loadSystemFonts: false, defaultFontFamily: fontFamily },
  })
  return picture.asPng()
}
