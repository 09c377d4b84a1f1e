import { parseArgs } from 'node:util'
import type { CommandIo } from './command-io.ts'

/** The options of a command that takes no words of its own, only `--json`; null, and said so, for anything else. */
export function readJsonOption(
  argv: readonly string[],
  io: CommandIo,
  usage: string,
): { json: boolean } | null {
  try {
    const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean', default: false } } })
    return values
  } catch {
    io.err(usage)
    return null
  }
}
