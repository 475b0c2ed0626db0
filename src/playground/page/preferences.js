import { useEffect, useLayoutEffect, useState } from 'preact/hooks'

/**
 * Language and theme: as the browser has them, until the reader chooses.
 *
 * @typedef {{ language: import('./words.js').Language, theme: 'light' | 'dark' }} Preferences
 */

const key = 'playground-preferences'

/** A browser may refuse storage: then choices last as long as the page. @returns {Partial<Preferences>} */
function stored() {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** @param {Partial<Preferences>} chosen */
function store(chosen) {
  try {
    localStorage.setItem(key, JSON.stringify(chosen))
  } catch {}
}

const dark = matchMedia('(prefers-color-scheme: dark)')

/** @returns {[Preferences, (chosen: Partial<Preferences>) => void]} */
export function usePreferences() {
  const [chosen, setChosen] = useState(stored)
  const [prefersDark, setPrefersDark] = useState(dark.matches)
  useEffect(() => {
    const follow = () => setPrefersDark(dark.matches)
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [])

  /** @type {Preferences} */
  const preferences = {
    language: chosen.language ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'),
    theme: chosen.theme ?? (prefersDark ? 'dark' : 'light'),
  }
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = preferences.theme
    document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en'
  }, [preferences.theme, preferences.language])

  return [
    preferences,
    (more) => {
      const next = { ...chosen, ...more }
      store(next)
      setChosen(next)
    },
  ]
}
