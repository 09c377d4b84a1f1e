import { endpoints } from '@tongxin/contract/endpoints'
import { openapiOf } from '@tongxin/contract/openapi'
import { version } from '../version.ts'
import type { RunCommand } from './command-io.ts'
import { readJsonOption } from './read-options.ts'

export const usage = '用法：tongxin openapi'

/** `tongxin openapi`: the contract; docs/openapi.json is this output, and a test compares them. */
export const run: RunCommand = async (argv, io) => {
  if (!readJsonOption(argv, io, usage)) return 2
  io.out(JSON.stringify(openapiOf(endpoints, version), null, 2))
  return 0
}
