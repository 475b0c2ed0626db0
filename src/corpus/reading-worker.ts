import { createSegmenter } from '../text/segment.ts'
import { lexiconFolder, readLexicon } from './lexicon-files.ts'
import { type FileRead, type FileToRead, readFileWhole } from './read-file.ts'

/** Runs in a worker thread, which loads lexicon and dictionary once and then reads one batch of files after the other. */
const lexicon = await readLexicon(lexiconFolder)
const recogniser = { lexicon, segmenter: createSegmenter(lexicon) }

export default async function readBatch(batch: readonly FileToRead[]): Promise<FileRead[]> {
  const read: FileRead[] = []
  for (const file of batch) read.push(await readFileWhole(file, recogniser))
  return read
}
