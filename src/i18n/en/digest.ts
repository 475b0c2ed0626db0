import { clockTime } from '../../model/subscription.ts'
import type { Messages } from '../zh-CN.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const digest: Messages['digest'] = {
  title: (articles) => (articles === 1 ? '1 new article' : `${articles} new articles`),
  moves: 'Projects that moved on',
  move: (project, from, to) => `${project}: ${from} → ${to}`,
  moreMoves: (count) => `${count} more moved on`,
  range: (from, to, total) => `${from}–${to} of ${total}`,
  none: 'Nothing new since the last digest. The newest issue:',
  noneThisWeek: 'Nothing new in the last seven days. The newest issue:',
  usage: 'Send /digest (since the last one) or /digest week (the last seven days).',
  schedule: (schedule) => {
    if (schedule.kind === 'issue') return 'When an issue is published'
    const day = schedule.kind === 'daily' ? 'Daily' : (weekdays[schedule.weekday - 1] ?? '')
    return `${day} ${clockTime(schedule.minute)}`
  },
  subscriptions: {
    title: 'Digests',
    none: 'No subscription yet. Choose a time: you get what is new, and nothing when nothing is.',
    line: (schedule, paused) => (paused ? `${schedule} (paused)` : schedule),
    zone: (zone, now) => `Time zone: ${zone}, now ${now}`,
    choose: (schedule) => `Change “${schedule}” to:`,
    zones: 'Choose a time zone, or send /subscribe zone with a city, e.g. /subscribe zone Tokyo',
    usage: [
      'I did not understand that time. These work:',
      '/subscribe daily 08:00',
      '/subscribe weekly mon 08:00',
      '/subscribe issue (when an issue is published)',
      '/subscribe zone Tokyo (another time zone)',
    ].join('\n'),
    unknownZone: (text) =>
      `I know no time zone “${text}”. Send a city or an IANA name, e.g. /subscribe zone Tokyo or /subscribe zone Asia/Tokyo`,
    added: (schedule) => `Subscribed: ${schedule}. You hear of it only when something is new.`,
    same: (schedule) => `You are subscribed already: ${schedule}.`,
    full: (most) => `A chat has ${most} subscriptions at most; stop one first.`,
    zoneSet: (zone) => `The time zone is now ${zone}.`,
    changed: (schedule) => `Changed to: ${schedule}.`,
    pausedNow: 'Paused; /subscribe resumes it.',
    resumed: 'Resumed.',
    stopped: 'Stopped; /subscribe begins anew.',
    gone: 'This subscription was stopped already.',
    buttons: {
      add: (schedule) => `+ ${schedule}`,
      change: (schedule) => `Change ${schedule}`,
      pause: 'Pause',
      resume: 'Resume',
      stop: 'Stop',
      zones: 'Time zone',
      zone: (name) => name,
      back: '‹ Back',
    },
    zoneNames: [
      ['Asia/Shanghai', 'Beijing'],
      ['Asia/Tokyo', 'Tokyo'],
      ['Asia/Singapore', 'Singapore'],
      ['Europe/London', 'London'],
      ['Europe/Paris', 'Paris'],
      ['America/New_York', 'New York'],
      ['America/Los_Angeles', 'Los Angeles'],
      ['Australia/Sydney', 'Sydney'],
    ],
  },
}
