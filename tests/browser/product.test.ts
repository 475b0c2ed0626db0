import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, visit } from './chromium.ts'

/** `npm start` without a token, on a free port and with a database of its own; resolves with the page's address. */
async function startProduct(folder: string) {
  const child = spawn('npm', ['start'], {
    env: {
      ...process.env,
      BOT_TOKEN: '',
      PORT: '0',
      DATABASE_URL: `file:${join(folder, 'bot.sqlite')}`,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A process group: npm, its shell and the bot end together.
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url === undefined) continue
    child.stdout.resume()
    return { url, stop }
  }
  throw new Error('npm start ended before it printed an address')
}

let folder: string
let product: Awaited<ReturnType<typeof startProduct>>
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'product-'))
  ;[product, browser] = await Promise.all([startProduct(folder), launchChromium()])
})
afterAll(async () => {
  await Promise.all([product.stop(), browser.close()])
  await rm(folder, { recursive: true })
})

test('the bot answers a question with the sentence, opens the article and comes back, and answers inline', async () => {
  const { page, complaints, close } = await visit(browser, product.url)
  const field = page.getByRole('textbox', { name: '写消息' })
  const latest = page.locator('.theirs').last()

  await page.getByRole('button', { name: '开始', exact: true }).click()
  await latest.waitFor()
  await field.fill('抽水蓄能投资多少')
  await field.press('Enter')
  const sentence = latest.locator('blockquote', { hasText: '90亿元' })
  await sentence.waitFor()
  expect(await sentence.locator('strong').allTextContents()).toContain('90亿元')

  await latest.getByRole('button', { name: /^打开\s*1/ }).click()
  await latest.getByText('已编辑').waitFor()
  await sentence.waitFor({ state: 'detached' })
  expect(await latest.locator('.text').textContent()).toContain('90亿元')
  await latest.getByRole('button', { name: /返回/ }).click()
  await sentence.waitFor()

  const { bot } = (await (await fetch(new URL('/playground/state', product.url))).json()) as {
    bot: { username: string }
  }
  await field.fill(`@${bot.username} 断头路`)
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await field.press('Enter')
  const shared = page.locator('.mine').filter({ hasText: `经由 @${bot.username}` })
  await shared.locator('blockquote', { hasText: '断头路' }).waitFor()

  await close()
  expect(complaints).toEqual([])
})
