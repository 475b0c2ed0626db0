import { ChatList } from './chat-list.js'
import { html } from './html.js'
import { Icon } from './icons.js'
import { Lab } from './lab.js'
import { userName } from './names.js'
import { useSession } from './session.js'

/** @typedef {import('./preferences.js').Preferences} Preferences */

/** The left column: who one is, the chats, and the page's own switches. @param {{ preferences: Preferences, choose: (chosen: Partial<Preferences>) => void, actAs: (person: number) => void }} props */
export function Sidebar({ preferences, choose, actAs }) {
  const { state, words } = useSession()
  const { theme, language } = preferences
  const otherTheme = theme === 'dark' ? 'light' : 'dark'
  return html`<aside class="sidebar">
    <header class="side-head">
      <h1>${words.page}</h1>
      <button type="button" class="tool" aria-label=${words.theme[otherTheme]} title=${words.theme[otherTheme]}
        onClick=${() => choose({ theme: otherTheme })}><${Icon} name=${theme === 'dark' ? 'sun' : 'moon'} /></button>
      <button type="button" class="tool language" aria-label=${words.language} title=${words.language}
        onClick=${() => choose({ language: language === 'zh' ? 'en' : 'zh' })}>${language === 'zh' ? 'EN' : '中'}</button>
    </header>
    <div class="people" role="group" aria-label=${words.actAs}>
      <span>${words.actAs}</span>
      ${state.users
        .filter((user) => !user.is_bot)
        .map(
          (user) => html`<button type="button" key=${user.id}
        aria-pressed=${String(user.id === state.me.id)} onClick=${() => actAs(user.id)}>${userName(user)}</button>`,
        )}
    </div>
    <${ChatList} />
    <${Lab} />
  </aside>`
}
