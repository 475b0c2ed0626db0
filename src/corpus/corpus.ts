import { setImmediate as nextTurn } from 'node:timers/promises'
import { watch } from 'chokidar'
import { buildLibrary, type Library } from '../answer/library.ts'
import type { Log } from '../log.ts'
import { readMentions } from '../mentions/read-mentions.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Reading } from '../model/reading.ts'
import { createSegmenter, type Segmenter } from '../text/segment.ts'
import { type BulletinFile, issueIds, listBulletins, readBulletinFile } from './bulletin-files.ts'

/** The bulletins of one folder as a library that follows the folder. */
export interface Corpus {
  /** The library as it stands; the next one takes its place whole. */
  library(): Library
  close(): Promise<void>
}

export interface CorpusOptions {
  readonly folder: string
  readonly lexicon: Lexicon
  readonly log: Log
}

/** Changes that come within this time are taken up together. */
const settleMs = 200
/** Some file systems (network shares, containers) tell of no change, so the folder is looked at now and then, too. */
const lookMs = 30_000

/** Reads the folder once, for a command that ends. */
export async function loadLibrary(folder: string, lexicon: Lexicon): Promise<Library> {
  const segmenter = createSegmenter(lexicon)
  const readings = await createReader(lexicon, segmenter)(await listBulletins(folder))
  return buildLibrary(readings, lexicon, segmenter)
}

/** Reads the folder and follows it. A build that fails leaves the library before it in place. */
export async function openCorpus({ folder, lexicon, log }: CorpusOptions): Promise<Corpus> {
  const segmenter = createSegmenter(lexicon)
  const read = createReader(lexicon, segmenter)
  // Followed before it is read, so that nothing changes unseen in between.
  const watcher = watch(folder, { ignoreInitial: true })
  watcher.on('error', (error) => log.warn({ reason: String(error) }, 'the folder cannot be watched'))
  // A folder that cannot be watched is looked at now and then all the same, so that must not keep the bot from starting.
  await new Promise((resolve) => watcher.once('ready', () => resolve(null)).once('error', resolve))
  let known = ''
  let library = await build()
  let underWay = Promise.resolve()

  async function build(): Promise<Library> {
    const files = await listBulletins(folder)
    const readings = await read(files)
    const built = await buildLibrary(readings, lexicon, segmenter)
    known = fingerprint(files)
    report(readings, log)
    return built
  }

  async function refresh(): Promise<void> {
    try {
      if (fingerprint(await listBulletins(folder)) === known) return
      library = await build()
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'the library stays as it was')
    }
  }
  // One refresh after the other: an older build must not take the place of a newer one.
  const queueRefresh = (): void => {
    underWay = underWay.then(refresh)
  }

  let settling: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(settling)
    settling = setTimeout(queueRefresh, settleMs)
  })
  queueRefresh()
  const looking = setInterval(queueRefresh, lookMs)
  return {
    library: () => library,
    async close() {
      clearTimeout(settling)
      clearInterval(looking)
      await watcher.close()
      await underWay
    },
  }
}

/** Reads files, those only that changed since it last read them. Between files other work has its turn. */
function createReader(
  lexicon: Lexicon,
  segmenter: Segmenter,
): (files: readonly BulletinFile[]) => Promise<Reading[]> {
  let last = new Map<string, Reading>()
  return async (files) => {
    const next = new Map<string, Reading>()
    const ids = issueIds(files)
    for (const [index, file] of files.entries()) {
      const id = ids[index] ?? file.source
      const key = `${id}\n${fingerprint([file])}`
      next.set(key, last.get(key) ?? (await readFile(file, id)))
      await nextTurn()
    }
    last = next
    return [...next.values()]
  }

  async function readFile(file: BulletinFile, id: string): Promise<Reading> {
    const issue = await readBulletinFile(file, id, lexicon)
    return { issue, mentions: issue.articles.map((each) => readMentions(each, { lexicon, segmenter })) }
  }
}

function fingerprint(files: readonly BulletinFile[]): string {
  return files.map(({ source, size, modified }) => `${source}\t${size}\t${modified}`).join('\n')
}

function report(readings: readonly Reading[], log: Log): void {
  for (const { source, articles, problems } of readings.map(({ issue }) => issue)) {
    const found = problems.map(({ line, code }) => `${line}:${code}`)
    log[articles.length === 0 ? 'warn' : 'info'](
      { source, articles: articles.length, problems: found },
      'bulletin read',
    )
  }
}
