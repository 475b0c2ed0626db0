import type { Messages } from '../i18n/zh-CN.ts'
import { encodeSchedule, type Schedule, type Subscription } from '../model/subscription.ts'
import { bold, escapeHtml } from './html.ts'
import type { Button, Message } from './message.ts'
import { rows } from './pager.ts'
import { encodeSubscriptionAction, type SubscriptionAction } from './subscription-action.ts'

/** What can be chosen by a button; any other time is typed. */
const offered: readonly Schedule[] = [
  { kind: 'daily', minute: 8 * 60 },
  { kind: 'daily', minute: 18 * 60 },
  { kind: 'weekly', weekday: 1, minute: 8 * 60 },
  { kind: 'weekly', weekday: 5, minute: 17 * 60 },
  { kind: 'issue' },
]

/** The subscriptions of a chat, with buttons to change, pause and stop each, and to add what is not there yet. */
export function renderSubscriptions(
  subscriptions: readonly Subscription[],
  clock: { readonly zone: string; readonly now: string },
  texts: Messages,
): Message {
  const words = texts.digest.subscriptions
  const lines = subscriptions.map(
    ({ schedule, paused }, index) =>
      `${index + 1}. ${escapeHtml(words.line(texts.digest.schedule(schedule), paused))}`,
  )
  const held = new Set(subscriptions.map(({ schedule }) => encodeSchedule(schedule)))
  const add = offered
    .filter((schedule) => !held.has(encodeSchedule(schedule)))
    .map((schedule) => button(words.buttons.add(texts.digest.schedule(schedule)), { kind: 'add', schedule }))
  return {
    html: [
      bold(words.title),
      ...(lines.length === 0 ? [escapeHtml(words.none)] : lines),
      escapeHtml(words.zone(clock.zone, clock.now)),
    ].join('\n'),
    buttons: [
      ...subscriptions.map((subscription) => rowOf(subscription, texts)),
      ...rows(add, 2),
      [button(words.buttons.zones, { kind: 'zones' })],
    ],
  }
}

function rowOf({ id, schedule, paused }: Subscription, texts: Messages): Button[] {
  const { buttons } = texts.digest.subscriptions
  const under = 'list'
  return [
    button(buttons.change(texts.digest.schedule(schedule)), { kind: 'choices', id }),
    paused
      ? button(buttons.resume, { kind: 'resume', id, under })
      : button(buttons.pause, { kind: 'pause', id, under }),
    button(buttons.stop, { kind: 'stop', id, under }),
  ]
}

/** To what a subscription can be changed. */
export function renderChoices({ id, schedule: now }: Subscription, texts: Messages): Message {
  const words = texts.digest.subscriptions
  const choices = offered
    .filter((schedule) => encodeSchedule(schedule) !== encodeSchedule(now))
    .map((schedule) => button(texts.digest.schedule(schedule), { kind: 'change', id, schedule }))
  return {
    html: escapeHtml(words.choose(texts.digest.schedule(now))),
    buttons: [...rows(choices, 2), [button(words.buttons.back, { kind: 'list' })]],
  }
}

/** The zones that can be chosen by a button. */
export function renderZones(texts: Messages): Message {
  const words = texts.digest.subscriptions
  const zones = words.zoneNames.map(([zone, name]) =>
    button(words.buttons.zone(name), { kind: 'zone', zone }),
  )
  return {
    html: escapeHtml(words.zones),
    buttons: [...rows(zones, 3), [button(words.buttons.back, { kind: 'list' })]],
  }
}

/** The buttons under a digest that stop or pause what it came by. */
export function subscriptionRow(id: string, texts: Messages): Button[] {
  const { buttons } = texts.digest.subscriptions
  return [
    button(buttons.pause, { kind: 'pause', id, under: 'digest' }),
    button(buttons.stop, { kind: 'stop', id, under: 'digest' }),
  ]
}

function button(label: string, action: SubscriptionAction): Button {
  return { kind: 'press', label, data: encodeSubscriptionAction(action) }
}
