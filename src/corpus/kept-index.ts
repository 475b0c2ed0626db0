import { hash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Indexer } from '../answer/library.ts'
import type { Log } from '../log.ts'
import type { Article } from '../model/article.ts'
import { createCorpus, indexedText } from '../search/corpus.ts'
import { gone, type IndexPart } from '../search/part-scores.ts'
import { buildSegmentFiles, mostDocuments, type Unindexed } from './segment-builder.ts'
import { type KeptSegment, keyBytes, openSegmentFile } from './segment-file.ts'
import type { SegmentFolder } from './segment-folder.ts'

/** A segment this many times as large as what is added is built anew with it, so that segments stay few. */
const takenAlong = 4
/** Articles whose keys are made before other work gets its turn. */
const keysAtOnce = 500

/** A segment, and which articles its documents are. */
interface Placed extends IndexPart {
  readonly kept: KeptSegment
  /** How many of its documents are not gone. */
  readonly live: number
}

/**
 * An indexer that keeps what it has indexed, in the folder from run to run (null for this run alone). What is new
 * becomes a segment of its own, together with those that are small or half gone; the others stay as they are, and what
 * is gone of them is passed over.
 */
export async function openKeptIndex(
  folder: SegmentFolder | null,
  version: string,
  log: Log | null,
): Promise<Indexer> {
  let segments = (await folder?.read((bytes) => openSegmentFile(bytes, version))) ?? []
  return async (articles) => {
    const keys = await keysOf(articles)
    const { parts, missing } = place(segments, keys)
    const anew = smallOnes(parts, missing.length)
    const documents = [
      ...missing.map((number) => ({ key: keys[number] ?? '', text: () => textOf(articles, number) })),
      ...anew.flatMap(liveDocuments),
    ]
    segments = parts.filter((part) => !anew.includes(part)).map(({ kept }) => kept)
    await buildSegmentFiles(documents, version, log, async (bytes) => {
      const built = openSegmentFile(bytes, version)
      if (built === null) throw new Error('the index cannot be read')
      segments.push(built)
      await folder?.write(built, bytes)
    })
    await folder?.keepOnly(segments)
    return createCorpus(articles, place(segments, keys).parts)
  }
}

/** Each article's key: a hash of its id and of what is indexed of it. */
async function keysOf(articles: readonly Article[]): Promise<string[]> {
  const keys: string[] = []
  for (const article of articles) {
    keys.push(hash('sha256', `${article.id}\n${indexedText(article)}`, 'binary').slice(0, keyBytes))
    if (keys.length % keysAtOnce === 0) await nextTurn()
  }
  return keys
}

/** Finds the articles in the segments, the largest first; a segment that has none of them is left out. */
function place(segments: readonly KeptSegment[], keys: readonly string[]) {
  const wanted = new Map(keys.map((key, number) => [key, number]))
  const parts: Placed[] = []
  for (const kept of segments.toSorted((a, b) => b.segment.size - a.segment.size)) {
    const { segment, key } = kept
    const numbers = new Uint32Array(segment.size).fill(gone)
    let live = 0
    for (let document = 0; document < segment.size; document++) {
      const number = wanted.get(key(document))
      if (number === undefined) continue
      wanted.delete(key(document))
      numbers[document] = number
      live += 1
    }
    if (live > 0) parts.push({ kept, segment, numbers, live })
  }
  return { parts, missing: [...wanted.values()] }
}

/** Those to be built anew when so many documents are added. */
function smallOnes(parts: readonly Placed[], added: number): Placed[] {
  const small: Placed[] = []
  let together = added
  for (const part of parts.toSorted((a, b) => a.live - b.live)) {
    const { live, segment } = part
    const joins = live <= together * takenAlong && together + live <= mostDocuments
    if (!joins && live * 2 >= segment.size) continue
    small.push(part)
    together += live
  }
  return small
}

function liveDocuments({ kept, segment, numbers }: Placed): Unindexed[] {
  return Array.from(numbers, (number, document) => ({ number, document }))
    .filter(({ number }) => number !== gone)
    .map(({ document }) => ({ key: kept.key(document), text: () => segment.text(document) }))
}

function textOf(articles: readonly Article[], number: number): string {
  const article = articles[number]
  return article === undefined ? '' : indexedText(article)
}
