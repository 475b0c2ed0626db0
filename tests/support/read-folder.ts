// node read-folder.ts FOLDER: reads a folder as the bot does, and prints what became of each file and the peak memory.
import { listBulletins } from '../../src/corpus/bulletin-files.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { createFilesReader } from '../../src/corpus/read-files.ts'
import { createSegmenter } from '../../src/text/segment.ts'

const lexicon = await readLexicon(lexiconFolder)
const read = createFilesReader({ lexicon, segmenter: createSegmenter(lexicon) }, null, null)
const readings = await read(await listBulletins(process.argv[2] ?? '.'))
const issues = readings.map(({ issue }) => [
  issue.source,
  { articles: issue.articles.length, problems: issue.problems.map(({ code }) => code) },
])
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1000)
console.log(JSON.stringify({ peakMegabytes, issues: Object.fromEntries(issues) }))
