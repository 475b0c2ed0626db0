import { decode } from '../../src/bulletin/decode.ts'
import { readBulletin } from '../../src/bulletin/read-bulletin.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { readMentions } from '../../src/mentions/read-mentions.ts'
import { createSegmenter } from '../../src/text/segment.ts'
import { unaccounted } from './conservation.ts'
import type { Check, Input } from './inputs.ts'

const lexicon = await readLexicon(lexiconFolder)
const recogniser = { lexicon, segmenter: createSegmenter(lexicon) }

/** What the reading of one input took, in ms of the processor, and what was wrong with it; null when nothing was. */
export interface Outcome {
  readonly fault: string | null
  readonly reading: number
  readonly mentions: number
}

/** The text as a reader of the page sees it: the address of a link in Markdown is no text. */
function printed(text: string, source: string): string {
  return source.endsWith('.md') ? text.replace(/\]\([^()\s]{0,400}(?:\s"[^"]{0,200}")?\)/g, ']') : text
}

/** The text that must be accounted for, or null when none is known. */
function textOf(bytes: Uint8Array, source: string, check: Check): string | null {
  if (check.kind === 'text') return check.text
  if (check.kind === 'nothing') return null
  const decoded = decode(bytes)
  return decoded.kind === 'text' ? printed(decoded.text, source) : null
}

/** Reads an input and all its articles name. A throw is a fault, and so is text that is lost or made up. */
export async function outcomeOf({ source, bytes, check }: Input): Promise<Outcome> {
  const began = processorTime()
  let read = began
  try {
    const issue = await readBulletin({ id: source.replace(/\.\w+$/, ''), source, bytes }, lexicon)
    read = processorTime()
    for (const article of issue.articles) readMentions(article, recogniser)
    const ended = processorTime()
    const text = textOf(bytes, source, check)
    const different = text === null ? new Map() : unaccounted(text, issue)
    const fault = different.size === 0 ? null : `text not accounted for: ${JSON.stringify([...different])}`
    return { fault, reading: read - began, mentions: ended - read }
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { fault, reading: read - began, mentions: processorTime() - read }
  }
}

/** Of this thread, in ms: what other programs do at the same time does not count. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
