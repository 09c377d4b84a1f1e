import { describe, expect, it } from 'vitest'
import { writeExcelTable } from '../documents/excel-table.ts'
import { run } from './intake-check.ts'

const column = (header: string) => ({ header, width: 10, type: 'text' as const })
const table = (rows: string[][]) =>
  writeExcelTable({ title: '名册', columns: ['姓名', '单位', '政治面貌', '身份证号'].map(column), rows })

async function typed(argv: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const files: Readonly<Record<string, Uint8Array>> = {
    'sound.xlsx': await table([['柏予安', '文学院', '民盟', '330102198001011234']]),
    'broken.xlsx': await table([['', '文学院', '党员', '']]),
    'notes.txt': Buffer.from('姓名'),
  }
  const code = await run(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async (path) => {
      const bytes = files[path]
      if (!bytes) throw new Error('no such file')
      return bytes
    },
    cwd: '/',
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('intake check', () => {
  it('ends with 0 for a sound table, and says what is never taken', async () => {
    const { code, out } = await typed(['sound.xlsx', '--kind', 'persons'])
    expect(code).toBe(0)
    expect(out).toContain('党外代表人士 1 行，可导入 1 行，有 0 处问题')
    expect(out).toContain('不收，未读取：身份证号')
    expect(out).not.toContain('330102198001011234')
  })

  it('names every mistake with its row and column, and ends with 1', async () => {
    const { code, out } = await typed(['broken.xlsx', '--kind', 'persons'])
    expect(code).toBe(1)
    expect(out).toContain('第 2 行 A 列“姓名”：必填项为空。')
    expect(out).toContain('第 2 行 C 列“政治面貌”：“党员”不是政治面貌。')
  })

  it('says the same to a program with --json', async () => {
    const { out } = await typed(['broken.xlsx', '--kind', 'persons', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      rowCount: 1,
      accepted: 0,
      errors: [{ row: 2 }, { row: 2 }],
    })
  })

  it('tells why a file is no table', async () => {
    const { code, out } = await typed(['notes.txt', '--kind', 'units'])
    expect(code).toBe(1)
    expect(out).toContain('这是文本或 CSV 文件')
  })

  it('ends with 2 for bad use', async () => {
    for (const argv of [
      [],
      ['sound.xlsx'],
      ['sound.xlsx', '--kind', 'pets'],
      ['none.xlsx', '--kind', 'units'],
    ]) {
      expect((await typed(argv)).code).toBe(2)
    }
  })
})
