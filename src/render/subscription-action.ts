import { decodeSchedule, encodeSchedule, type Schedule } from '../model/subscription.ts'

/** What a button does to the subscriptions of its chat. */
export type SubscriptionAction =
  | { readonly kind: 'list' }
  | { readonly kind: 'zones' }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'add'; readonly schedule: Schedule }
  /** Shows to what the schedule can be changed. */
  | { readonly kind: 'choices'; readonly id: string }
  | { readonly kind: 'change'; readonly id: string; readonly schedule: Schedule }
  /** `under`: the button stands under the list, which then changes, or under a digest, which stays. */
  | {
      readonly kind: 'pause' | 'resume' | 'stop'
      readonly id: string
      readonly under: 'list' | 'digest'
    }

/** Callback data, at most 64 bytes: `s.` and the action's words, parted by `:`; no IANA name is longer than 40. */
export function encodeSubscriptionAction(action: SubscriptionAction): string {
  return `s.${[action.kind, ...wordsOf(action)].join(':')}`
}

function wordsOf(action: SubscriptionAction): string[] {
  switch (action.kind) {
    case 'list':
    case 'zones':
      return []
    case 'zone':
      return [action.zone]
    case 'add':
      return [encodeSchedule(action.schedule)]
    case 'choices':
      return [action.id]
    case 'change':
      return [action.id, encodeSchedule(action.schedule)]
    default:
      return [action.id, action.under]
  }
}

/** The action that callback data name, or null for anything that `encodeSubscriptionAction` does not make. */
export function decodeSubscriptionAction(data: string): SubscriptionAction | null {
  if (!data.startsWith('s.')) return null
  const [kind, first = '', second = '', more] = data.slice(2).split(':')
  if (more !== undefined) return null
  switch (kind) {
    case 'list':
    case 'zones':
      return { kind }
    case 'zone':
      return { kind, zone: first }
    case 'add': {
      const schedule = decodeSchedule(first)
      return schedule && { kind, schedule }
    }
    case 'choices':
      return { kind, id: first }
    case 'change': {
      const schedule = decodeSchedule(second)
      return schedule && { kind, id: first, schedule }
    }
    case 'pause':
    case 'resume':
    case 'stop':
      return second === 'list' || second === 'digest' ? { kind, id: first, under: second } : null
    default:
      return null
  }
}
