import { accessMatrix } from '@tongxin/core/account/access-matrix'
import type { RunCommand } from './command-io.ts'

/** `tongxin access-matrix`: docs/access-matrix.md is this output, and a test compares them. */
export const run: RunCommand = async (_argv, io) => {
  io.out(accessMatrix())
  return 0
}
