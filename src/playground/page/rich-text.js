import { useState } from 'preact/hooks'
import { entityTree } from './entities.js'
import { html } from './html.js'
import { Icon } from './icons.js'
import { linkTarget } from './links.js'
import { useSession } from './session.js'

/**
 * @typedef {import('./entities.js').Node} Node
 * @typedef {Exclude<Node, string>} Span
 */

const tags = /** @type {Record<string, string>} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
})

/** A message's text with its entities. @param {{ text: string, entities?: import('./api.js').Entity[] | undefined, chat: number }} props */
export function RichText({ text, entities = [], chat }) {
  return html`<div class="text">${entityTree(text, entities).map((node) => html`<${TreeNode} node=${node} chat=${chat} />`)}</div>`
}

/** @param {{ node: Node, chat: number }} props @returns {any} */
function TreeNode({ node, chat }) {
  if (typeof node === 'string') return node
  const { entity, text } = node
  const inside = node.children.map((child) => html`<${TreeNode} node=${child} chat=${chat} />`)
  const tag = tags[entity.type]
  if (tag) return html`<${tag}>${inside}<//>`
  switch (entity.type) {
    case 'spoiler':
      return html`<${Spoiler}>${inside}<//>`
    case 'pre':
      return html`<pre data-language=${entity.language}><code>${inside}</code></pre>`
    case 'blockquote':
      return html`<blockquote>${inside}</blockquote>`
    case 'expandable_blockquote':
      return html`<${ExpandableQuote}>${inside}<//>`
    case 'text_link':
      return html`<${Link} to=${entity.url ?? ''}>${inside}<//>`
    case 'url':
      return html`<${Link} to=${text}>${inside}<//>`
    case 'email':
      return html`<${Link} to=${`mailto:${text}`}>${inside}<//>`
    case 'phone_number':
      return html`<${Link} to=${`tel:${text.replaceAll(' ', '')}`}>${inside}<//>`
    case 'bot_command':
      return html`<${Command} command=${text} chat=${chat} />`
    case 'mention':
      return html`<${Mention} name=${text} chat=${chat} />`
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return html`<span class="tag">${inside}</span>`
    default:
      return html`<span>${inside}</span>`
  }
}

/** Hidden until it is asked for; what is hidden takes no part in tabbing or reading. @param {{ children?: any }} props */
function Spoiler({ children }) {
  const { words } = useSession()
  const [shown, setShown] = useState(false)
  if (shown) return html`<span class="spoiler-shown">${children}</span>`
  return html`<span class="spoiler" role="button" tabindex="0" aria-label=${words.spoiler}
    onClick=${() => setShown(true)}
    onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      setShown(true)
    }}><span inert>${children}</span></span>`
}

/** @param {{ children?: any }} props */
function ExpandableQuote({ children }) {
  const { words } = useSession()
  const [open, setOpen] = useState(false)
  return html`<blockquote class=${open ? 'expandable' : 'expandable folded'}>
    <div class="quoted">${children}</div>
    <button type="button" class="expand" aria-expanded=${String(open)} aria-label=${open ? words.collapse : words.expand}
      onClick=${() => setOpen(!open)}><${Icon} name="down" /></button>
  </blockquote>`
}

/** @param {{ to: string, children?: any }} props */
function Link({ to, children }) {
  const { state, act } = useSession()
  const target = linkTarget(to, state.bot.username ?? '')
  if (target.kind === 'none') return html`<span>${children}</span>`
  if (target.kind === 'web')
    return html`<a href=${target.href} target="_blank" rel="noopener noreferrer" title=${target.href}>${children}</a>`
  return html`<a href=${to} onClick=${(/** @type {MouseEvent} */ event) => {
    event.preventDefault()
    act.follow(to)
  }}>${children}</a>`
}

/** @param {{ command: string, chat: number }} props */
function Command({ command, chat }) {
  const { act } = useSession()
  return html`<button type="button" class="link" onClick=${() => act.sendText(chat, command)}>${command}</button>`
}

/** Mentioning the bot begins an inline question. @param {{ name: string, chat: number }} props */
function Mention({ name, chat }) {
  const { state, act } = useSession()
  if (name.toLowerCase() !== `@${state.bot.username}`.toLowerCase())
    return html`<span class="tag">${name}</span>`
  return html`<button type="button" class="link" onClick=${() => act.draft(chat, { text: `${name} ` })}>${name}</button>`
}
