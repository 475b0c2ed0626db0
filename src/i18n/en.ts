import type { Messages } from './zh-CN.ts'

/** English, complete: every key of the source language. */
export const en: Messages = {
  menu: {
    start: 'Start',
    help: 'How to use the bot',
    ask: 'Ask or search, e.g. /ask 抽水蓄能投资多少',
    latest: 'Articles of the newest issue',
    issues: 'All issues',
    article: 'Open an article, e.g. /article 1',
  },
  examples: ['这期有哪些报道?'],
  start: (examples) =>
    [
      'Hello! I make the county bulletins answer.',
      'Just ask: I reply with the sentence as printed and where it stands. What the bulletin does not say, I say it does not.',
      ...(examples.length > 0 ? ['', 'For example:', ...examples.map((example) => `· ${example}`)] : []),
    ].join('\n'),
  help: (commands) =>
    [
      'Ask in any way: a sentence, keywords, a name, pinyin, Traditional script, English.',
      'I quote the bulletin and cite it; I never guess.',
      '',
      ...commands,
      '',
      'In any chat, type @ and my name with keywords to share an article.',
    ].join('\n'),
  answer: {
    ask: 'What are you looking for? Send a sentence or keywords, for example:',
    nothing: 'The bulletin says nothing that answers this question.',
    nothingHint: 'Try other words, or only a name of a person or project; /latest shows the newest issue.',
    unknown: (words) => `Not in the bulletin: ${words.map((word) => `“${word}”`).join(', ')}`,
    searchedInstead: (words) => `Searched for “${words}”:`,
    others: 'Other articles',
    range: (from, to, total) => `${from}–${to} of ${total}`,
    contents: (count) => (count === 1 ? 'This issue has 1 article:' : `This issue has ${count} articles:`),
    tooLong: 'The question is long; I searched for its keywords.',
  },
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
    none: 'No bulletin has been read yet. Put bulletin files (.txt or .md) into the bulletin folder; seconds later you can ask.',
  },
  buttons: {
    open: (place) => `Open ${place}`,
    openTitle: (title) => title,
    previous: '‹ Previous',
    next: 'Next ›',
    back: '‹ Back',
    share: 'Share to a chat',
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
    'same-name': (text) => `another file has the same name; the id used is ${text}`,
  },
  config: {
    title: 'The configuration is wrong; mend .env or the environment and start again:',
    token: 'must be the token from @BotFather, like 123456789:AA…; leave it empty for the playground',
    url: (example) => `must be an address like ${example}`,
    secret: 'must be 1–256 characters of A-Z, a-z, 0-9, _ and -',
    webhookNeedsToken: 'a webhook needs BOT_TOKEN: set it, or remove this',
    folder: (path) => `the folder ${path} does not exist or cannot be read: create it first`,
    database: 'must be file:PATH, e.g. file:data/state/bot.sqlite',
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
    unknown: (name, names) => `There is no command ${name}; there are: ${names}`,
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
