import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot, InlineKeyboard, webhookCallback } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground
let stop: () => Promise<void>

beforeEach(async () => {
  playground = await startPlayground()
})

afterEach(async () => {
  await stop()
  await playground.close()
})

/** A small bot in another framework than the project's own: an answer, a button, an inline result. */
function createBot(): Bot {
  const bot = new Bot(playground.token, { client: { apiRoot: playground.url } })
  bot.command('start', (context) =>
    context.reply('<b>您好</b>，请提问', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('帮助', 'help'),
    }),
  )
  bot.callbackQuery('help', async (context) => {
    await context.answerCallbackQuery('马上')
    await context.editMessageText('直接输入项目名称即可')
  })
  bot.on('inline_query', (context) =>
    context.answerInlineQuery([
      {
        type: 'article',
        id: '1',
        title: context.inlineQuery.query,
        input_message_content: { message_text: `关于${context.inlineQuery.query}` },
      },
    ]),
  )
  bot.on('message:text', (context) => context.reply(`收到：${context.message.text}`))
  return bot
}

async function converse(): Promise<void> {
  const { xiaoming } = playground
  const greeting = await xiaoming.ask('/start')
  expect(greeting).toMatchObject({ text: '您好，请提问', entities: [{ type: 'bold', offset: 0, length: 2 }] })
  const press = await xiaoming.press(greeting, '帮助')
  expect(await press.answered()).toMatchObject({ text: '马上' })
  expect(await xiaoming.waitForEdit()).toMatchObject({ text: '直接输入项目名称即可' })
  expect(await xiaoming.ask('水厂扩建')).toMatchObject({ text: '收到：水厂扩建' })
  const answer = await xiaoming.inline('水厂')
  expect(await xiaoming.choose(answer, '1', { chat: playground.group })).toMatchObject({ text: '关于水厂' })
  // What is sent through the bot reaches it, too, in a group as well.
  const inGroup = await xiaoming.waitForMessage(({ chat }) => chat.id === playground.group)
  expect(inGroup).toMatchObject({ text: '收到：关于水厂' })
}

test('a grammY bot talks by long polling', async () => {
  const bot = createBot()
  const running = bot.start({ timeout: 30 })
  stop = async () => {
    await bot.stop()
    await running
  }
  await converse()
  await bot.api.setMyCommands([{ command: 'start', description: '开始' }])
  expect((await playground.xiaoming.state()).commands.private).toEqual([
    { command: 'start', description: '开始' },
  ])
})

test('a grammY bot talks by webhook, with its secret', async () => {
  const bot = createBot()
  const server = createServer(webhookCallback(bot, 'http', { secretToken: 'county-secret' }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  await bot.api.setWebhook(url, { secret_token: 'county-secret' })
  await converse()
  const info = await bot.api.getWebhookInfo()
  expect(info.url).toBe(url)
  expect(info).not.toHaveProperty('last_error_message')
})
