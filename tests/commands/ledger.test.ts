import { execFile } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'

function ledger(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, BULLETIN_DIR: 'tests/fixtures/ledger' }
    execFile(process.execPath, ['src/cli.ts', 'ledger', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

describe('npm run ledger', () => {
  it('--json prints one document: projects with facts and sentences, counts, people', async () => {
    const { code, stdout } = await ledger('--json')
    const { projects, counts, people } = JSON.parse(stdout)
    expect(code).toBe(0)
    const project = projects.find(({ name }: { name: string }) => name === '华岳机电铸造二期')
    expect(project).toMatchObject({
      id: expect.stringMatching(/^p[\w-]{11}$/),
      aliases: [],
      stage: '已建成投产',
      mentions: expect.arrayContaining([
        expect.objectContaining({ article: 'qinghe-2024-09-1', quote: expect.stringContaining('铸造二期') }),
      ]),
    })
    expect(project.facts[0]).toMatchObject({ what: 'stage', text: '已建成投产', date: '2024-09-15' })
    expect(counts).toContainEqual(expect.objectContaining({ stated: 4, listed: 4, agree: true }))
    expect(Array.isArray(people)).toBe(true)
  })

  it('--csv prints a table with a fact a row', async () => {
    const { stdout } = await ledger('--csv')
    const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true })
    expect(
      rows.filter((row) => row.项目 === '青河大桥项目' && row.单位 === '亿元').map((row) => row.数值),
    ).toEqual(['5.6', '5', '8'])
  })

  it('prints stages, facts, contradictions and counts as text', async () => {
    const { stdout } = await ledger()
    expect(stdout).toContain('华岳机电铸造二期  已建成投产')
    expect(stdout).toContain('! 投资说法不一：5.6亿元 / 5亿元')
  })

  it('says how it is used, and that it prints one form at a time', async () => {
    expect((await ledger('--help')).stdout).toContain('npm run ledger')
    expect((await ledger('--json', '--csv')).code).toBe(1)
  })
})
