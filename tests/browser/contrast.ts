import type { Page } from 'playwright-core'

/** WCAG 2.2, 1.4.3: contrast of normal text. */
export const leastContrast = 4.5

export type Faint = { text: string; ratio: number }

/**
 * Texts that are seen and stand out less than `leastContrast` from what lies behind them, by WCAG's relative luminance.
 * Disabled controls are exempt.
 */
export function faintTexts(page: Page): Promise<Faint[]> {
  return page.evaluate((least) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    if (!canvas) throw new Error('no canvas')
    const paint = (colours: string[]) => {
      canvas.clearRect(0, 0, 1, 1)
      for (const colour of colours) {
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
      }
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)]
    }
    const luminance = (rgb: number[]) => {
      const [red = 0, green = 0, blue = 0] = rgb.map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const backdrop = (element: Element | null): string[] =>
      element === null
        ? ['white']
        : [...backdrop(element.parentElement), getComputedStyle(element).backgroundColor]

    const faint: Faint[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? ''
      const element = walker.currentNode.parentElement
      if (text === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue
      if (element.closest(':disabled, [inert]')) continue
      const behind = backdrop(element)
      const [one, other] = [paint([...behind, getComputedStyle(element).color]), paint(behind)].map(luminance)
      const [high = 1, low = 0] = [one ?? 0, other ?? 0].sort((a, b) => b - a)
      const ratio = (high + 0.05) / (low + 0.05)
      if (ratio < least) faint.push({ text, ratio })
    }
    return faint
  }, leastContrast)
}
