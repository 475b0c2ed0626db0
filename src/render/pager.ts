import type { Messages } from '../i18n/zh-CN.ts'
import type { Button } from './message.ts'
import { encodeScreen, type Screen } from './screen.ts'

/** One page of a list: its items, with the position of the first from 0. A page past the end gives the last one. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly offset: number
  readonly page: number
  readonly pages: number
}

export function pageOf<T>(items: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const shown = Math.min(Math.max(1, page), pages)
  const offset = (shown - 1) * size
  return { items: items.slice(offset, offset + size), offset, page: shown, pages }
}

/** The row that leads to the pages before and after; no row when there is only one. */
export function pagerRow(screen: Screen, pages: number, texts: Messages): Button[] {
  const to = (page: number, label: string): Button => ({
    kind: 'press',
    label,
    data: encodeScreen({ ...screen, page }),
  })
  return [
    ...(screen.page > 1 ? [to(screen.page - 1, texts.buttons.previous)] : []),
    ...(screen.page < pages ? [to(screen.page + 1, texts.buttons.next)] : []),
  ]
}

/** Rows that are not empty, each of at most `width` buttons. */
export function rows(buttons: readonly Button[], width: number): Button[][] {
  const count = Math.ceil(buttons.length / width)
  return Array.from({ length: count }, (_, row) => buttons.slice(row * width, (row + 1) * width))
}
