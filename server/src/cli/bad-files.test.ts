// Every command that takes files, given what is none it can read: a sentence and an exit code, whatever is wrong.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { CommandIo } from './command-io.ts'
import { commandTable } from './command-table.ts'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongxin-bad-'))
const policy = fileURLToPath(new URL('../../../policies/zisu-2026.yaml', import.meta.url))
const kept = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
mkdirSync(join(folder, 'folder'))
// A command loads all it needs: the first may take its time.
vi.setConfig({ testTimeout: 120_000 })
// Should one of them run after all, it shall find no other home.
vi.stubEnv('TONGXIN_HOME', join(folder, 'home'))
afterAll(() => vi.unstubAllEnvs())

const badFiles: readonly (readonly [string, string])[] = [
  ['missing', join(folder, 'nowhere')],
  ['a folder', join(folder, 'folder')],
  ['unreadable', join(folder, 'locked')],
  ['empty', kept('empty', '')],
  [
    'bytes of nothing',
    kept(
      'bytes',
      Uint8Array.from({ length: 2000 }, (_, at) => (at * 89) % 256),
    ),
  ],
  ['a picture', kept('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))],
  ['a list', kept('list', '[]')],
  ['a word', kept('word', '"你好"')],
  ['another kind', kept('package', readFileSync(new URL('../../package.json', import.meta.url)))],
]

const out = join(folder, 'out.docx')
const on = ['--on', '2026-11-20']
const commands: readonly (readonly [string, (file: string) => readonly string[]])[] = [
  ['policy check', (file) => ['policy', 'check', file]],
  ['policy check --facts', (file) => ['policy', 'check', policy, '--facts', file]],
  ['policy diff', (file) => ['policy', 'diff', policy, file]],
  ['policy evaluate', (file) => ['policy', 'evaluate', '--policy', policy, '--facts', file, ...on]],
  [
    'policy eligible',
    (file) => ['policy', 'eligible', '--policy', file, '--facts', file, '--person', 'p', ...on],
  ],
  ['pairing solve', (file) => ['pairing', 'solve', file]],
  ['pairing explain', (file) => ['pairing', 'explain', file, '--person', 'p']],
  ['intake check of persons', (file) => ['intake', 'check', file, '--kind', 'persons']],
  ['intake check of forms', (file) => ['intake', 'check', file, '--kind', 'form']],
  ['form render', (file) => ['form', 'render', '--contact', file, '--out', out]],
]

describe.each(commands)('tongxin %s', (_, line) => {
  it.each(badFiles)('given a file that is %s', async (__, file) => {
    const { code, said } = await type(line(file))
    expect(code).toBeGreaterThan(0)
    expect(said).toMatch(/\p{Script=Han}/u)
    expect(said.replaceAll(folder, '')).not.toMatch(ofProgram)
  })

  it('given an option it does not know, shows how it is used', async () => {
    const { code, said } = await type([...line(policy), '--colour', 'red'])
    expect(code).toBe(2)
    expect(said).toContain('用法：tongxin ')
  })
})

it.each(commandTable.map(({ name }) => name))(
  'tongxin %s shows how it is used when it is given what it does not take',
  async (name) => {
    const { code, said } = await type([...name.split(' '), '--colour', 'red'])
    expect(code).toBe(2)
    expect(said).toContain('用法：tongxin ')
  },
)

it.each(commandTable.map(({ name }) => name))(
  'tongxin %s --help shows how it is used, and is no error',
  async (name) => {
    const { code, said } = await type([...name.split(' '), '--help'])
    expect(code).toBe(0)
    expect(said).toMatch(new RegExp(`^用法：tongxin ${name}(?![a-z])`))
  },
)

it('says of a folder it may not write into what to do', async () => {
  const contact = kept('contact.json', JSON.stringify(sheet))
  for (const place of [join(folder, 'no-such-folder', 'x.docx'), join(folder, 'folder')]) {
    const { code, said } = await type(['form', 'render', '--contact', contact, '--out', place])
    expect(code).toBe(1)
    expect(said).toContain(place)
    expect(said.replaceAll(folder, '')).not.toMatch(ofProgram)
  }
})

const sheet = {
  filledOn: '2026-11-20',
  cadre: { name: '卞怀瑾' },
  person: { name: '柏予安' },
  contacts: [{ heldOn: '2026-11-19', form: '个别谈心', brief: '谈了排课' }],
}

/** What a program says to programmers. */
const ofProgram = /\bat .+:\d+:\d+|Error|undefined|null|Unexpected|Invalid|E[A-Z]{4,}|\[object|cannot/

async function type(argv: readonly string[]) {
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const locked = Object.assign(new Error("EACCES: permission denied, open 'locked'"), { code: 'EACCES' })
  const io: CommandIo = {
    out: say,
    err: say,
    readFile: (path) => (path.endsWith('locked') ? Promise.reject(locked) : readFile(path)),
    cwd: folder,
  }
  const code = await runCli(argv, io, commandTable)
  return { code, said: lines.join('\n') }
}
