import { describe, expect, it } from 'vitest'
import { writeExcelTable } from '../documents/excel-table.ts'
import { writeRegistrationForms } from '../documents/registration-form.ts'
import { run } from './intake-check.ts'

/** 单位名称,类别 / 校医院,附属医院 as Excel in Chinese saves it. */
const gbk = Buffer.from('b5a5cebbc3fbb3c62cc0e0b1f00ad0a3d2bdd4ba2cb8bdcaf4d2bdd4ba0a', 'hex')
const column = (header: string) => ({ header, width: 10, type: 'text' as const })
const table = (rows: string[][]) =>
  writeExcelTable({ title: '名册', columns: ['姓名', '单位', '政治面貌', '身份证号'].map(column), rows })

const filledForm = (brief: string) =>
  writeRegistrationForms([
    {
      titleLines: ['登记表'],
      filledOn: { label: '填表时间' },
      rows: [
        {
          kind: 'pair',
          cells: [
            { label: '领导干部姓名', value: '卞怀瑾' },
            { label: '职务', value: '书记' },
          ],
        },
        {
          kind: 'pair',
          cells: [
            { label: '联谊对象姓名', value: '柏予安' },
            { label: '职务', value: '教授' },
          ],
        },
        { kind: 'text', label: '联系沟通情况', paragraphs: [brief], height: 'tall' },
      ],
    },
  ])

async function typed(argv: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const files: Readonly<Record<string, Uint8Array>> = {
    'sound.xlsx': await table([['柏予安', '文学院', '民盟', '330102198001011234']]),
    'broken.xlsx': await table([['', '文学院', '党员', '']]),
    'judging.xlsx': await writeExcelTable({
      title: '名册',
      columns: ['姓名', '单位', '政治面貌', '思想表现'].map(column),
      rows: [['柏予安', '文学院', '民盟', '九十八分']],
    }),
    'allocation.xlsx': await writeExcelTable({
      title: '分配表',
      columns: ['领导姓名', '联谊对象姓名'].map(column),
      rows: [
        ['卞怀瑾', '柏予安、温如玉'],
        ['', '商秋池'],
        ['滕望舒', ''],
      ],
    }),
    'form.docx': await filledForm('2026年9月18日，个别谈心。谈了排课'),
    'unclear.docx': await filledForm('11.2，谈了排课'),
    'notes.pdf': Buffer.from('%PDF-1.7\n\0\0'),
    'gbk.csv': gbk,
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
    expect(out).toContain('这里没有名册：单位、上级单位和人员是否在名册中，导入时才核对。')
    expect(out).not.toContain('330102198001011234')
  })

  it('says which column judges somebody, and nothing of what stands in it', async () => {
    const { code, out } = await typed(['judging.xlsx', '--kind', 'persons'])
    expect(code).toBe(0)
    expect(out).toContain('不收，本系统不记录对人的判断：思想表现')
    expect(out).not.toContain('九十八分')
  })

  it('checks a 分配表', async () => {
    const { code, out } = await typed(['allocation.xlsx', '--kind', 'pairings'])
    expect(code).toBe(1)
    expect(out).toContain('分配表 3 行，可导入 2 行，有 1 处问题')
    expect(out).toContain('第 3 行的“领导姓名”是空的，按上面的“卞怀瑾”读取')
    expect(out).toContain('第 4 行 B 列“联谊对象姓名”：必填项为空。')
  })

  it('checks a filled form, and names it by its file', async () => {
    expect(await typed(['form.docx', '--kind', 'form'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('登记表 1 行，可导入 1 行，有 0 处问题'),
    })
    const { code, out } = await typed(['unclear.docx', '--kind', 'form'])
    expect(code).toBe(1)
    expect(out).toContain('unclear.docx“联系日期”：“11.2”看不清是哪一天。')
    expect(out).toContain('unclear.docx“联系形式”：没有写明联系形式。')
  }, 60_000)

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

  it('reads a .csv of Excel in Chinese', async () => {
    const { code, out } = await typed(['gbk.csv', '--kind', 'units'])
    expect(out).toContain('单位 1 行，可导入 1 行')
    expect(code).toBe(0)
  })

  it('tells why a file is no table', async () => {
    const { code, out } = await typed(['notes.pdf', '--kind', 'units'])
    expect(code).toBe(1)
    expect(out).toContain('这不是能读取的表格')
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
