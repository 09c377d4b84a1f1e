import { accessMatrix } from '@tongxin/core/account/access-matrix'
import type { RunCommand } from './command-io.ts'
import { readJsonOption } from './read-options.ts'

export const usage = '用法：tongxin access-matrix'

/** `tongxin access-matrix`: docs/access-matrix.md is this output, and a test compares them. */
export const run: RunCommand = async (argv, io) => {
  if (!readJsonOption(argv, io, usage)) return 2
  io.out(accessMatrix())
  return 0
}
