import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOfficialDocument } from '../documents/official-document.ts'
import { readWordTables } from '../intake/word/read-word-tables.ts'
import type { RunCommand } from './command-io.ts'
import { run as render } from './form-render.ts'
import { run as check } from './intake-check.ts'

const talk = {
  heldOn: '2026-11-20',
  form: '座谈研讨',
  brief: '谈了<排课>&选课 😀\n第二段\t另起。',
  raised: '早排课。',
}
const contact = {
  filledOn: '2026-11-21',
  cadre: { name: '卞怀瑾', post: '文学院党委书记' },
  person: { name: '阿勒腾·叶尔兰', unit: '文学院' },
  contacts: [{ ...talk, heldOn: '2026-10-09', form: '个别谈心' }, talk],
}

/** A form in words no annex has: nobody reads it back without its template. */
const template = (name = '{干部姓名}') =>
  writeOfficialDocument({
    titleLines: ['{学校}谈心记录'],
    blocks: [
      { kind: 'paragraph', text: `${name}同志约{对象姓名}（{对象单位}）谈心，{填表日期}记。` },
      {
        kind: 'table',
        columns: ['经过', '所提'].map((header) => ({ header, width: 5 })),
        rows: [['{联系情况}', '{意见建议}']],
      },
    ],
  })

const cwd = mkdtempSync(join(tmpdir(), 'tongxin-template-'))
const files: Readonly<Record<string, Uint8Array>> = {
  'one.json': Buffer.from(JSON.stringify(contact)),
  'own.docx': await template(),
  'wrong.docx': await template('{干部性名}'),
  'old.doc': Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1200),
    Buffer.from('WordDocument', 'utf16le'),
  ]),
}

async function typed(run: RunCommand, argv: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async (path) => files[path] ?? readFileSync(resolve(cwd, path)),
    cwd,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const rendered = (...more: readonly string[]) =>
  typed(render, ['--contact', 'one.json', '--out', 'filled.docx', ...more])
const checked = (...more: readonly string[]) =>
  typed(check, [join(cwd, 'filled.docx'), '--kind', 'form', ...more])

describe('a form in the school’s own template', () => {
  it('is filled, and known again by it alone', async () => {
    expect(await rendered('--template', 'own.docx', '--school', '清溪学院')).toMatchObject({
      code: 0,
      err: '',
    })
    const read = await readWordTables(readFileSync(join(cwd, 'filled.docx')))
    expect(read.ok && read.tables[0]?.before).toEqual([
      '清溪学院谈心记录',
      '卞怀瑾同志约阿勒腾·叶尔兰（文学院）谈心，2026年11月21日记。',
    ])
    const own = ['--template', 'own.docx']
    expect(await checked(...own)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/登记表 2 行，可导入 2 行，有 0 处问题$/m),
    })
    const { code, out } = await checked()
    expect([code, out]).toEqual([1, expect.stringContaining('没有找到填好的登记表')])
  }, 60_000)

  it('that is none, or is wrong, is named, with all that is wrong in it', async () => {
    const wrong = await rendered('--template', 'wrong.docx')
    expect(wrong).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^wrong.docx：正文“.*：“{干部性名}”没有这个占位符。是不是 {干部姓名}。$/),
    })
    const old = await checked('--template', 'own.docx', '--template', 'old.doc')
    expect(old).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^old.doc：这是旧版 .doc 文件/),
    })
  }, 60_000)

  it('ends with 2 for bad use', async () => {
    expect((await rendered('--template', 'own.docx', '--policy', 'p.yaml')).code).toBe(2)
    expect((await rendered('--template', 'none.docx')).err).toContain('打不开文件“none.docx”')
    expect((await checked('--template')).code).toBe(2)
    const other = await typed(check, ['one.json', '--kind', 'units', '--template', 'own.docx'])
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('--template 只用于登记表')])
  })
})
