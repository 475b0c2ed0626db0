import { useEffect, useRef, useState } from 'preact/hooks'
import { html } from './html.js'
import { Icon } from './icons.js'

/**
 * A button that opens a small panel above itself; Escape, a press elsewhere, or `close` shuts it.
 *
 * @param {{ name: string, icon: keyof typeof import('./icons.js').paths, kind: string, panel: (close: () => void) => any }} props
 * `kind` is the panel's class
 */
export function Popover({ name, icon, kind, panel }) {
  const [open, setOpen] = useState(false)
  const element = useRef(/** @type {HTMLDivElement | null} */ (null))
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null))
  const close = () => setOpen(false)

  useEffect(() => {
    if (!open) return
    const closeOutside = (/** @type {Event} */ event) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) close()
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [open])

  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || !open) return
    close()
    button.current?.focus()
  }
  return html`<div class="popover" ref=${element} onKeyDown=${onKeyDown}>
    <button type="button" class="tool" ref=${button} aria-label=${name} title=${name} aria-expanded=${String(open)}
      onClick=${() => setOpen(!open)}><${Icon} name=${icon} /></button>
    ${open && html`<div class=${`popup ${kind}`} role="group" aria-label=${name}>${panel(close)}</div>`}
  </div>`
}
