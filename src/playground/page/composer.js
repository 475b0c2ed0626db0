import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { AttachButton, AttachmentPreview, base64, transferred } from './attachment.js'
import { CommandMenu, matchingCommands } from './command-menu.js'
import { html } from './html.js'
import { Icon } from './icons.js'
import { inlineQuestion, useInlineQuery } from './inline-query.js'
import { InlineResults } from './inline-results.js'
import { ReplyKeyboard, replyKeyboardMessage } from './keyboard.js'
import { messageLine, userName } from './names.js'
import { useSession } from './session.js'
import { draftOf } from './state.js'
import { StickerPicker } from './sticker-picker.js'

/**
 * @typedef {import('./api.js').Command} Command
 * @typedef {import('./inline-query.js').Found} Found
 */

const menuId = 'suggestions'

/** Where a message is written and sent. @param {{ chat: import('./api.js').Chat, thread: number | null }} props */
export function Composer({ chat, thread }) {
  const { state, act, words } = useSession()
  const { text, replyTo } = draftOf(state, chat.id)
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null))
  const [attachment, setAttachment] = useState(
    /** @type {import('./attachment.js').Attachment | null} */ (null),
  )
  const [active, setActive] = useState(0)
  const [dismissed, setDismissed] = useState('')

  const place = thread === null ? {} : { thread }
  const own = state.commands[chat.type === 'private' ? 'private' : 'group']
  const commands = dismissed === text ? [] : matchingCommands(text, own)
  const question = dismissed === text && text !== '' ? null : inlineQuestion(text, state.bot)
  const { inline, more } = useInlineQuery(question, chat, state.me.id, (error) => act.notify(error.message))
  const found = inline.phase === 'off' ? [] : inline.pages.found
  const choices = commands.length > 0 ? commands.length : found.length
  const chosen = Math.min(active, choices - 1)

  const write = (/** @type {string} */ next) => act.draft(chat.id, { text: next })
  useEffect(() => setActive(0), [text])
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) field.current?.focus()
  }, [chat.id, replyTo])
  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [text])

  const send = async () => {
    const written = text.trim()
    if (attachment) {
      const { kind, file } = attachment
      const content = {
        kind,
        file_name: file.name,
        data: await base64(file),
        ...(written ? { caption: written } : {}),
      }
      if (!(await act.send(chat.id, { ...content, ...place }))) return
      setAttachment(null)
      write('')
    } else if (written !== '') {
      write('')
      if (!(await act.sendText(chat.id, written, place))) write(written)
    }
    field.current?.focus()
  }

  const chooseCommand = (/** @type {Command} */ { command }) => {
    write('')
    act.sendText(
      chat.id,
      chat.type === 'private' ? `/${command}` : `/${command}@${state.bot.username}`,
      place,
    )
    field.current?.focus()
  }

  const chooseResult = async (/** @type {Found} */ { queryId, result }) => {
    write('')
    await act.send(chat.id, { via_inline: { query_id: queryId, result_id: result.id }, ...place })
    field.current?.focus()
  }

  const choose = () => {
    const command = commands[chosen]
    const result = found[chosen]
    if (command) chooseCommand(command)
    else if (result) chooseResult(result)
  }

  const move = (/** @type {number} */ step) => {
    setActive((chosen + step + choices) % choices)
    if (chosen + step >= choices - 2) more()
  }

  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    // An input method uses the same keys to choose characters.
    if (event.isComposing) return
    const { key } = event
    const does = keys({ key, shift: event.shiftKey })
    if (does === null) return
    event.preventDefault()
    does()
  }

  /** What a key does here; null leaves it to the browser. @param {{ key: string, shift: boolean }} pressed */
  const keys = ({ key, shift }) => {
    const command = commands[chosen]
    if (key === 'Escape') return cancel
    if (key === 'ArrowDown' && choices > 0) return () => move(1)
    if (key === 'ArrowUp' && choices > 0) return () => move(-1)
    if (key === 'Tab' && !shift && command) return () => write(`/${command.command} `)
    if (key !== 'Enter' || shift) return null
    if (inline.phase === 'waiting') return () => {}
    return choices > 0 ? choose : send
  }

  const cancel = () => {
    if (choices > 0 || inline.phase !== 'off') setDismissed(text)
    else if (attachment) setAttachment(null)
    else if (replyTo !== null) act.draft(chat.id, { replyTo: null })
  }

  const attach = (/** @type {Event} */ event, /** @type {DataTransfer | null} */ transfer) => {
    const item = transferred(transfer)
    if (!item) return
    event.preventDefault()
    setAttachment(item)
  }

  const replied = chat.messages.find(({ message_id }) => message_id === replyTo)
  const quick = replyKeyboardMessage(chat.messages)
  return html`<form class="composer" onSubmit=${(/** @type {Event} */ event) => {
    event.preventDefault()
    send()
  }} onDragOver=${(/** @type {Event} */ event) => event.preventDefault()} onDrop=${(/** @type {DragEvent} */ event) => attach(event, event.dataTransfer)}>
    ${commands.length > 0 && html`<${CommandMenu} id=${menuId} commands=${commands} active=${chosen} onChoose=${chooseCommand} />`}
    ${inline.phase !== 'off' && html`<${InlineResults} id=${menuId} inline=${inline} active=${chosen} onChoose=${chooseResult} onMore=${more} />`}
    ${
      replied &&
      html`<div class="preview"><${Icon} name="reply" />
      <span><b>${words.replyTo} ${userName(replied.from)}</b> ${messageLine(replied, words)}</span>
      <button type="button" class="tool" aria-label=${words.cancel} onClick=${cancel}><${Icon} name="close" /></button>
    </div>`
    }
    ${attachment && html`<${AttachmentPreview} attachment=${attachment} onCancel=${() => setAttachment(null)} />`}
    <div class="fields">
      ${
        own.length > 0 &&
        html`<button type="button" class="tool" aria-label=${words.commands} title=${words.commands} onClick=${() => {
          setDismissed('')
          write(text === '/' ? '' : '/')
          field.current?.focus()
        }}><${Icon} name="slash" /></button>`
      }
      <${AttachButton} onPick=${setAttachment} />
      <textarea id="composer" rows="1" ref=${field} value=${text} aria-label=${words.message}
        placeholder=${attachment ? words.caption : words.message} autocomplete="off" aria-autocomplete="list"
        aria-controls=${choices > 0 ? menuId : undefined} aria-activedescendant=${choices > 0 ? `${menuId}-${chosen}` : undefined}
        onInput=${(/** @type {Event} */ event) => write(/** @type {HTMLTextAreaElement} */ (event.currentTarget).value)}
        onKeyDown=${onKeyDown} onPaste=${(/** @type {ClipboardEvent} */ event) => attach(event, event.clipboardData)}></textarea>
      <${StickerPicker} onPick=${(/** @type {string} */ data) => act.send(chat.id, { kind: 'sticker', file_name: 'sticker.webp', data, ...place })} />
      <button type="submit" class="tool send" aria-label=${words.send} title=${words.send} disabled=${text.trim() === '' && !attachment}><${Icon} name="send" /></button>
    </div>
    ${quick && html`<${ReplyKeyboard} chat=${chat.id} message=${quick} />`}
  </form>`
}
