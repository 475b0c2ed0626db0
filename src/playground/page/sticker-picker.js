import { useState } from 'preact/hooks'
import { base64 } from './attachment.js'
import { html } from './html.js'
import { Icon } from './icons.js'
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

/** A button that opens the stickers; choosing one hands over its bytes in base64. @param {{ onPick: (data: string) => void }} props */
export function StickerPicker({ onPick }) {
  const { words, language } = useSession()
  const [open, setOpen] = useState(false)
  return html`<div class="attach" onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && setOpen(false)}>
    <button type="button" class="tool" aria-label=${words.stickers} title=${words.stickers} aria-expanded=${String(open)}
      onClick=${() => setOpen(!open)}><${Icon} name="sticker" /></button>
    ${
      open &&
      html`<div class="popup sticker-menu" role="group" aria-label=${words.stickers}>
      ${stickers.map((sticker) => {
        const url = `/page/stickers/${sticker.file}`
        return html`<button type="button" aria-label=${sticker[language]} onClick=${async () => {
          setOpen(false)
          onPick(await base64(await webp(url)))
        }}><img src=${url} alt="" width="72" height="72" /></button>`
      })}
    </div>`
    }
  </div>`
}
