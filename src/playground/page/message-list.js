import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { html } from './html.js'
import { Icon } from './icons.js'
import { elementId, MessageItem } from './message.js'
import { serviceLine } from './names.js'
import { useSession } from './session.js'
import { dayKey, dayName } from './time.js'

/**
 * @typedef {import('./api.js').Message} Message
 * @typedef {import('./api.js').Chat} Chat
 */

/** A sender's messages within this many seconds stand together. */
const runGap = 300
/** So near to the end, in pixels, the list follows new messages. */
const nearEnd = 80

/** @param {Message | undefined} one @param {Message | undefined} other @param {import('./words.js').Words} words */
function sameRun(one, other, words) {
  if (!one || !other || serviceLine(one, words) !== null || serviceLine(other, words) !== null) return false
  return (
    one.from?.id === other.from?.id &&
    Math.abs(other.date - one.date) < runGap &&
    dayKey(one.date) === dayKey(other.date)
  )
}

/** The messages of a chat, oldest first, at their end; new ones are read out. @param {{ chat: Chat, messages: readonly Message[], onReply: (message: Message) => void }} props */
export function MessageList({ chat, messages, onReply }) {
  const { state, words, language } = useSession()
  const scroller = useRef(/** @type {HTMLDivElement | null} */ (null))
  const following = useRef(true)
  const [atEnd, setAtEnd] = useState(true)
  const latest = messages.at(-1)
  const [seen, setSeen] = useState(latest?.message_id ?? 0)

  const toEnd = (/** @type {ScrollBehavior} */ behavior) =>
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior })

  useLayoutEffect(() => toEnd('instant'), [])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || !latest) return
    const element = document.getElementById(elementId(latest))
    const tall = element !== null && element.offsetHeight > box.clientHeight
    if (latest.from?.id === state.me.id) toEnd('instant')
    else if (following.current && tall) element.scrollIntoView({ block: 'start' })
    else if (following.current) toEnd('instant')
  }, [latest?.message_id])

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    // Pictures that load, edits and the keyboard of a phone change heights: stay at the end when there.
    const observer = new ResizeObserver(() => following.current && toEnd('instant'))
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])

  const onScroll = () => {
    const box = scroller.current
    if (!box) return
    following.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd
    setAtEnd(following.current)
    if (following.current) setSeen(latest?.message_id ?? 0)
  }

  const missed = messages.filter(
    ({ message_id, from }) => message_id > seen && from?.id !== state.me.id,
  ).length
  return html`<div class="history">
    <div class="scroller" ref=${scroller} onScroll=${onScroll} tabindex="0" role="region" aria-label=${words.messages}>
      <ol class="messages" role="log" aria-live="polite" aria-relevant="additions">
        ${messages.flatMap((message, index) => {
          const before = messages[index - 1]
          const newDay = before === undefined || dayKey(before.date) !== dayKey(message.date)
          return [
            newDay &&
              html`<li class="day" key=${`day-${dayKey(message.date)}`}><span>${dayName(message.date, language, words)}</span></li>`,
            html`<${MessageItem} key=${message.message_id} message=${message} chat=${chat}
              first=${!sameRun(before, message, words)} last=${!sameRun(message, messages[index + 1], words)}
              onReply=${() => onReply(message)} />`,
          ]
        })}
      </ol>
    </div>
    ${
      !atEnd &&
      html`<button type="button" class="to-end" aria-label=${missed > 0 ? words.newMessages(missed) : words.bottom}
      onClick=${() => toEnd('smooth')}><${Icon} name="down" />${missed > 0 && html`<span class="badge">${missed}</span>`}</button>`
    }
  </div>`
}
