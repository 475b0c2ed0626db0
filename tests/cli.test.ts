import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startPlayground } from './support/playground.ts'

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function run(file: string, args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, BULLETIN_DIR: 'tests/fixtures/library', ...environment }
    execFile(process.execPath, [file, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

const cli = (...args: string[]): Promise<Ended> => run('src/cli.ts', args)

describe('the command line', () => {
  it('ask --json prints one document with the sentence, its source and the results', async () => {
    const { code, stdout } = await cli('ask', '--json', '抽水蓄能电站投资多少')
    const answer = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(answer.citations[0]).toMatchObject({
      article: 'qinghe-2023-03-1',
      title: '赵立新调研重点项目建设',
      date: '2023-03-06',
    })
    expect(answer.citations[0].quote).toContain('总投资62亿元')
    expect(answer.results[0]).toMatchObject({ article: 'qinghe-2023-03-1', score: expect.any(Number) })
    expect(answer).toHaveProperty('kind')
    expect(answer).toHaveProperty('answer')
  })

  it('ask prints the answer as in chat, without tags', async () => {
    const { stdout } = await cli('ask', '断头路')
    expect(stdout).toContain('滨河南路')
    expect(stdout).not.toContain('<b>')
  })

  it('ask speaks English in an English terminal', async () => {
    const { stdout } = await run('src/cli.ts', ['ask', '断头路'], { LANG: 'en_GB.UTF-8' })
    expect(stdout).toContain('(year inferred)')
  })

  it('read --json prints the articles of each file, and reports a file that is not there', async () => {
    const { code, stdout, stderr } = await cli(
      'read',
      '--json',
      'tests/fixtures/library/qinghe-2023-03.txt',
      'no.txt',
    )
    const { issues } = JSON.parse(stdout)
    expect(issues[0].articles.map(({ id }: { id: string }) => id)).toEqual([
      'qinghe-2023-03-1',
      'qinghe-2023-03-2',
      'qinghe-2023-03-3',
    ])
    expect(issues[0].articles[0]).toMatchObject({
      byline: ['何晓雨'],
      dateInferred: true,
      figures: expect.arrayContaining([expect.objectContaining({ text: '62亿元', value: 62, unit: '亿元' })]),
    })
    expect(stderr).toContain('no.txt')
    expect(code).toBe(1)
  })

  it.each(['ask', 'read', 'ledger', 'eval'])('%s --help tells how to use it', async (name) => {
    const { code, stdout } = await cli(name, '--help')
    expect(code).toBe(0)
    expect(stdout).toContain(`npm run ${name}`)
  })

  it.each([
    ['no command'],
    ['an unknown command', 'sing'],
    ['no question', 'ask'],
    ['an unknown option', 'ask', '--loud'],
    ['no file', 'read'],
    ['no corpus', 'eval'],
    ['a corpus that is not there', 'eval', '--corpus', 'no.jsonl', '--queries', 'no.jsonl'],
  ])('%s is an error that says what to do', async (_name, ...args) => {
    const { code, stdout, stderr } = await cli(...args)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).not.toBe('')
    expect(stderr).not.toContain('    at ')
  })
})

describe('starting the bot', () => {
  it('with a wrong configuration names every fault and ends with 1', async () => {
    const { code, stderr } = await run('src/main.ts', [], { PORT: 'x', TIMEZONE: 'Nowhere', BOT_TOKEN: 'x' })
    expect(code).toBe(1)
    for (const name of ['PORT', 'TIMEZONE', 'BOT_TOKEN']) expect(stderr).toContain(`${name}: `)
  })

  it('with a token that Telegram refuses says so and ends with 1', async () => {
    const server = await startPlayground()
    const { code, stderr } = await run('src/main.ts', [], {
      BOT_TOKEN: `1:${'x'.repeat(35)}`,
      TELEGRAM_API_ROOT: server.url,
      DATABASE_URL: 'file::memory:',
      PORT: '0',
    })
    await server.close()
    expect(code).toBe(1)
    expect(stderr).toContain('BOT_TOKEN: ')
  })

  it('on a port that is taken says so and ends with 1', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { code, stderr } = await run('src/main.ts', [], { PORT: String(port) })
    await new Promise((resolve) => other.close(resolve))
    expect(code).toBe(1)
    expect(stderr).toContain(`PORT: 端口 ${port} 已被占用`)
  })
})
