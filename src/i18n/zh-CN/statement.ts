import type { FactKind } from '../../model/fact.ts'
/** What the ledger states in answer to a question. */
export const statement = {
  kinds: {
    stage: '阶段',
    investment: '投资',
    'investment-completed': '已完成投资',
    capacity: '产能',
    size: '规模',
    progress: '进展',
    started: '开工时间',
    due: '计划完成时间',
    opened: '建成时间',
    owner: '业主',
    partner: '合作方',
    place: '地点',
  } satisfies Record<FactKind, string> as Record<FactKind, string>,
  fact: (kind: string, text: string, date: string | null) => `${kind}：${text}（${date ?? '日期未载'}）`,
  conflict: '报道说法不一，以上并列，新的在前。',
  unstatedOf: (kind: string) => `${kind}：简报没有写明`,
  unstated: (names: string, kinds: string) => `简报写到${names}，但没有写明${kinds}。`,
  uncomparable: (kind: string) => `简报没有写明双方的${kind}，无法比较：`,
  name: (name: string) => `「${name}」`,
  or: '或',
  projects: (filter: { stages: string; name: string; year: number | null; count: number }) =>
    [
      filter.year === null ? '' : `${filter.year} 年`,
      filter.name === '' ? '' : `「${filter.name}」`,
      filter.stages === '' ? '' : `「${filter.stages}」`,
      `的项目，简报列名 ${filter.count} 个：`,
    ]
      .join('')
      .replace(/^的项目，/, ''),
  project: (name: string, stage: string | null) => `${name}（${stage ?? '阶段未写明'}）`,
  more: (count: number) => `……另有 ${count} 个，用 /projects 查看全部`,
  count: (count: { what: string; stated: number; listed: number; agree: boolean; whole: boolean }) =>
    `简报称“${count.what}”${count.stated} 个，列名 ${count.listed} 个${
      count.agree
        ? '，两者一致。'
        : count.whole
          ? `，相差 ${Math.abs(count.stated - count.listed)} 个。`
          : '（原文以“等”略去其余）。'
    }`,
  ranking: {
    most: (kind: string) => `${kind}最多：`,
    least: (kind: string) => `${kind}最少：`,
  },
  without: (count: number) => `另有 ${count} 个项目没有写明，未计入。`,
  difference: (sides: { larger: string; smaller: string; kind: string; difference: string }) =>
    `${sides.larger}的${sides.kind}比${sides.smaller}多 ${sides.difference}`,
  sum: (kind: string, total: string, parts: number) => `${kind}合计 ${total}（${parts} 个项目相加）：`,
  beyond: (ordinal: number, listed: number) => `简报没有列出第 ${ordinal} 个：一共只列名 ${listed} 个。`,
  holder: (name: string, office: string, since: string | null, until: string | null) =>
    `${name}：${office}（${period(since, until)}）`,
  former: '此前：',
  person: (name: string) => `${name}：`,
  term: (role: string, group: boolean, since: string | null, until: string | null) =>
    `${role}${group ? '（集体称谓，未单列职务）' : ''}（${period(since, until)}）`,
  participants: (part: string, title: string, date: string | null) =>
    `${part}的有（《${title}》${date ?? '日期未载'}）：`,
  noParticipants: (part: string) => `报道没有写明谁${part}。它是这样说的：`,
  participant: (name: string, role: string | null) => (role === null ? name : `${role}：${name}`),
  open: '原文以“等”略去其余的人。',
  items: (count: number, stated: number | null) =>
    stated === null || stated === count
      ? `原文列出 ${count} 项：`
      : `原文称 ${stated} 项，列出 ${count} 项：`,
  openList: '原文没有全部列出。',
  speech: (name: string) => `${name}说的话，简报是这样写的：`,
  affirmed: '是，原文写明：',
  definition: (term: string) => `关于「${term}」，简报是这样说的：`,
  undefined: (term: string) => `简报用到「${term}」，但没有解释它的含义。`,
  summary: '报道开头与各部分的首句（原文）：',
  dated: (from: string, to: string, count: number) => `${days(from, to)} 的报道共 ${count} 篇：`,
  undated: (from: string, to: string) => `简报没有 ${days(from, to)} 的报道。`,
  moreLines: (count: number) => `……另有 ${count} 条`,
  nearestDays: (days: string) => `最近的报道日期：${days}。`,
  appearances: (count: number) => `出现在 ${count} 篇报道中：`,
  appearance: (date: string | null, part: string, title: string) =>
    `${date ?? '日期未载'} ${part}：《${title}》`,
  cluster: (name: string) => `产业集群：${name}`,
  bareProject: '除下面这句话外，简报没有写明它的投资、阶段等情况。',
  sources: '依据',
  moreSources: (count: number) => `……另有 ${count} 处出处`,
}

function days(from: string, to: string): string {
  return from === to ? from : `${from} 至 ${to}`
}

function period(since: string | null, until: string | null): string {
  if (since === null || until === null) return '日期未载'
  return since === until ? `见 ${since} 报道` : `见 ${since} 至 ${until} 报道`
}
