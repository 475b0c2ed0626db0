import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { useChatPage } from './chat-page.ts'
import { visit } from './chromium.ts'

const chat = useChatPage()

/** A way to the playground that can be cut and opened again at the same port. */
async function startLine(to: string) {
  const port = Number(new URL(to).port)
  const sockets = new Set<Socket>()
  let server: Server | null = null

  async function open(at = 0): Promise<number> {
    server = createServer((near) => {
      const far = connect(port, '127.0.0.1')
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(socket)
        socket.on('error', () => other.destroy())
        socket.on('close', () => sockets.delete(socket))
        socket.pipe(other)
      }
    }).listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }

  async function cut(): Promise<void> {
    const closed = server && once(server, 'close')
    server?.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }

  const own = await open()
  return { url: `http://127.0.0.1:${own}`, cut, mend: () => open(own) }
}

test('after a lost connection the page says so, comes back by itself, and has missed nothing', async () => {
  const line = await startLine(chat.playground().url)
  onTestFinished(line.cut)
  const { page, close } = await visit(chat.browser(), line.url)
  onTestFinished(close)
  const old = await chat.send('sendMessage', { text: '断线之前' })
  const gone = await chat.send('sendMessage', { text: '将会撤回' })
  await page.getByText('将会撤回').first().waitFor()

  await line.cut()
  await page.getByText('连接已断开').waitFor()
  await chat.send('sendMessage', { text: '断线期间' })
  await chat.send('editMessageText', { message_id: old, text: '断线之前，改过' })
  await chat.playground().call('deleteMessage', { chat_id: chat.playground().xiaoming.id, message_id: gone })

  await line.mend()
  await page.getByText('连接已断开').waitFor({ state: 'detached' })
  expect(await page.locator('.theirs .text').allTextContents()).toEqual(['断线之前，改过', '断线期间'])
  await chat.send('sendMessage', { text: '恢复之后' })
  await page.locator('.theirs').getByText('恢复之后').waitFor()
})

test('a deep link starts the bot with its payload, once', async () => {
  const { page, complaints, close } = await visit(chat.browser(), `${chat.playground().url}/?start=issue_7`)
  onTestFinished(close)
  const sent = page.locator('.mine').getByText('/start issue_7')
  await sent.waitFor()
  await page.reload()
  await sent.waitFor()
  expect(await sent.count()).toBe(1)
  expect(complaints).toEqual([])
})
