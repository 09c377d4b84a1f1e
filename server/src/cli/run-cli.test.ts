import { describe, expect, it } from 'vitest'
import type { CommandIo, RunCommand } from './command-io.ts'
import type { Command } from './command-table.ts'
import { runCli } from './run-cli.ts'

describe('the command line', () => {
  it('runs the command it is given with the words that follow, and ends with its exit code', async () => {
    const { code, out } = await type(['audit', 'verify', '--json'])
    expect(code).toBe(1)
    expect(out).toEqual(['verified with --json'])
  })

  it('prefers the longer of two commands that begin alike', async () => {
    const { out } = await type(['audit', 'export'])
    expect(out).toEqual(['audit with export'])
  })

  it('lists every command in Chinese for --help', async () => {
    const { code, out } = await type(['--help'])
    expect(code).toBe(0)
    expect(out.join('\n')).toContain('用法：tongxin <命令>')
    expect(out.join('\n')).toMatch(/audit verify {2}核对日志/)
  })

  it('calls a line without a command bad use, and shows the help', async () => {
    const { code, out } = await type([])
    expect(code).toBe(2)
    expect(out[0]).toContain('同心')
  })

  it('names an unknown command and calls it bad use', async () => {
    const { code, err } = await type(['polcy', 'check'])
    expect(code).toBe(2)
    expect(err).toEqual(['没有这个命令：polcy check。全部命令见 tongxin --help'])
  })

  it('shows how a command is used for --help, wherever it stands, and runs nothing', async () => {
    for (const line of [
      ['broken', '--help'],
      ['audit', 'verify', '-h'],
      ['audit', 'verify', '--json', '--help'],
    ]) {
      const { code, out, err } = await type(line)
      expect({ code, err }).toEqual({ code: 0, err: [] })
      expect(out).toEqual([`用法：tongxin ${line[0] === 'broken' ? 'broken' : 'audit verify'} [--json]`])
    }
  })

  it('tells a fault in one line, without a stack trace', async () => {
    const { code, err } = await type(['broken'])
    expect(code).toBe(1)
    expect(err).toEqual(['未能完成：连不上数据库（加 --debug 显示详情）'])
  })

  it('shows the stack trace with --debug, which the command itself never sees', async () => {
    expect((await type(['broken', '--debug'])).err[0]).toContain('run-cli.test.ts')
    expect((await type(['--debug', 'audit', 'verify'])).out).toEqual(['verified with '])
  })
})

async function type(argv: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const io: CommandIo = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async () => new Uint8Array(),
    cwd: '/',
  }
  const code = await runCli(argv, io, commands)
  return { code, out, err }
}

const commands: readonly Command[] = [
  command('audit', '日志', async (argv, io) => {
    io.out(`audit with ${argv.join(' ')}`)
    return 0
  }),
  command('audit verify', '核对日志', async (argv, io) => {
    io.out(`verified with ${argv.join(' ')}`)
    return 1
  }),
  command('broken', '出错', async () => {
    throw new Error('连不上数据库\nat 127.0.0.1')
  }),
]

function command(name: string, summary: string, run: RunCommand): Command {
  return { name, summary, load: async () => ({ run, usage: `用法：tongxin ${name} [--json]` }) }
}
