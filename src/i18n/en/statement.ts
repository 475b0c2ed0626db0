import type { statement as source } from '../zh-CN/statement.ts'

/** What the ledger states in answer to a question. */
export const statement: typeof source = {
  kinds: {
    stage: 'Stage',
    investment: 'Investment',
    'investment-completed': 'Investment completed',
    capacity: 'Capacity',
    size: 'Size',
    progress: 'Progress',
    started: 'Started',
    due: 'Due',
    opened: 'Opened',
    owner: 'Owner',
    partner: 'Partner',
    place: 'Place',
  },
  fact: (kind, text, date) => `${kind}: ${text} (${date ?? 'undated'})`,
  conflict: 'The reports disagree; both are shown, the newer first.',
  unstatedOf: (kind) => `${kind}: not stated in the bulletins`,
  unstated: (names, kinds) => `The bulletins name ${names} but do not state: ${kinds}.`,
  uncomparable: (kind) => `The bulletins do not state both (${kind.toLowerCase()}); they cannot be compared:`,
  name: (name) => `“${name}”`,
  or: ' or ',
  projects: ({ stages, name, year, count }) =>
    `Projects named in the bulletins${name === '' ? '' : ` for “${name}”`}${stages === '' ? '' : ` at “${stages}”`}${
      year === null ? '' : ` in ${year}`
    }: ${count}`,
  project: (name, stage) => `${name} (${stage ?? 'stage not stated'})`,
  more: (count) => `… and ${count} more: /projects shows them all`,
  count: ({ what, stated, listed, agree, whole }) =>
    `The bulletin states ${stated} “${what}” and names ${listed}${
      agree ? '; they agree.' : whole ? `; ${Math.abs(stated - listed)} apart.` : ' (it leaves out the rest).'
    }`,
  ranking: {
    most: (kind) => `Largest by ${kind.toLowerCase()}:`,
    least: (kind) => `Smallest by ${kind.toLowerCase()}:`,
  },
  without: (count) => `${count} more projects state none and are not counted.`,
  difference: ({ larger, smaller, kind, difference }) =>
    `${larger} exceeds ${smaller} by ${difference} (${kind.toLowerCase()})`,
  sum: (kind, total, parts) => `${kind}, added up over ${parts} projects: ${total}`,
  beyond: (ordinal, listed) => `The bulletin names no number ${ordinal}: it lists ${listed} in all.`,
  holder: (name, office, since, until) => `${name}: ${office} (${period(since, until)})`,
  former: 'Before:',
  person: (name) => `${name}:`,
  term: (role, group, since, until) =>
    `${role}${group ? ' (a group; no office stated)' : ''} (${period(since, until)})`,
  participants: (part, title, date) => `${part} (“${title}”, ${date ?? 'undated'}):`,
  noParticipants: (part) => `The report does not state who took this part: ${part}. What it says:`,
  participant: (name, role) => (role === null ? name : `${role}: ${name}`),
  open: 'The report leaves out further people (等).',
  items: (count, stated) =>
    stated === null || stated === count
      ? `The report lists ${count}:`
      : `The report says ${stated} and lists ${count}:`,
  openList: 'The report does not list all of them.',
  speech: (name) => `What ${name} said, as reported:`,
  affirmed: 'Yes; the report says so:',
  definition: (term) => `What the bulletins say of “${term}”:`,
  undefined: (term) => `The bulletins use “${term}” but do not explain it.`,
  summary: 'How the report and its parts begin (verbatim):',
  dated: (from, to, count) => `Reports of ${days(from, to)}: ${count}`,
  undated: (from, to) => `There is no report of ${days(from, to)}.`,
  moreLines: (count) => `… and ${count} more`,
  nearestDays: (days) => `Nearest days with reports: ${days}.`,
  appearances: (count) => `Named in ${count} reports:`,
  appearance: (date, part, title) => `${date ?? 'undated'}, ${part}: “${title}”`,
  cluster: (name) => `Cluster: ${name}`,
  bareProject: 'Beyond the sentence below, the bulletins state neither its investment nor its stage.',
  sources: 'Sources',
  moreSources: (count) => `… and ${count} more`,
}

function days(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`
}

function period(since: string | null, until: string | null): string {
  if (since === null || until === null) return 'undated'
  return since === until ? `reported ${since}` : `reported ${since} to ${until}`
}
