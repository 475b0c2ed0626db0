import { useEffect, useRef, useState } from 'preact/hooks'
import { postInline } from './api.js'

/** Pause in typing, in ms, after which the bot is asked. */
const pause = 300

/**
 * A result is chosen under the query that brought it, and each page is a query of its own.
 *
 * @typedef {import('./api.js').Chat} Chat
 * @typedef {{ queryId: string, result: import('./api.js').InlineResult }} Found
 * @typedef {{ found: readonly Found[], nextOffset: string, button: import('./api.js').InlineAnswer['button'] | null }} Pages
 * @typedef {{ phase: 'off' } | { phase: 'waiting' | 'done' | 'more', pages: Pages }} Inline
 */

/** @type {Pages} */
const noPages = { found: [], nextOffset: '', button: null }

/**
 * The question in `@bot question`; null when the text is none.
 *
 * @param {string} text
 * @param {import('./api.js').User} bot
 */
export function inlineQuestion(text, bot) {
  const [, name, question] = /^@(\S+)\s([\s\S]*)$/.exec(text) ?? []
  return name?.toLowerCase() === bot.username?.toLowerCase() ? (question?.trim() ?? null) : null
}

/** The name of a chat's kind in an inline query. @param {Chat} chat */
const chatType = (chat) => (chat.type === 'private' ? 'sender' : chat.type)

/**
 * Asks the bot inline while its question is being typed, one question at a time; `more` fetches the next page.
 *
 * @param {string | null} question
 * @param {Chat} chat
 * @param {number} from
 * @param {(error: Error) => void} onError
 * @returns {{ inline: Inline, more: () => void }}
 */
export function useInlineQuery(question, chat, from, onError) {
  const [inline, setInline] = useState(/** @type {Inline} */ ({ phase: 'off' }))
  const asking = useRef(new AbortController())

  const ask = async (
    /** @type {string} */ query,
    /** @type {string} */ offset,
    /** @type {Pages} */ before,
  ) => {
    const { signal } = asking.current
    try {
      const { query_id, results, next_offset, button } = await postInline(
        { from, query, offset, chat_type: chatType(chat) },
        signal,
      )
      const found = [...before.found, ...results.map((result) => ({ queryId: query_id, result }))]
      setInline({
        phase: 'done',
        pages: { found, nextOffset: next_offset ?? '', button: before.button ?? button ?? null },
      })
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) return
      setInline({ phase: 'done', pages: { ...before, nextOffset: '' } })
      onError(error)
    }
  }

  useEffect(() => {
    if (question === null) return setInline({ phase: 'off' })
    asking.current = new AbortController()
    const { current } = asking
    setInline((shown) => ({ phase: 'waiting', pages: shown.phase === 'off' ? noPages : shown.pages }))
    const timer = setTimeout(() => ask(question, '', noPages), pause)
    return () => {
      clearTimeout(timer)
      current.abort()
    }
  }, [question, chat.id, from])

  const more = () => {
    if (inline.phase !== 'done' || inline.pages.nextOffset === '' || question === null) return
    setInline({ ...inline, phase: 'more' })
    ask(question, inline.pages.nextOffset, inline.pages)
  }
  return { inline, more }
}
