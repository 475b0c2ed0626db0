import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBot } from '../support/bot.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'
import { launchChromium, visit } from './chromium.ts'

let server: TestPlayground
let bot: Awaited<ReturnType<typeof startBot>>
let browser: Browser

beforeAll(async () => {
  server = await startPlayground()
  ;[bot, browser] = await Promise.all([
    startBot(server, { BULLETIN_DIR: 'tests/fixtures/ledger' }),
    launchChromium(),
  ])
})
afterAll(async () => {
  await Promise.all([bot.stop(), browser.close()])
  await server.close()
})

test.each([
  { name: 'a desk', viewport: { width: 1280, height: 800 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
])(
  'on $name the board is seen, the ledger comes as files, and a project opens from the overview',
  async ({ viewport }) => {
    const { page, complaints, close } = await visit(browser, server.url, { viewport })
    const field = page.getByRole('textbox', { name: '写消息' })
    const latest = page.locator('.theirs').last()
    const say = async (text: string): Promise<void> => {
      await field.fill(text)
      await field.press('Enter')
    }
    if (!(await field.isVisible()))
      await page
        .getByRole('navigation', { name: '聊天' })
        .getByRole('button', { name: /简报机器人/ })
        .click()
    const begin = page.getByRole('button', { name: '开始', exact: true })
    await field.or(begin).first().waitFor()
    if (await begin.isVisible()) await begin.click()

    await say('/board')
    const picture = latest.locator('img')
    await picture.waitFor()
    await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(1080)
    const box = await picture.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
    expect(await latest.textContent()).toContain('项目一览')

    await latest.getByRole('button', { name: '项目总览' }).click()
    await latest.getByText('项目台账：共').waitFor()
    await latest.getByRole('button', { name: '开工 1' }).click()
    await latest.getByRole('button', { name: /老陈醋产业园/ }).click()
    await latest.getByText('阶段沿革').waitFor()

    await say('/projects')
    await latest.getByText('项目台账：共').waitFor()
    const overview = page.locator('.theirs').nth((await page.locator('.theirs').count()) - 1)
    await overview.getByRole('button', { name: 'CSV' }).click()
    await latest.getByRole('link', { name: '项目台账-2024-09-15.csv' }).waitFor()
    await overview.getByRole('button', { name: 'Excel' }).click()
    await latest.getByRole('link', { name: '项目台账-2024-09-15.xlsx' }).waitFor()

    await close()
    expect(complaints).toEqual([])
  },
)
