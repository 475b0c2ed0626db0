import { expect, test } from 'vitest'
import { createPlayground } from '../../src/playground/create-playground.ts'

const get = (path: string, page = true) =>
  createPlayground({ page }).fetch(new Request(`http://localhost${path}`))

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/page/vendor/preact.mjs', 'text/javascript; charset=utf-8'],
  ['/page/vendor/hooks.mjs', 'text/javascript; charset=utf-8'],
  ['/page/vendor/htm.mjs', 'text/javascript; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  const response = await get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(type)
})

test.each([
  '/page/../limits.ts',
  '/page/%2e%2e/limits.ts',
  '/page/..%2flimits.ts',
  '/page/..%2f..%2f..%2fpackage.json',
  '/page/%2fetc%2fpasswd',
  '/page/vendor/..%2f..%2findex.html',
  '/page/none.js',
  '/page/',
])('%s is not found', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('the page can be left out', async () => {
  expect((await get('/', false)).status).toBe(404)
})
