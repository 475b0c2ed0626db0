import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { imageSize } from '../../src/playground/bot-api/image-size.ts'
import { temporaryFolder } from '../support/bot.ts'

const run = promisify(execFile)
const board = (...args: string[]) =>
  run(process.execPath, ['src/cli.ts', 'board', ...args], {
    env: { PATH: process.env.PATH, BULLETIN_DIR: 'tests/fixtures/ledger' },
  })

it('board writes the picture to a file and prints the same in words', async () => {
  const path = join(await temporaryFolder(), 'board.png')
  const { stdout } = await board(path)
  expect(imageSize(await readFile(path))).toMatchObject({ width: 1080 })
  expect(stdout).toContain('截至 2024-09-15 的简报')
  expect(stdout).toMatch(/开工：1 个/)
})

it('board says what is missing, and what cannot be written', async () => {
  await expect(board()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('board.png') })
  await expect(board('no/such/folder/board.png')).rejects.toMatchObject({
    stderr: expect.stringContaining('无法写入'),
  })
  expect((await board('--help')).stdout).toContain('npm run board')
})
