import { commands } from './en/commands.ts'
import { digest } from './en/digest.ts'
import { ledger } from './en/ledger.ts'
import { ledgerTable } from './en/ledger-table.ts'
import { period } from './en/period.ts'
import { problems } from './en/problems.ts'
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
  problems,
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
  commands,
}
