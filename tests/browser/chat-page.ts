import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'
import { launchChromium, type Visit, visit } from './chromium.ts'
import { type Call, startScriptedBot, type Update } from './scripted-bot.ts'

/**
 * For each test of the file: a playground with no bot running, and its page open for 小明 in a browser context with
 * `options`. With `begun`, the private chat has its first message, `/start`. Every test ends with the page having had
 * nothing to complain of.
 */
export function useChatPage({ begun = true, ...options }: BrowserContextOptions & { begun?: boolean } = {}) {
  let browser: Browser
  let playground: TestPlayground
  let visited: Visit
  let bot: ReturnType<typeof startScriptedBot> | null = null

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    playground = await startPlayground()
    if (begun) await playground.xiaoming.say('/start')
    visited = await visit(browser, playground.url, options)
  })
  afterEach(async () => {
    const failures = await bot?.stop()
    bot = null
    await visited.close()
    await playground.close()
    expect(failures ?? []).toEqual([])
    expect(visited.complaints).toEqual([])
  })

  return {
    browser: (): Browser => browser,
    page: (): Page => visited.page,
    playground: (): TestPlayground => playground,
    /** Runs a bot for the rest of the test. */
    runBot(react: (update: Update, call: Call) => Promise<void>): void {
      bot = startScriptedBot(playground, react)
    },
    /** Takes out the complaints that a test has brought about itself; fails when there were none. */
    expectComplaint(pattern: RegExp): void {
      const others = visited.complaints.filter((complaint) => !pattern.test(complaint))
      expect(others.length).toBeLessThan(visited.complaints.length)
      visited.complaints.splice(0, Infinity, ...others)
    },
    /** The element of a message. */
    bubble: (id: number) => visited.page.locator(`#message-${id}`),
    /** Sends as the bot, into the private chat of 小明 unless `params` names another; gives the message's id. */
    async send(method: string, params: object): Promise<number> {
      const { ok, result, description } = await playground.call(method, {
        chat_id: playground.xiaoming.id,
        ...params,
      })
      if (!ok) throw new Error(`${method}: ${description}`)
      return (result as { message_id: number }).message_id
    },
  }
}
