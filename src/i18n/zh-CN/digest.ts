import { clockTime, type Schedule } from '../../model/subscription.ts'

const weekdays = '一二三四五六日'

/** Digests and subscriptions. */
export const digest = {
  title: (articles: number) => `新到报道 ${articles} 篇`,
  moves: '项目进展',
  move: (project: string, from: string, to: string) => `${project}：${from} → ${to}`,
  moreMoves: (count: number) => `另有 ${count} 个项目有进展`,
  range: (from: number, to: number, total: number) => `第 ${from}–${to} 篇，共 ${total} 篇`,
  none: '上次推送以来没有新到的报道。最新一期：',
  noneThisWeek: '最近七天没有新到的报道。最新一期：',
  usage: '请写 /digest（上次推送以来）或 /digest week（最近七天）。',
  schedule: (schedule: Schedule) => {
    if (schedule.kind === 'issue') return '新一期发布时'
    const day = schedule.kind === 'daily' ? '每天' : `每周${weekdays[schedule.weekday - 1]}`
    return `${day} ${clockTime(schedule.minute)}`
  },
  subscriptions: {
    title: '摘要订阅',
    none: '还没有订阅。选一个时间，有新报道就按时推送，没有就不打扰：',
    line: (schedule: string, paused: boolean) => (paused ? `${schedule}（已暂停）` : schedule),
    zone: (zone: string, now: string) => `时区：${zone}，现在 ${now}`,
    choose: (schedule: string) => `把「${schedule}」改为：`,
    zones: '选择时区，或写 /subscribe zone 加城市名，如 /subscribe zone 东京',
    usage: [
      '没看懂这个时间。可以这样写：',
      '/subscribe daily 08:00',
      '/subscribe 每天 8点',
      '/subscribe weekly mon 08:00',
      '/subscribe 周一 8:00',
      '/subscribe issue（新一期发布时）',
      '/subscribe zone 东京（换时区）',
    ].join('\n'),
    unknownZone: (text: string) =>
      `不认识时区「${text}」。请写城市名或 IANA 名称，如 /subscribe zone 东京、/subscribe zone Asia/Tokyo`,
    added: (schedule: string) => `已订阅：${schedule}。有新报道才推送。`,
    same: (schedule: string) => `已经订阅了「${schedule}」。`,
    full: (most: number) => `一个聊天最多 ${most} 个订阅，请先退订一个。`,
    zoneSet: (zone: string) => `时区已改为 ${zone}。`,
    changed: (schedule: string) => `已改为：${schedule}。`,
    pausedNow: '已暂停，用 /subscribe 恢复。',
    resumed: '已恢复。',
    stopped: '已退订，用 /subscribe 可重新订阅。',
    gone: '这个订阅已经退订了。',
    buttons: {
      add: (schedule: string) => `＋ ${schedule}`,
      change: (schedule: string) => `改 ${schedule}`,
      pause: '暂停',
      resume: '恢复',
      stop: '退订',
      zones: '时区',
      zone: (name: string) => name,
      back: '‹ 返回',
    },
    /** Zones to choose from by a button, each with the name it goes by. */
    zoneNames: [
      ['Asia/Shanghai', '北京'],
      ['Asia/Tokyo', '东京'],
      ['Asia/Singapore', '新加坡'],
      ['Europe/London', '伦敦'],
      ['Europe/Paris', '巴黎'],
      ['America/New_York', '纽约'],
      ['America/Los_Angeles', '洛杉矶'],
      ['Australia/Sydney', '悉尼'],
    ] as readonly (readonly [zone: string, name: string])[],
  },
}
