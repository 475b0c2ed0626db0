import { html } from './html.js'
import { Icon } from './icons.js'

/** Hues that stand apart; a person keeps one by id. */
const hues = 6

/**
 * A round picture with the first letter of the name (of a Chinese name its first character), or a sign for what is no
 * person. It repeats what stands beside it, so it is hidden from screen readers.
 *
 * @param {{ id: number, name: string, icon?: 'bot' | 'group', size?: 'small' }} props
 */
export function Avatar({ id, name, icon, size }) {
  const [first = '?'] = name
  return html`<span class=${`avatar hue-${Math.abs(id) % hues} ${size ?? ''}`} aria-hidden="true">
    ${icon ? html`<${Icon} name=${icon} />` : first.toUpperCase()}
  </span>`
}

/** The hue of a person's name beside messages. @param {number} id */
export const hueOf = (id) => `hue-${Math.abs(id) % hues}`
