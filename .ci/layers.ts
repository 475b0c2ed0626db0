// Checks who may import whom, as src/README.md draws it. Fails, too, when the tool followed no modules or no imports.
import { globSync, readFileSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'

/** Each folder (or file) of src with those it may import beside itself. `app` wires, so it may import all. */
const layers: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  i18n: ['model'],
  bulletin: ['model', 'text', 'i18n'],
  search: ['model', 'text', 'i18n'],
  mentions: ['model', 'text'],
  ledger: ['model', 'text'],
  extract: ['model', 'text'],
  answer: ['model', 'text', 'i18n', 'bulletin', 'search', 'extract', 'ledger'],
  evaluation: ['model', 'text', 'answer'],
  digest: ['model', 'text', 'ledger', 'answer'],
  render: ['model', 'text', 'i18n', 'ledger'],
  store: ['model'],
  corpus: ['model', 'text', 'bulletin', 'mentions', 'search', 'answer', 'log'],
  bot: ['model', 'text', 'i18n', 'ledger', 'answer', 'digest', 'render', 'store', 'log'],
  delivery: ['model', 'text', 'i18n', 'answer', 'digest', 'render', 'store', 'log'],
  web: ['model', 'store', 'log'],
  playground: [],
  picture: ['model', 'text', 'i18n', 'render'],
  commands: [
    'model',
    'text',
    'i18n',
    'bulletin',
    'mentions',
    'answer',
    'evaluation',
    'render',
    'corpus',
    'config',
    'ledger',
    'picture',
  ],
  config: ['i18n'],
  log: [],
}

/** Folders without clock, I/O and environment. */
const pure = [
  'model',
  'text',
  'i18n',
  'bulletin',
  'search',
  'extract',
  'mentions',
  'ledger',
  'answer',
  'evaluation',
  'digest',
  'render',
]

/** Each outside package has one home; the playground stands alone and brings its own HTTP. */
const homes: Record<string, readonly string[]> = {
  telegraf: ['bot'],
  minisearch: ['search'],
  cheerio: ['bulletin'],
  htmlparser2: ['bulletin'],
  'dingbat-to-unicode': ['bulletin'],
  unpdf: ['bulletin'],
  fflate: ['bulletin'],
  piscina: ['corpus'],
  echarts: ['picture'],
  '@resvg/resvg-js': ['picture'],
  '@expo-google-fonts/noto-sans-sc': ['picture'],
  'csv-stringify': ['render'],
  'write-excel-file': ['picture'],
  '@node-rs/jieba': ['text'],
  'opencc-js': ['text'],
  'pinyin-pro': ['text'],
  'better-sqlite3': ['store'],
  kysely: ['store'],
  pg: ['store'],
  chokidar: ['corpus'],
  hono: ['web', 'playground'],
  '@hono/node-server': ['web', 'playground'],
  luxon: ['digest'],
  'node-cron': ['delivery'],
  pino: ['log'],
  zod: ['config'],
  dotenv: ['run', 'cli'],
}

const place = (name: string): string => `^src/${name}(/|\\.ts$)`
const places = (names: readonly string[]): string => `^src/(${names.join('|')})(/|\\.ts$)`

const forbidden = [
  { name: 'no-circle', from: {}, to: { circular: true } },
  ...Object.entries(layers).map(([name, allowed]) => ({
    name: `${name}-imports`,
    from: { path: place(name) },
    to: { path: '^src/', pathNot: places([name, ...allowed]) },
  })),
  {
    name: 'pure-means-pure',
    from: { path: places(pure) },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util|timers/promises)$' },
  },
  ...Object.entries(homes).map(([name, home]) => ({
    name: `home-of-${name}`,
    from: { path: '^src/', pathNot: places(home) },
    to: { path: `node_modules/${name}/` },
  })),
].map((rule) => ({ severity: 'error', ...rule }))

const files = globSync('src/**/*.ts')
const result = await cruise(
  ['src'],
  {
    ruleSet: { forbidden } as never,
    validate: true,
    tsPreCompilationDeps: true,
    outputType: 'json',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/playground/page/' },
  },
  { extensions: ['.ts', '.js', '.mjs', '.json'], conditionNames: ['import', 'node', 'types'] } as never,
)
interface Cruised {
  modules: { source: string; dependencies: unknown[] }[]
  summary: { error: number; violations: { rule: { name: string }; from: string; to: string }[] }
}
const { modules, summary } = JSON.parse(result.output as string) as Cruised
const own = modules.filter((module) => module.source.startsWith('src/'))
const followed = own.reduce((sum, module) => sum + module.dependencies.length, 0)
const written = files.reduce(
  (sum, file) => sum + (readFileSync(file, 'utf8').match(/\bfrom '/g)?.length ?? 0),
  0,
)
const homeless = files
  .map((file) => file.split(/[/\\]/)[1] ?? '')
  .filter((name) => !name.includes('.') && !(name in layers))

for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`)
for (const folder of new Set(homeless)) console.error(`src/${folder} has no layer: add it to .ci/layers.ts`)
if (own.length < files.length || followed < written * 0.8)
  console.error(
    `checked nothing: ${own.length} of ${files.length} modules, ${followed} of about ${written} imports`,
  )
if (summary.error > 0 || homeless.length > 0 || own.length < files.length || followed < written * 0.8)
  process.exitCode = 1
else console.log(`layers: ${own.length} modules, ${followed} imports, no violation`)
