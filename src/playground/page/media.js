import { fileUrl } from './api.js'
import { html } from './html.js'
import { Icon } from './icons.js'
import { userName } from './names.js'
import { useSession } from './session.js'

/** @typedef {import('./api.js').FileRef} FileRef */

/** The picture, document, sticker or place of a message; nothing when it has none. @param {{ message: import('./api.js').Message }} props */
export function Media({ message }) {
  const { words } = useSession()
  const picture = message.photo?.at(-1)
  if (picture) {
    const alt = message.caption ?? words.image(userName(message.from))
    return html`<a class="picture" href=${fileUrl(picture.file_id)} target="_blank" rel="noopener">
      <img src=${fileUrl(picture.file_id)} width=${picture.width} height=${picture.height} alt=${alt} loading="lazy" />
    </a>`
  }
  if (message.document) return html`<${Document} file=${message.document} />`
  if (message.sticker)
    return html`<img class="sticker" src=${fileUrl(message.sticker.file_id)} width="150" height="150"
      alt=${`${message.sticker.emoji ?? ''} ${words.sticker}`.trim()} />`
  if (message.location) {
    const { latitude, longitude } = message.location
    return html`<div class="place"><${Icon} name="place" />${words.location} ${latitude.toFixed(4)}, ${longitude.toFixed(4)}</div>`
  }
  return null
}

/** @param {{ file: FileRef }} props */
function Document({ file }) {
  const { words } = useSession()
  const name = file.file_name ?? words.document
  return html`<a class="document" href=${fileUrl(file.file_id)} download=${name}>
    <span class="document-icon"><${Icon} name="file" /></span>
    <span><b>${name}</b><small>${file.file_size === undefined ? '' : fileSize(file.file_size)}</small></span>
  </a>`
}

/** @param {number} bytes */
function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
