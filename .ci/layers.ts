// Checks who may import whom (src/README.md). Fails, too, when the tool followed no modules or no imports.
import { globSync, readFileSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import rules from './layers.json' with { type: 'json' }

const files = globSync('src/**/*.ts')
const result = await cruise(['src'], {
  ruleSet: rules as never,
  validate: true,
  tsConfig: { fileName: 'tsconfig.json' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'], exportsFields: ['exports'] },
  outputType: 'json',
  doNotFollow: { path: 'node_modules' },
})
const { modules, summary } = JSON.parse(result.output as string)
const own = modules.filter((module: { source: string }) => module.source.startsWith('src/'))
const followed = own.reduce(
  (sum: number, module: { dependencies: unknown[] }) => sum + module.dependencies.length,
  0,
)
const imports = files.reduce(
  (sum, file) => sum + (readFileSync(file, 'utf8').match(/^\s*(?:import|\} from)\b/gm)?.length ?? 0),
  0,
)

for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`)
if (own.length < files.length || followed < imports / 2) {
  console.error(
    `layers: followed ${own.length} of ${files.length} modules and ${followed} of about ${imports} imports: checked nothing`,
  )
  process.exitCode = 1
} else if (summary.error > 0) process.exitCode = 1
else console.log(`layers: ${own.length} modules, ${followed} imports, no violation`)
