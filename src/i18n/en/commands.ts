import type { Messages } from '../zh-CN.ts'

export const commands: Messages['commands'] = {
  playgroundReady: (url) => `Playground (no BOT_TOKEN is set): open ${url} in a browser`,
  listening: (url) => `HTTP: ${url}`,
  portTaken: (port) =>
    `port ${port} is taken: stop the program that uses it, or set another (0 takes a free one)`,
  tokenRefused: 'Telegram does not know this BOT_TOKEN: copy it again from @BotFather',
  databaseUnusable: {
    unreachable:
      'the database does not answer: check host and port of the address, that PostgreSQL runs and that it lets this machine connect',
    refused:
      'the database refuses the user or the password: mend them in the address (special characters as %XX)',
    missing: 'there is no such database: create it (createdb), or mend the name at the end of the address',
    forbidden:
      'the database lets this user create no tables: make it the owner (ALTER DATABASE … OWNER TO …)',
    full: 'the database has no connection left: raise max_connections of PostgreSQL, or run fewer processes (each takes 10 at most)',
  },
  unknown: (name, names) => `There is no command ${name}; there are: ${names}`,
  read: {
    usage: [
      'Usage: npm run read -- [--json] FILE…',
      '  --json   print one JSON document',
      '  --help   show this',
      'Shows the articles that each bulletin file was read into, and every problem met on the way.',
    ].join('\n'),
    missing: 'Add at least one file, e.g. npm run read -- data/bulletins/bulletin.txt',
    noFile: (path) => `There is no such file, or it cannot be read: ${path}`,
    issue: (source, date, articles) => `${source}  ${date ?? 'no date'}  articles: ${articles}`,
    date: (date, inferred) => (date === null ? 'no date' : inferred ? `${date} (year inferred)` : date),
    byline: (names) => (names.length === 0 ? 'no byline' : `by ${names.join(', ')}`),
    paragraphs: (count) => `paragraphs: ${count}`,
    problem: (line, message) => (line === 0 ? `! ${message}` : `! line ${line}: ${message}`),
  },
  eval: {
    usage: [
      'Usage: npm run eval -- --corpus DOCUMENTS.jsonl[.gz] --queries QUERIES.jsonl[.gz] [--script simplified] [--without-relevant] [--json]',
      '  --corpus   a document a line: {"id","title","text","date"?}',
      '  --queries  a query a line: {"id","query","relevant":[id],"answers"?:[text]}; no answers: the documents do not say',
      '  --script simplified  ask in Simplified script',
      '  --without-relevant   ask each query as if its relevant documents did not exist: what is claimed falsely',
      '  --json     print one JSON document',
      '  --help     show this',
    ].join('\n'),
    missing: 'Name both files, --corpus and --queries; --help shows how',
    script: '--script takes simplified only',
    progress: (done, of) => `answered ${done} of ${of}`,
    fault: (path, line, reason) =>
      line === 0 ? `cannot read ${path}: ${reason}` : `${path}, line ${line}: ${reason}`,
    figures: {
      documents: 'documents',
      queries: 'queries',
      recall1: 'right document first (recall@1)',
      recall5: 'right document among the first five (recall@5)',
      mrr: 'mean reciprocal rank (mrr@10)',
      sentence: 'the first passage holds an answer',
      sentenceGiven: 'the passage of the right document, found among ten, holds an answer',
      em: 'direct answer equal to a known one (EM)',
      f1: 'direct answer, overlap of characters (F1)',
      precision: 'direct answers that agree with a known one',
      coverage: 'answerable and directly answered',
      precisionAtCoverage: 'direct answers that agree, where at least 30 % get one',
      refusedRight: 'unanswerable and refused',
      refusedWrong: 'answerable and refused',
      claims: 'unanswerable, yet directly answered',
      p50: 'a query, median',
      p99: 'a query, 99th percentile',
      read: 'reading the documents and what they name',
      build: 'building ledger and index',
      load: 'the same with the index loaded from disk',
      memory: 'resident memory',
    },
  },
  ask: {
    usage: [
      'Usage: npm run ask -- [--json] "QUESTION"',
      '  --json   print one JSON document',
      '  --help   show this',
      'The bulletins are those of BULLETIN_DIR (data/bulletins by default).',
    ].join('\n'),
    missing: 'Add a question, e.g. npm run ask -- "抽水蓄能投资多少"',
  },
}
