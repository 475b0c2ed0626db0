import type { Page } from 'playwright-core'

const controls = new Set([
  'button',
  'link',
  'textbox',
  'combobox',
  'switch',
  'checkbox',
  'option',
  'spinbutton',
  'listbox',
  'image',
])

/** Roles of the controls and pictures in the accessibility tree that have no name, and how many there were in all. */
export async function unnamedControls(page: Page): Promise<{ unnamed: string[]; all: number }> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const found = nodes.filter(({ ignored, role }) => !ignored && controls.has(String(role?.value)))
  const unnamed = found.filter(({ name }) => String(name?.value ?? '').trim() === '')
  return { unnamed: unnamed.map(({ role }) => String(role?.value)), all: found.length }
}
