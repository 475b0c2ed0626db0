import type { Messages } from '../zh-CN.ts'

/** The ledger in chat, in English; names and words of the bulletin stay as printed. */
export const ledger: Messages['ledger'] = {
  example: (project) => `${project}进展怎么样？`,
  notStated: { stage: 'stage not stated', cluster: 'cluster not stated' },
  undated: 'undated',
  overview: {
    title: (projects) => `Project ledger: ${counted(projects, 'project')}`,
    asOf: (date) => `Bulletins up to ${date}`,
    byStage: 'By stage',
    byCluster: 'By industrial cluster',
    group: ({ name, count, words, money }) =>
      `${name}: ${count}${words.length === 0 ? '' : ` (${words.join(', ')})`}${money === null ? '' : `; ${money}`}`,
    words: (text, count) => `${text} ${count}`,
    moreWords: (count) => `${count} other wordings`,
    money: (total, stated) => `planned investment ${total} (stated of ${stated})`,
    moreGroups: (count) => `… and ${count} more groups`,
    total: (total, stated, projects) =>
      `Planned investment in all: ${total}. Of ${counted(projects, 'project')}, ${stated} state an amount; only these are added. Completed investment is kept apart.`,
    noMoney: 'No project states a planned investment.',
    disputed: (count) => `For ${count} of them the bulletins disagree; the newest amount is taken.`,
    counts: 'Counts that the lists do not bear out',
    explained:
      'Stages are grouped by the bulletin’s own words, shown in brackets; what is not stated is not inferred.',
    none: 'No project has been read in the bulletins yet. They will be listed here as soon as a bulletin names one; /latest shows the newest issue.',
  },
  list: {
    title: (filters, count) => `${filters.length === 0 ? 'All projects' : filters.join(' · ')}: ${count}`,
    line: (name, said) => `${name} — ${said.join(' · ')}`,
    range: (from, to, total) => `${from}–${to} of ${total}`,
    none: 'There is no such project.',
  },
  project: {
    usage: (names) =>
      [
        'Add the name of a project; a part of it, another name, pinyin or initials will do.',
        ...(names.length === 0 ? [] : ['For example:', ...names.map((name) => `/project ${name}`)]),
      ].join('\n'),
    several: (name, count) => `“${name}” may be any of these ${count} projects:`,
    unknown: (name) => `There is no project “${name}” in the ledger.`,
    nearest: 'Names that come near:',
    hint: 'Try a few characters of the name, or /projects by stage; a question in your own words searches all articles.',
    gone: 'This project is no longer in the ledger; see /projects.',
    stage: (words) => `Stage: ${words}`,
    cluster: (name) => `Industrial cluster: ${name}`,
    aliases: (names) => `Also printed as: ${names.join('、')}`,
    history: 'Stages so far',
    facts: 'What the bulletins state',
    conflicts: 'Statements that disagree (newest first)',
    twins: 'Possibly the same project, not merged',
    twin: (name) => `“${name}”`,
    quotes: 'As printed',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  fact: (kind, text) => `${kind}: ${text}`,
  source: (date, numbers) => ` (${date}${numbers})`,
  moreSources: (count) => `, ${count} in all`,
  sources: 'Sources',
  people: {
    title: (count) => `People in the bulletins: ${count}; those with offices and most in view first`,
    line: (name, role, count) => `${name} — ${role} (${counted(count, 'article')})`,
    noRole: 'no office stated',
    several: (name, count) => `“${name}” may be any of these ${count} people:`,
    unknown: (name) => `The bulletins name nobody called “${name}”.`,
    nearest: 'Names that come near:',
    hint: 'A name, pinyin, initials or an office will do; /people lists everyone.',
    none: 'Nobody has been read in the bulletins yet. People will be listed here as soon as a bulletin names them; /latest shows the newest issue.',
    gone: 'This person is no longer in the ledger; see /people.',
    roles: 'Offices, as the articles state them',
    noRoles: 'The bulletins state no office.',
    term: (role, since, until) => `${role}: ${period(since, until)}`,
    group: 'the name of a group, no office',
    appearances: 'Appearances',
    parts: {
      led: 'led',
      accompanied: 'accompanied',
      attended: 'attended',
      visited: 'visited',
      received: 'received',
      mentioned: 'mentioned',
    },
  },
  board: {
    title: (place) => `${place ?? ''}项目一览 Projects`,
    subtitle: (projects, date) =>
      `${counted(projects, 'project')}${date === null ? '' : ` · bulletins up to ${date}`}`,
    count: (count) => String(count),
    money: (total, stated) => `planned ${total} (stated of ${stated})`,
    more: (count) => `… of ${count}`,
    others: 'other wordings',
    otherClusters: 'other clusters',
    legend: 'Colours and numbers: industrial clusters',
    footer: 'Stages as the bulletins word them; nothing is inferred',
    failed: 'The picture cannot be drawn now; the same in words:',
    file: 'projects',
    command: {
      usage: [
        'Usage: npm run board -- FILE.png',
        '  --help   shows this',
        'Writes the picture of the projects. The folder of bulletins is BULLETIN_DIR (data/bulletins unless set).',
      ].join('\n'),
      missing: 'Add the file to write, e.g. npm run board -- board.png',
      unwritable: (path) => `${path} cannot be written`,
    },
  },
  file: {
    name: (date) => `project-ledger${date === null ? '' : `-${date}`}`,
    sheet: 'Project ledger',
    caption: (projects, date) =>
      `Project ledger: ${counted(projects, 'project')}${date === null ? '' : `, bulletins up to ${date}`}. Every entry has its source.`,
  },
  buttons: {
    all: 'All projects',
    overview: '‹ Overview',
    board: 'Board',
    csv: 'CSV',
    xlsx: 'Excel',
    group: (name, count) => `${name} ${count}`,
    source: (number) => `Article ${number}`,
    numbered: (number, name) => `${number}. ${name}`,
    twin: (name) => `The other: ${name}`,
  },
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function period(since: string | null, until: string | null): string {
  if (since === null || until === null) return 'undated'
  return since === until ? `stated ${since}` : `first stated ${since}, last ${until}`
}
