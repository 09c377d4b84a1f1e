// Finds the command of a command line and runs it. Whatever goes wrong ends in one line and an exit code.
import { StartupError } from '../platform/startup-error.ts'
import type { CommandIo } from './command-io.ts'
import type { Command } from './command-table.ts'

/** Returns the exit code. `--debug` may stand anywhere and is not passed on. */
export async function runCli(
  argv: readonly string[],
  io: CommandIo,
  commands: readonly Command[],
): Promise<number> {
  const words = argv.filter((word) => word !== '--debug')
  const first = words[0]
  if (first === undefined || first === 'help' || asksForHelp(first)) {
    for (const line of helpLines(commands)) io.out(line)
    return first === undefined ? 2 : 0
  }
  const command = findCommand(words, commands)
  if (command === undefined) {
    io.err(`没有这个命令：${words.slice(0, 2).join(' ')}。全部命令见 tongxin --help`)
    return 2
  }
  try {
    const { run, usage } = await command.load()
    const given = words.slice(command.name.split(' ').length)
    if (!given.some(asksForHelp)) return await run(given, io)
    io.out(usage)
    return 0
  } catch (error) {
    io.err(describeError(error, argv.includes('--debug')))
    return 1
  }
}

function asksForHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

/** The command whose words the line begins with; of two (`audit`, `audit verify`) the longer. */
function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, at) => words[at] === word))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}

function helpLines(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map(({ name }) => name.length), 0)
  return [
    '同心 Tongxin：高校联谊交友工作平台',
    '',
    '用法：tongxin <命令> [参数]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '每个命令加 --help 显示它的用法；都可加 --json（结果供程序读取）、--debug（出错时显示详情）。',
    '退出码：0 正常，1 结果为否或未能完成，2 用法有误。',
  ]
}

function describeError(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return `未能完成：${String(error)}`
  if (debug && error.stack) return error.stack
  // Written for the person at the terminal, sometimes a list of several lines.
  if (error instanceof StartupError) return error.message
  return `未能完成：${troubleWithFile(error) ?? error.message.split('\n')[0]}（加 --debug 显示详情）`
}

/** What the machine says of a file or folder, in words. */
function troubleWithFile(error: Error): string | undefined {
  const { code, path }: NodeJS.ErrnoException = error
  const words = code === undefined ? undefined : fileTroubles[code]
  return words && path && `“${path}”${words}`
}

const fileTroubles: Readonly<Record<string, string>> = {
  ENOENT: '不存在，请检查路径；要写入的文件夹请先建好',
  ENOTDIR: '的路径里有一段不是文件夹，请检查路径',
  EISDIR: '是文件夹，请写明文件名',
  EACCES: '没有读写权限，请换一个位置，或请管理员授权',
  EPERM: '没有读写权限，请换一个位置，或请管理员授权',
  EROFS: '所在的磁盘只能读，请换一个位置',
  ENOSPC: '所在的磁盘已满，请腾出空间后再试',
}
