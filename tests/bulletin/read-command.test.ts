import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runRead } from '../../src/commands/read.ts'
import { messages } from '../../src/i18n/locale.ts'

const fixture = fileURLToPath(new URL('../fixtures/bulletins/qingshui-2023-01.txt', import.meta.url))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runRead(args, {
    texts: messages('zh-CN'),
    config: () => null,
    print(text) {
      out.push(text)
      return 0
    },
    complain(text) {
      err.push(text)
      return 1
    },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('npm run read', () => {
  it('prints one JSON document of the agreed shape', async () => {
    const { code, out } = await run('--json', fixture)
    const { issues } = JSON.parse(out)
    expect(code).toBe(0)
    expect(issues[0]).toMatchObject({ id: 'qingshui-2023-01', date: '2023-01-06', source: fixture })
    expect(issues[0].articles[1]).toMatchObject({
      id: 'qingshui-2023-01-2',
      title: '王家沟水库除险加固完工',
      kicker: null,
      date: '2023-01-03',
      dateInferred: true,
      byline: ['周敏', '吴娟'],
      people: expect.any(Array),
      organisations: expect.any(Array),
      places: expect.any(Array),
      figures: expect.any(Array),
    })
    expect(issues[0].problems).toContainEqual({
      line: 37,
      code: 'date-invalid',
      text: '2月30日',
      message: '日期不存在：2月30日',
    })
  })

  it('tells people each article and each problem with its line', async () => {
    const { out } = await run(fixture)
    expect(out).toContain('2. 王家沟水库除险加固完工\n   2023-01-03（年份为推定） · 署名 周敏、吴娟 · 1 段')
    expect(out).toContain('! 第 37 行：日期不存在：2月30日')
  })

  it('reads the others when a file is not there, and says which', async () => {
    const { code, out, err } = await run('--json', 'nowhere.txt', fixture)
    expect(code).toBe(1)
    expect(err).toContain('nowhere.txt')
    expect(JSON.parse(out).issues).toHaveLength(1)
  })

  it('asks for a file, and explains itself', async () => {
    expect(await run()).toMatchObject({ code: 1, out: '' })
    expect(await run('--help')).toMatchObject({ code: 0, err: '' })
  })
})
