import { watch } from 'chokidar'
import { buildLibrary, type Indexer, type Library } from '../answer/library.ts'
import type { Log } from '../log.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { createSegmenter, type Segmenter } from '../text/segment.ts'
import { type BulletinFile, listBulletins } from './bulletin-files.ts'
import { openKeptIndex } from './kept-index.ts'
import { openKeptReadings } from './kept-readings.ts'
import { openKnownFiles } from './known-files.ts'
import { lexiconFolder } from './lexicon-files.ts'
import { createFilesReader, type FilesReader } from './read-files.ts'
import { indexVersion, readerVersion } from './reader-version.ts'
import { segmentFolder } from './segment-folder.ts'
import { filesList, indexFolder, readingsFolder } from './state-folder.ts'

/** The bulletins of one folder as a library that follows the folder. */
export interface LiveLibrary {
  /** The library as it stands; the next one takes its place whole. */
  library(): Library
  close(): Promise<void>
}

export interface LiveLibraryOptions {
  readonly folder: string
  readonly lexicon: Lexicon
  readonly log: Log
  /** Where readings are kept from run to run, each folder of bulletins apart; null to keep none. */
  readonly stateFolder: string | null
}

/** Changes that come within this time are taken up together. */
const settleMs = 200
/** Some file systems (network shares, containers) tell of no change, so the folder is looked at now and then, too. */
const lookMs = 30_000

/** Reads the folder once, for a command that ends; what is kept in the state folder (null for none) is not read again. */
export async function loadLibrary(
  folder: string,
  lexicon: Lexicon,
  stateFolder: string | null = null,
): Promise<Library> {
  const segmenter = createSegmenter(lexicon)
  const options = { folder, lexicon, stateFolder, log: null }
  const read = await filesReader(options, segmenter)
  const readings = await read(await listBulletins(folder))
  const library = await buildLibrary(readings, lexicon, segmenter, await indexer(options))
  await library.nameIndex.fill()
  return library
}

async function filesReader(
  { folder, lexicon, log, stateFolder }: Omit<LiveLibraryOptions, 'log'> & { log: Log | null },
  segmenter: Segmenter,
): Promise<FilesReader> {
  const recogniser = { lexicon, segmenter }
  if (stateFolder === null) return createFilesReader(recogniser, null, log)
  const version = await readerVersion(lexiconFolder)
  const readings = await openKeptReadings(readingsFolder(stateFolder, folder), version, log)
  const files = await openKnownFiles(filesList(stateFolder, folder))
  return createFilesReader(recogniser, { readings, files }, log)
}

async function indexer({
  folder,
  log,
  stateFolder,
}: Pick<LiveLibraryOptions, 'folder' | 'stateFolder'> & { log: Log | null }): Promise<Indexer> {
  const kept = stateFolder === null ? null : segmentFolder(indexFolder(stateFolder, folder), log)
  return openKeptIndex(kept, await indexVersion(), log)
}

/** Reads the folder and follows it. A build that fails leaves the library before it in place. */
export async function openLiveLibrary(options: LiveLibraryOptions): Promise<LiveLibrary> {
  const { folder, lexicon, log } = options
  const segmenter = createSegmenter(lexicon)
  const read = await filesReader(options, segmenter)
  const index = await indexer(options)
  let known = ''
  let library = await build()
  let underWay = Promise.resolve()

  async function build(): Promise<Library> {
    const files = await listBulletins(folder)
    const readings = await read(files)
    const built = await buildLibrary(readings, lexicon, segmenter, index)
    known = fingerprint(files)
    log.info({ bulletins: readings.length, articles: built.articles.size }, 'the library is ready')
    // It answers already; only what nothing else answers waits for the names.
    void built.nameIndex.fill()
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

  // To begin to follow ten thousand files takes a while, in which the first library answers already.
  const watcher = watch(folder, { ignoreInitial: true })
  watcher.on('error', (error) => log.warn({ reason: String(error) }, 'the folder cannot be watched'))
  // A folder that cannot be watched is looked at now and then all the same, so that must not keep the bot from starting.
  const watching = new Promise((resolve) => watcher.once('ready', () => resolve(null)).once('error', resolve))
  let settling: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(settling)
    settling = setTimeout(queueRefresh, settleMs)
  })
  // What changed before the folder was followed was told by nobody, so it is looked at once more.
  void watching.then(queueRefresh)
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

function fingerprint(files: readonly BulletinFile[]): string {
  return files
    .map(({ source, size, modified, changed }) => `${source}\t${size}\t${modified}\t${changed}`)
    .join('\n')
}
