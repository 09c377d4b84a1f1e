import { endpoints } from '@tongxin/contract/endpoints'
import { openapiOf } from '@tongxin/contract/openapi'
import { version } from '../version.ts'
import type { RunCommand } from './command-io.ts'

/** `tongxin openapi`: the contract; docs/openapi.json is this output, and a test compares them. */
export const run: RunCommand = async (_argv, io) => {
  io.out(JSON.stringify(openapiOf(endpoints, version), null, 2))
  return 0
}
