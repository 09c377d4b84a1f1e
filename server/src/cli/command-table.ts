import type { RunCommand } from './command-io.ts'

export interface Command {
  /** The words typed after `tongxin`. */
  readonly name: string
  /** One line of the help text. */
  readonly summary: string
  /** The module is loaded only when the command is run, so that a short command starts at once. */
  readonly load: () => Promise<{ readonly run: RunCommand }>
}

/** Every command, in the order of the help text. */
export const commandTable: readonly Command[] = []
