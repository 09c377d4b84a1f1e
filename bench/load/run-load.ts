import type { Sent } from 'autocannon'
import { runPart } from '../process/serve-part.ts'

export type Load = {
  readonly perSecond: number
  readonly done: number
  readonly failed: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

export const connections = 16

/** Sends the requests for some seconds, over and over where they may be repeated. */
export async function runLoad(url: string, requests: readonly Sent[], seconds: number): Promise<Load> {
  const order = JSON.stringify({ url, seconds, connections, requests })
  return JSON.parse(await runPart('bench/load/main.ts', order))
}
