import type { Messages } from '../zh-CN.ts'

export const problems: Messages['problems'] = {
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
}
