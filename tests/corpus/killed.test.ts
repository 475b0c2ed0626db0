import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openKeptReadings } from '../../src/corpus/kept-readings.ts'
import { lexiconFolder } from '../../src/corpus/lexicon-files.ts'
import { readerVersion } from '../../src/corpus/reader-version.ts'
import { readingsFolder } from '../../src/corpus/state-folder.ts'
import { temporaryFolder } from '../support/bot.ts'
import { startBot } from '../support/start-command.ts'

const count = 90
const report = (number: number) =>
  `${number}号水库开闸\n\n本报讯 2023年5月4日,清河县县长王明到${number}号水库调研,项目总投资3.2亿元。\n`

/** Long enough that a few of them fill what is written at once, and all of them keep the threads busy. */
const issue = (number: number) =>
  Array.from({ length: 130 }, (_, at) => report(number * 1000 + at)).join('\n\n')

it('a process that is killed while it reads goes on where it stood', async () => {
  const [folder, state] = [await temporaryFolder(), await temporaryFolder()]
  for (let number = 1; number <= count; number += 1)
    await writeFile(join(folder, `${number}.txt`), issue(number))
  const start = () => startBot(folder, state)
  const kept = readingsFolder(state, folder)
  const packs = async () => (await readdir(kept).catch(() => [])).filter((name) => name.endsWith('.pack'))

  const first = start()
  await expect.poll(packs, { timeout: 60_000, interval: 5 }).not.toEqual([])
  first.kill('SIGKILL')
  await once(first, 'exit')
  const { size } = await openKeptReadings(kept, await readerVersion(lexiconFolder), null)
  expect(size).toBeGreaterThan(0)
  expect(size).toBeLessThan(count)

  const second = start()
  const logged: string[] = []
  for await (const line of createInterface(second.stderr)) {
    logged.push(line)
    if (line.includes('"the library is ready"')) break
  }
  second.kill('SIGKILL')
  await once(second, 'exit')
  expect(logged.filter((line) => line.includes('"bulletin read"'))).toHaveLength(count - size)
}, 120_000)
