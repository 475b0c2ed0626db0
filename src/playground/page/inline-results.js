import { useEffect, useRef } from 'preact/hooks'
import { Avatar } from './avatar.js'
import { html } from './html.js'
import { useSession } from './session.js'

/**
 * @typedef {import('./inline-query.js').Found} Found
 * @typedef {import('./inline-query.js').Inline} Inline
 */

/** So near to the end of the list, in pixels, the next page is fetched. */
const nearEnd = 60

/** What an entry shows. @param {import('./api.js').InlineResult} result */
function entryOf(result) {
  const title = result.title ?? result.caption ?? result.input_message_content?.message_text ?? result.type
  return { title, description: result.description ?? '' }
}

/**
 * The bot's answer to an inline query. Pictures from elsewhere are not loaded: the page makes no outside request.
 *
 * @param {{ id: string, inline: Exclude<Inline, { phase: 'off' }>, active: number, onChoose: (found: Found) => void, onMore: () => void }} props
 */
export function InlineResults({ id, inline, active, onChoose, onMore }) {
  const { words, act } = useSession()
  const list = useRef(/** @type {HTMLUListElement | null} */ (null))
  const { found, button } = inline.pages

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const onScroll = () => {
    const box = list.current
    if (box && box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd) onMore()
  }
  const status = {
    waiting: words.inline.waiting,
    more: words.inline.more,
    done: found.length === 0 ? words.inline.none : '',
  }
  return html`<div class="popup inline-results" aria-busy=${String(inline.phase !== 'done')}>
    ${
      button &&
      html`<button type="button" class="inline-switch" onClick=${() =>
        button.web_app
          ? act.follow(button.web_app.url)
          : act.start(button.start_parameter ?? '')}>${button.text}</button>`
    }
    <ul id=${id} role="listbox" aria-label=${words.inline.results} ref=${list} onScroll=${onScroll}>
      ${found.map(({ queryId, result }, index) => {
        const { title, description } = entryOf(result)
        return html`<li role="option" key=${`${queryId}:${result.id}`} id=${`${id}-${index}`} aria-selected=${String(index === active)}
          onMouseDown=${(/** @type {MouseEvent} */ event) => event.preventDefault()}
          onClick=${() => onChoose({ queryId, result })}>
          <${Avatar} id=${index} name=${title} size="small" />
          <span><b>${title}</b><small>${description}</small></span>
        </li>`
      })}
    </ul>
    <p class="inline-status" role="status">${status[inline.phase]}</p>
  </div>`
}
