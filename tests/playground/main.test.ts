import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

const start = (...args: string[]) => spawn(process.execPath, ['src/playground/main.ts', ...args])

test('it runs alone, prints what a bot needs, and ends on SIGTERM', async () => {
  const child = start('--port', '0', '--username', 'county_bot')
  let printed = ''
  while (!printed.includes('TELEGRAM_API_ROOT')) printed += String((await once(child.stdout, 'data'))[0])
  const [, page] = /^Chat page +(\S+)$/m.exec(printed) ?? []
  const [, token] = /^BOT_TOKEN +(\S+)$/m.exec(printed) ?? []
  const [, root] = /^TELEGRAM_API_ROOT +(\S+)$/m.exec(printed) ?? []
  expect(page).toBe(`${root}/`)
  const me = await (await fetch(`${root}/bot${token}/getMe`)).json()
  expect(me).toMatchObject({ ok: true, result: { username: 'county_bot' } })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test.each([
  [['--port', 'eighty'], '--port must be a number'],
  [['--token', 'secret'], 'the token must look like'],
  [['--colour', 'red'], "Unknown option '--colour'"],
])('%j is refused with the mend', async (args, complaint) => {
  const child = start(...args)
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(said).toContain(complaint)
  expect(said).toContain('npm run playground --')
  expect(code).toBe(1)
})

test('--help tells the options', async () => {
  expect(await text(start('--help').stdout)).toContain('--username')
})
