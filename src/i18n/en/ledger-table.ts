import type { ledgerTable as source } from '../zh-CN/ledger-table.ts'

/** The ledger as a table, and the command that prints it. */
export const ledgerTable: typeof source = {
  columns: {
    project: 'Project',
    aliases: 'Also named',
    stage: 'Newest stage',
    cluster: 'Cluster',
    what: 'Fact',
    text: 'As printed',
    value: 'Value',
    unit: 'Unit',
    disputed: 'Agreement',
    date: 'Reported',
    article: 'Article',
    quote: 'Sentence',
  },
  disputed: 'disputed',
  usage: [
    'Usage: npm run ledger -- [--json | --csv]',
    '  --json   print one JSON document: projects, counts, people',
    '  --csv    print a table that Excel opens, one fact a row',
    '  --help   show this',
    'The folder of bulletins is BULLETIN_DIR (data/bulletins when unset).',
  ].join('\n'),
  both: 'choose one of --json and --csv',
  none: 'The bulletins name no project yet.',
  stage: (stage) => stage ?? 'stage not stated',
  twins: (names) => `possibly the same: ${names}`,
  conflict: (kind, values) => `${kind} disputed: ${values}`,
}
