import { move } from 'piscina'
import { buildSegmentFile } from './segment-file.ts'

/** Runs in a worker thread: texts, their keys and the version in, a segment's file out. */
export default async function build(batch: Parameters<typeof buildSegmentFile>): Promise<unknown> {
  return move(await buildSegmentFile(...batch))
}
