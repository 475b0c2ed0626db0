import type { Messages } from '../i18n/zh-CN.ts'
import { shorten } from './excerpt.ts'
import { bold, italic } from './html.ts'
import type { Button, Message } from './message.ts'
import { pageOf, pagerRow, rows } from './pager.ts'
import { type CardScreen, encodeScreen } from './screen.ts'
import { type Articles, type Block, cardPages, type Numbers, sourcesOf } from './sources.ts'

/** What every card has: a heading repeated on each page, blocks in pages, the sources of each page. */
export interface Card {
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly numbers: Numbers
  /** What inline mode is opened with to share it. */
  readonly share: string
  /** Buttons of its own, above those to go back and to share. */
  readonly buttons: readonly Button[]
}

const maxShare = 60

/** One page of a card, with buttons to its articles, its other pages, back and share. */
export function renderCard(card: Card, screen: CardScreen, articles: Articles, texts: Messages): Message {
  const { items, page, pages } = pageOf(cardPages(card.blocks), screen.page, 1)
  const shown = { ...screen, page }
  const sources = sourcesOf(items[0] ?? [], shown, { numbers: card.numbers, articles }, texts)
  const back: Button[] =
    screen.back === null
      ? []
      : [{ kind: 'press', label: texts.buttons.back, data: encodeScreen(screen.back) }]
  const share: Button = { kind: 'share', label: texts.buttons.share, query: shorten(card.share, maxShare) }
  return {
    html: [
      card.heading,
      ...(items[0] ?? []).map(({ html }) => html),
      ...(sources.lines.length > 0 ? [`\n${[bold(texts.ledger.sources), ...sources.lines].join('\n')}`] : []),
      ...(pages > 1 ? [`\n${italic(texts.ledger.project.page(page, pages))}`] : []),
    ].join('\n'),
    buttons: [
      ...rows(sources.buttons, 3),
      ...rows(pagerRow(shown, pages, texts), 2),
      ...rows(card.buttons, 1),
      [...back, share],
    ],
  }
}
