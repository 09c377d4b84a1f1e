import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWordTables } from '../intake/word/read-word-tables.ts'
import { run } from './form-render.ts'

const contact = {
  filledOn: '2026-11-20',
  cadre: { name: '卞怀瑾', post: '文学院党委书记' },
  person: { name: '阿勒腾·叶尔兰' },
  contacts: [{ heldOn: '2026-11-20', form: '个别谈心', brief: '谈了排课。', raised: '希望早排课。' }],
}
const policy = join(import.meta.dirname, '..', '..', '..', 'policies', 'zisu-2026.yaml')

async function typed(argv: readonly string[], files: Readonly<Record<string, unknown>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'tongxin-form-'))
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async (path) => {
      const found = files[path]
      if (found === undefined) return readFileSync(path)
      return new TextEncoder().encode(typeof found === 'string' ? found : JSON.stringify(found))
    },
    cwd,
  })
  return { code, out: out.join('\n'), err: err.join('\n'), cwd }
}

const tablesIn = async (file: string) => {
  const read = await readWordTables(readFileSync(file))
  return read.ok ? read.tables : []
}

describe('form render', () => {
  it('writes the annex of a policy, filled', async () => {
    const argv = ['--contact', 'one.json', '--out', 'one.docx', '--policy', policy]
    const { code, cwd } = await typed(argv, { 'one.json': contact })
    expect(code).toBe(0)
    const [table] = await tablesIn(join(cwd, 'one.docx'))
    expect(table?.before).toEqual([
      expect.stringMatching(/党员领导干部$/),
      '与党外代表人士联谊交友情况登记表',
      '填表时间：2026年11月20日',
    ])
    expect(table?.rows[2]?.[1]?.paragraphs).toEqual(['2026年11月20日，个别谈心。谈了排课。'])
  })

  it('writes one sheet for each of several, also without a policy', async () => {
    const second = { ...contact, title: '明湖大学登记表' }
    const { code, out, cwd } = await typed(['--contact', 'two.json', '--out', 'two.docx', '--json'], {
      'two.json': [second, contact],
    })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ out: join(cwd, 'two.docx'), sheets: 2 })
    expect(await tablesIn(join(cwd, 'two.docx'))).toHaveLength(2)
  })

  it('ends with 1 and names every mistake of the file', async () => {
    const broken = { ...contact, filledOn: '2026-02-30', contacts: [], mood: '好' }
    const { code, err } = await typed(['--contact', 'bad.json', '--out', 'x.docx'], { 'bad.json': broken })
    expect(code).toBe(1)
    expect(err).toContain('filledOn：没有 2026-02-30 这一天')
    expect(err).toContain('contacts：至少写一次联系')
    expect(err).toContain('文件：有不认识的项“mood”，请删去或改名')
    const { err: notJson } = await typed(['--contact', 'bad.json', '--out', 'x.docx'], { 'bad.json': '{' })
    expect(notJson).toContain('不是 JSON 文件')
  })

  it('ends with 2 for bad use and for a file it cannot open', async () => {
    expect((await typed(['--contact', 'one.json'])).code).toBe(2)
    expect((await typed(['--colour', 'red'])).err).toContain('用法')
    expect((await typed(['--contact', '/nowhere.json', '--out', 'x.docx'])).code).toBe(2)
  })
})
