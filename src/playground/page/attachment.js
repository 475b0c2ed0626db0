import { useEffect, useState } from 'preact/hooks'
import { html } from './html.js'
import { Icon } from './icons.js'
import { Popover } from './popover.js'
import { useSession } from './session.js'

/** @typedef {{ kind: 'photo' | 'document', file: File }} Attachment */

/** A file's bytes in base64. @param {Blob} blob @returns {Promise<string>} */
export function base64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

/** The first file of a paste or a drop; a picture goes as a photo. @param {DataTransfer | null} transfer @returns {Attachment | null} */
export function transferred(transfer) {
  const file = transfer?.files[0]
  if (!file) return null
  return { kind: /^image\/(png|jpeg|webp)$/.test(file.type) ? 'photo' : 'document', file }
}

/** The choice between a picture and a file. @param {{ onPick: (attachment: Attachment) => void }} props */
export function AttachButton({ onPick }) {
  const { words } = useSession()
  return html`<${Popover} name=${words.attach} icon="attach" kind="attach-menu" panel=${(
    /** @type {() => void} */ close,
  ) => {
    const pick = (/** @type {Attachment} */ attachment) => {
      onPick(attachment)
      close()
    }
    return [
      html`<${FileField} kind="photo" accept="image/png,image/jpeg,image/webp" name=${words.attachPhoto} onPick=${pick} />`,
      html`<${FileField} kind="document" accept="" name=${words.attachFile} onPick=${pick} />`,
    ]
  }} />`
}

/** @param {{ kind: Attachment['kind'], accept: string, name: string, onPick: (attachment: Attachment) => void }} props */
function FileField({ kind, accept, name, onPick }) {
  return html`<label><${Icon} name=${kind === 'photo' ? 'picture' : 'file'} /><span>${name}</span>
    <input type="file" accept=${accept} aria-label=${name} onChange=${(/** @type {Event} */ event) => {
      const file = /** @type {HTMLInputElement} */ (event.currentTarget).files?.[0]
      if (file) onPick({ kind, file })
    }} />
  </label>`
}

/** What is about to be sent. @param {{ attachment: Attachment, onCancel: () => void }} props */
export function AttachmentPreview({ attachment, onCancel }) {
  const { words } = useSession()
  const [url, setUrl] = useState('')
  useEffect(() => {
    if (attachment.kind !== 'photo') return setUrl('')
    const made = URL.createObjectURL(attachment.file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [attachment])
  return html`<div class="preview">
    ${url ? html`<img src=${url} alt="" />` : html`<${Icon} name="file" />`}
    <span>${attachment.file.name}</span>
    <button type="button" class="tool" aria-label=${words.cancel} onClick=${onCancel}><${Icon} name="close" /></button>
  </div>`
}
