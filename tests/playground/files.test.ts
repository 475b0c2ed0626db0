import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Message } from '../../src/playground/world/message.ts'
import { type ApiReply, startPlayground, type TestPlayground } from '../support/playground.ts'

let playground: TestPlayground

beforeAll(async () => {
  playground = await startPlayground()
  await playground.xiaoming.say('/start')
})

afterAll(() => playground.close())

const refusal = (what: string) => ({ ok: false, error_code: 400, description: `Bad Request: ${what}` })

/** The first bytes of a PNG of that size: all that tells its size. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}

async function upload(
  method: string,
  fields: Record<string, string | [Uint8Array<ArrayBuffer>, string]>,
): Promise<ApiReply> {
  const body = new FormData()
  body.append('chat_id', String(playground.xiaoming.id))
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.append(name, value)
    else body.append(name, new Blob([value[0]]), value[1])
  }
  const response = await fetch(`${playground.url}/bot${playground.token}/${method}`, { method: 'POST', body })
  return (await response.json()) as ApiReply
}

test('a picture is shown, sent again by its id, and downloaded by both sides', async () => {
  const bytes = png(640, 480)
  const sent = await upload('sendPhoto', {
    photo: [bytes, '桥.png'],
    caption: '<b>新桥</b>',
    parse_mode: 'HTML',
  })
  const [photo] = (sent.result as Message).photo ?? []
  expect(sent.result).toMatchObject({
    caption: '新桥',
    caption_entities: [{ type: 'bold' }],
    photo: [{ width: 640, height: 480 }],
  })

  const again = await playground.call('sendPhoto', { chat_id: playground.xiaoming.id, photo: photo?.file_id })
  expect(again).toMatchObject({ ok: true })
  const file = await playground.call('getFile', { file_id: photo?.file_id })
  const { file_path } = file.result as { file_path: string }
  const download = await fetch(`${playground.url}/file/bot${playground.token}/${file_path}`)
  expect(new Uint8Array(await download.arrayBuffer())).toEqual(bytes)
  const shown = await fetch(`${playground.url}/playground/files/${photo?.file_id}`)
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(bytes)
})

test('what a person attaches reaches the bot', async () => {
  const { xiaoming } = playground
  const data = Buffer.from('七月简报').toString('base64')
  await xiaoming.attach({ kind: 'document', file_name: '简报.txt', data, caption: '请收录 #简报' })
  const { result } = await playground.call('getUpdates', { offset: -1 })
  expect(result).toMatchObject([
    {
      message: {
        caption: '请收录 #简报',
        caption_entities: [{ type: 'hashtag' }],
        document: { file_name: '简报.txt', mime_type: 'text/plain', file_size: 12 },
      },
    },
  ])
  expect(await xiaoming.attach({ kind: 'sticker' })).toMatchObject({ sticker: { emoji: '👍' } })
  expect(await xiaoming.attach({ kind: 'location' })).toMatchObject({ location: { latitude: 35.5 } })
  expect(await xiaoming.attach({ kind: 'photo' })).toMatchObject({ photo: [{ width: 1, height: 1 }] })
})

test('a document goes out with its name, and a picture can be put in its place', async () => {
  const sent = await upload('sendDocument', {
    document: [new TextEncoder().encode('a,b\n1,2\n'), '台账.csv'],
  })
  expect(sent.result).toMatchObject({ document: { file_name: '台账.csv', file_size: 8 } })
  const edited = await upload('editMessageMedia', {
    message_id: String((sent.result as Message).message_id),
    media: JSON.stringify({ type: 'photo', media: 'attach://chart', caption: '走势' }),
    chart: [png(800, 600), 'chart.png'],
  })
  expect(edited.result).toMatchObject({ photo: [{ width: 800 }], caption: '走势' })
  expect(edited.result).not.toHaveProperty('document')
  const caption = {
    chat_id: playground.xiaoming.id,
    message_id: (sent.result as Message).message_id,
    caption: '新走势',
  }
  expect(await playground.call('editMessageCaption', caption)).toMatchObject({
    result: { caption: '新走势' },
  })
})

const badPhotos: [name: string, bytes: Uint8Array<ArrayBuffer>, why: string][] = [
  ['that is no picture', new TextEncoder().encode('不是图片而是文字'), 'IMAGE_PROCESS_FAILED'],
  ['with sides over 10000 in sum', png(9000, 1001), 'PHOTO_INVALID_DIMENSIONS'],
  ['that is too narrow', png(2100, 100), 'PHOTO_INVALID_DIMENSIONS'],
  ['that is empty', new Uint8Array(0), 'file must be non-empty'],
]

test.each(badPhotos)('a picture %s is refused', async (_, bytes, why) => {
  expect(await upload('sendPhoto', { photo: [bytes, 'x.png'] })).toEqual(refusal(why))
})

test('captions hold 1024 characters', async () => {
  const photo: [Uint8Array<ArrayBuffer>, string] = [png(10, 10), 'x.png']
  expect(await upload('sendPhoto', { photo, caption: '长'.repeat(1024) })).toMatchObject({ ok: true })
  expect(await upload('sendPhoto', { photo, caption: '长'.repeat(1025) })).toEqual(
    refusal('message caption is too long'),
  )
})

test('a wrong or missing file is refused', async () => {
  const send = (photo?: string) => playground.call('sendPhoto', { chat_id: playground.xiaoming.id, photo })
  expect(await send('AgACnothing')).toEqual(refusal('wrong file identifier/HTTP URL specified'))
  expect(await send('https://example.org/x.png')).toEqual(refusal('failed to get HTTP URL content'))
  expect(await send()).toEqual(refusal('there is no photo in the request'))
  expect(await playground.call('getFile', { file_id: 'x' })).toEqual(refusal('invalid file_id'))
})
