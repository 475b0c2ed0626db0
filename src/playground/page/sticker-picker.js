import { base64 } from './attachment.js'
import { html } from './html.js'
import { Popover } from './popover.js'
import { useSession } from './session.js'

/** Own drawings in `stickers/`, with what they show. */
const stickers = [
  { file: 'tea.svg', zh: '喝茶', en: 'Tea' },
  { file: 'lantern.svg', zh: '灯笼', en: 'Lantern' },
  { file: 'mountain.svg', zh: '青山', en: 'Mountains' },
]

/** Telegram's stickers are 512 pixels wide. */
const side = 512

/** A drawing as the WebP picture that stickers are. @param {string} url @returns {Promise<Blob>} */
async function webp(url) {
  const image = new Image(side, side)
  image.src = url
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  canvas.getContext('2d')?.drawImage(image, 0, 0, side, side)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(url))), 'image/webp'),
  )
}

/** The stickers; choosing one hands over its bytes in base64. @param {{ onPick: (data: string) => void }} props */
export function StickerPicker({ onPick }) {
  const { words, language } = useSession()
  return html`<${Popover} name=${words.stickers} icon="sticker" kind="sticker-menu" panel=${(
    /** @type {() => void} */ close,
  ) =>
    stickers.map((sticker) => {
      const url = `/page/stickers/${sticker.file}`
      return html`<button type="button" aria-label=${sticker[language]} onClick=${async () => {
        close()
        onPick(await base64(await webp(url)))
      }}><img src=${url} alt="" width="72" height="72" /></button>`
    })} />`
}
