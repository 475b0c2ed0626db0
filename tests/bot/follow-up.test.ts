import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot, temporaryFolder } from '../support/bot.ts'
import { startPlayground, type TestPlayground } from '../support/playground.ts'

describe('going on in a chat', () => {
  let server: TestPlayground
  let bot: Awaited<ReturnType<typeof startBot>>
  let environment: { DATABASE_URL: string; BULLETIN_DIR: string }
  beforeAll(async () => {
    server = await startPlayground()
    environment = {
      DATABASE_URL: `file:${join(await temporaryFolder(), 'bot.sqlite')}`,
      BULLETIN_DIR: 'tests/fixtures/told',
    }
    bot = await startBot(server, environment)
  })
  afterAll(async () => {
    await bot.stop()
    await server.close()
  })

  it('says that there is nothing to go on from, and searches for the words when told to', async () => {
    const none = await server.anna.ask('谁陪同的?')
    expect(none.text).toContain('no question before it')
    await server.anna.press(none, 'Only as typed')
    expect((await server.anna.waitForEdit()).text).toContain('陪同')
  })

  it('says what it takes a short question for, and offers it as typed', async () => {
    await server.xiaoming.ask('周启明调研了什么')
    const followed = await server.xiaoming.ask('谁陪同的?')
    expect(followed.text).toContain('按“《周启明带队调研河道治理工作》谁陪同的”来查')
    expect(followed.text).toContain('县委书记：陶文远')
    await server.xiaoming.press(followed, '只按原话查')
    expect((await server.xiaoming.waitForEdit()).text).not.toContain('按“')
  })

  it('goes on after a restart', async () => {
    await server.xiaoming.ask('什么是富硒小米')
    await bot.stop()
    bot = await startBot(server, environment)
    expect((await server.xiaoming.ask('一户一码呢?')).text).toContain('可以查到地块的二维码')
  })

  it('goes on from the own question of each in a group, and from that chat alone', async () => {
    const inGroup = async (person: typeof server.xiaoming, text: string) => {
      const said = await person.say(text, { chat: server.group })
      return person.waitForMessage(({ reply_to_message: to }) => to?.message_id === said.message_id)
    }
    await inGroup(server.xiaoming, '/ask 梁秋实考察了什么')
    await inGroup(server.anna, '/ask 周启明调研了什么')
    expect((await inGroup(server.xiaoming, '/ask 谁陪同的')).text).toContain('马良')
    expect((await inGroup(server.anna, '/ask 谁陪同的')).text).toContain('陶文远')
  })

  it('keeps every word out of the log', () => {
    expect(bot.logged.join('\n')).not.toMatch(/陪同|富硒|周启明/)
  })
})
