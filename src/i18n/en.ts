import { digest } from './en/digest.ts'
import { ledger } from './en/ledger.ts'
import { ledgerTable } from './en/ledger-table.ts'
import { period } from './en/period.ts'
import { statement } from './en/statement.ts'
import type { Messages } from './zh-CN.ts'

/** English, complete: every key of the source language. */
export const en: Messages = {
  locale: 'en',
  menu: {
    ask: 'Ask or search, e.g. /ask 抽水蓄能投资多少',
    latest: 'Articles of the newest issue',
    issues: 'All issues',
    article: 'Open an article, e.g. /article 1',
    projects: 'Projects: counts and money by stage and cluster; the ledger as a file',
    project: 'A project’s card, e.g. /project 抽水蓄能',
    people: 'Who held which office when, e.g. /people 县长',
    board: 'A picture of the projects by stage and cluster',
    digest: 'What is new; /digest week for the last seven days',
    subscribe: 'Digests at your time, e.g. /subscribe daily 08:00',
    unsubscribe: 'Pause or stop digests',
    help: 'How to use the bot',
    start: 'Start',
  },
  description:
    'I make the county bulletins answer: just ask, and I reply with the sentence as printed and where it stands. What the bulletin does not say, I say it does not.',
  examples: ['这期有哪些报道？'],
  start: (examples) =>
    [
      'Hello! I make the county bulletins answer.',
      'Just ask: I reply with the sentence as printed and where it stands. What the bulletin does not say, I say it does not.',
      ...(examples.length > 0 ? ['', 'For example:', ...examples.map((example) => `· ${example}`)] : []),
    ].join('\n'),
  help: (commands) =>
    [
      'Ask in any way: a sentence, keywords, a name, pinyin, Traditional script, English.',
      '“Quoted” words must stand exactly so; -word leaves out what has it; 7月28日, 上个月 or last month narrows the time; latest puts the newest first.',
      'I quote the bulletin and cite it; I never guess.',
      '',
      ...commands,
      '',
      'In any chat, type @ and my name with keywords to share an article.',
    ].join('\n'),
  answer: {
    ask: 'What are you looking for? Send a sentence or keywords, for example:',
    nothing: 'The bulletin says nothing that answers this question.',
    nearest: 'The nearest articles (they may not answer the question)',
    nothingHint: 'Try other words, or only a name of a person or project; /latest shows the newest issue.',
    unknown: (words) => `Not in the bulletin: ${words.map((word) => `“${word}”`).join(', ')}`,
    unheld: (phrases) => `No article holds exactly ${phrases.map((phrase) => `“${phrase}”`).join(' and ')}.`,
    excluded: (words) => `Left out: articles with ${words.join(', ')}`,
    time: (from, to, reckonedFrom) =>
      `Time: ${period(from, to)}${reckonedFrom === null ? '' : ` (counting from the newest issue, ${reckonedFrom})`}`,
    missedTime: (said, from, to) => `Nothing on this is of “${said}” (${period(from, to)}).`,
    newestFirst: 'Of articles that fit alike, the newest come first.',
    atAnyTime: 'These are of any time:',
    lacking: 'The bulletins mention it but do not state what was asked; what they say:',
    searchedInstead: (words) => `Searched for “${words}”:`,
    others: 'Other articles',
    related: 'Articles',
    range: (from, to, total) => `${from}–${to} of ${total}`,
    contents: (count) => (count === 1 ? 'This issue has 1 article:' : `This issue has ${count} articles:`),
    tooLong: 'The question is long; I searched for its keywords.',
  },
  followUp: {
    takenFor: (text) => `Taken to go on from your last question: “${text}”`,
    asTyped: 'Only as typed',
    dangling:
      'This seems to go on from something, but there is no question before it. Please name the project, the person or the report.',
    ended: 'There are no more.',
  },
  digest,
  statement,
  ledgerTable,
  ledger,
  citation: (source) =>
    `“${source.title}” ${source.date ?? 'undated'}${source.inferred ? ' (year inferred)' : ''} · ${source.issue}`,
  article: {
    date: (date, inferred) => (date === null ? 'undated' : inferred ? `${date} (year inferred)` : date),
    byline: (names) => `By ${names.join(', ')}`,
    issue: (id) => `Issue: ${id}`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    missing: 'There is no such article. /latest and /issues show what there is.',
    usage: 'Add the number or id of an article, e.g. /article 1 (the first of the newest issue).',
  },
  issues: {
    title: (count) => (count === 1 ? '1 issue:' : `${count} issues:`),
    line: (issue) =>
      `${issue.id} · ${issue.date ?? 'undated'} · ${issue.articles} ${issue.articles === 1 ? 'article' : 'articles'}`,
    none: 'No bulletin has been read yet. Put bulletin files (.txt, .md, .html, .docx or .pdf) into the bulletin folder; seconds later you can ask.',
  },
  buttons: {
    open: (place) => `Open ${place}`,
    openOnly: 'Open the article',
    previous: '‹ Previous',
    next: 'Next ›',
    back: '‹ Back',
    share: 'Share to a chat',
    unquoted: 'Search without quotation marks',
    anyTime: '✕ Any time',
    atThatTime: 'Only of the time asked about',
    quoted: 'Search with quotation marks',
    asTyped: (words) => `Only as typed: ${words}`,
    reworded: 'With the words put instead',
  },
  chips: {
    dimensions: { source: 'Issue', month: 'Month', person: 'Person', project: 'Project' },
    choose: (dimension) => `${dimension} ▾`,
    drop: (dimension, value) => `✕ ${dimension}: ${value}`,
    dropAll: '✕ All results',
    value: (label, count) => `${label} (${count})`,
    title: (dimension, total) => `${total} results; narrow by ${dimension.toLowerCase()}:`,
    month: (month) => month,
  },
  toasts: {
    expired: 'This button has expired, please ask again.',
    same: 'You are on this page already.',
    failed: 'Something went wrong, please try again later.',
  },
  notText: {
    sticker: 'Nice sticker. To search the bulletin send me words, for example:',
    other: 'I can only read text. Send your question as text, for example:',
  },
  unknownCommand: (command) => `There is no command ${command}. These exist:`,
  failed: 'Sorry, something went wrong. Please try again later; if it persists, tell the administrator.',
  inline: {
    none: 'Nothing found: tap to ask the bot in private',
    latest: 'Newest articles',
  },
  problems: {
    'empty-file': () => 'the file is empty',
    'not-text': () => 'not readable text',
    'damaged-text': () => 'some characters are damaged and stand as �',
    'too-large': (text) => `too large, not read (${text})`,
    unreadable: (text) => `the file cannot be read: ${text}`,
    'takes-too-long': () =>
      'given up, reading took too long: check where it is from, or save its text as .txt or .docx',
    'takes-too-much-memory': () =>
      'given up, reading took too much memory: check where it is from, or split it into several files',
    'old-word': () => 'an old Word file (.doc) cannot be read: save it as .docx with Word or WPS',
    'unsupported-format': (text) =>
      `a ${text} file cannot be read: unpack an archive, recognise the text of a picture, save others as .docx or .txt`,
    'damaged-file': () => 'the file is incomplete or damaged: download it again, or open it and save a copy',
    encrypted: () => 'the file is protected by a password: save a copy without one',
    'no-text-layer': (text) =>
      `a scan without a text layer (${text} pages): run text recognition (OCR) on it first`,
    'pages-without-text': (text) =>
      `pages without a text layer were not read, run text recognition (OCR) on them: ${text}`,
    'page-without-text': () =>
      'a page without text: it may be in a frame or loaded by a script, open and save the article itself, or copy its text',
    'unreadable-glyphs': () =>
      'the fonts of the file do not tell their characters: run text recognition (OCR) on it, or use the original',
    'too-many-pages': (text) => `too many pages, not read (${text}): split it into several files`,
    'inflates-too-far': (text) =>
      `too large once unpacked, not read (${text}): check where it is from, or save it without its pictures`,
    'too-nested': (text) => `nested too deeply, not read (${text}): save its text as .txt or .docx`,
    'entity-declarations': () =>
      'declares XML entities and was not read, to be safe: save it as a new .docx with Word or WPS',
    'page-chrome': (text) => `navigation, buttons and the like of the page, in no article: ${text}`,
    'hidden-text': (text) => `text that the page does not show, in no article: ${text}`,
    'aslant-text': (text) => `text turned on its side or aslant (a stamp, a margin), in no article: ${text}`,
    'headline-missing': (text) => `no headline before the text: ${text}`,
    'dateline-missing': (text) => `the article has no dateline: ${text}`,
    'date-missing': (text) => `the opening tells no date: ${text}`,
    'date-invalid': (text) => `no such date: ${text}`,
    'year-unknown': (text) => `nothing tells the year: ${text}`,
    masthead: (text) => `masthead, column title or imprint, in no article: ${text}`,
    'page-mark': (text) => `page number, left out: ${text}`,
    separator: (text) => `rule, left out: ${text}`,
    'repeated-tail': (text) => `the page break repeats the end of the sentence before it, left out: ${text}`,
    'stray-latin': (text) => `Latin letters among Han characters, kept as printed: ${text}`,
    'unplaced-line': (text) => `a line that belongs to no article: ${text}`,
    'turn-mark': (text) => `a mark of continuation, both parts are joined: ${text}`,
    'repeated-headline': (text) => `a headline printed again over a continuation, left out: ${text}`,
    'continuation-missing': (text) => `the continuation is not in this issue: ${text}`,
    'beginning-missing': (text) => `the beginning is not in this issue: ${text}`,
    'repeated-article': (text) => `the same article a second time in this issue, kept once: ${text}`,
    'near-copy': (text) =>
      `much the same as another article of this issue, but not quite; both are kept: ${text}`,
    'interleaved-columns': (text) =>
      `two columns seem to be mixed from here on; sentences may be wrong: ${text}`,
    'same-name': (text) => `another file has the same name; the id used is ${text}`,
  },
  config: {
    title: 'The configuration is wrong; mend .env or the environment and start again:',
    token: 'must be the token from @BotFather, like 123456789:AA…; leave it empty for the playground',
    url: (example) => `must be an address like ${example}`,
    secret: 'must be 1–256 characters of A-Z, a-z, 0-9, _ and -',
    webhookNeedsToken: 'a webhook needs BOT_TOKEN: set it, or remove this',
    folder: (path) => `the folder ${path} does not exist or cannot be read: create it first`,
    database:
      'must be file:PATH, e.g. file:data/state/bot.sqlite, or postgres://USER:PASSWORD@HOST:PORT/DATABASE; write special characters of the password as %XX',
    zone: 'must be an IANA time zone, e.g. Asia/Shanghai',
    admins: 'must be Telegram user ids with commas between them, e.g. 12345,67890',
    host: 'must be a host name or IP address, e.g. 127.0.0.1',
    port: 'must be a whole number from 0 to 65535; 0 takes a free port',
    level: (levels) => `must be one of: ${levels}`,
  },
  commands: {
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
  },
}
