import { html } from './html.js'
import { useSession } from './session.js'

/** @typedef {import('./api.js').Command} Command */

/**
 * The commands that begin as what is typed; none when the text is no unfinished command.
 *
 * @param {string} text
 * @param {readonly Command[]} commands
 */
export function matchingCommands(text, commands) {
  const typed = /^\/([a-z0-9_]*)$/i.exec(text)?.[1]?.toLowerCase()
  return typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed))
}

/** @param {{ id: string, commands: readonly Command[], active: number, onChoose: (command: Command) => void }} props */
export function CommandMenu({ id, commands, active, onChoose }) {
  const { words } = useSession()
  return html`<ul class="popup command-menu" id=${id} role="listbox" aria-label=${words.commands}>
    ${commands.map(
      (
        item,
        index,
      ) => html`<li role="option" key=${item.command} id=${`${id}-${index}`} aria-selected=${String(index === active)}
        onMouseDown=${(/** @type {MouseEvent} */ event) => event.preventDefault()}
        onClick=${() => onChoose(item)}>
        <b>/${item.command}</b><span>${item.description}</span>
      </li>`,
    )}
  </ul>`
}
