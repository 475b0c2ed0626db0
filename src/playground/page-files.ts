import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, normalize, sep } from 'node:path'
import { Hono } from 'hono'

const FOLDER = join(import.meta.dirname, 'page')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

const { resolve } = createRequire(import.meta.url)

/** The libraries of the page, as its import map names them: the ES module beside each package's CommonJS one. */
const VENDOR: Record<string, () => string> = {
  'preact.mjs': () => beside('preact', 'preact.mjs'),
  'hooks.mjs': () => beside('preact/hooks', 'hooks.mjs'),
  'htm.mjs': () => beside('htm', 'htm.module.js'),
}

/** The chat page: `/`, its files under `/page/`, its libraries under `/page/vendor/`. */
export function pageRoutes(): Hono {
  const app = new Hono()
  app.get('/', () => fileResponse(join(FOLDER, 'index.html')))
  app.get('/page/vendor/:name', (c) => {
    const path = VENDOR[c.req.param('name')]
    return path ? fileResponse(path()) : c.notFound()
  })
  app.get('/page/:path{.+}', (c) => {
    const path = normalize(join(FOLDER, c.req.param('path')))
    return path.startsWith(FOLDER + sep) && extname(path) in TYPES ? fileResponse(path) : c.notFound()
  })
  return app
}

function beside(name: string, file: string): string {
  return join(dirname(resolve(name)), file)
}

async function fileResponse(path: string): Promise<Response> {
  try {
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    return new Response(await readFile(path), {
      headers: { 'content-type': type, 'cache-control': 'no-cache' },
    })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}
