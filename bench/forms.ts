// Registration forms by the thousand, from the question to the last byte, as the desk asks the built server: `npm run bench -- forms`.
import { setTimeout } from 'node:timers/promises'
import { openSessions } from './data/open-sessions.ts'
import type { ReadySchool } from './data/ready-school.ts'
import { serve } from './process/serve-part.ts'
import { childrenOf, processorOf, residentOf, watchMemory } from './process/watch-memory.ts'

export type FormFigures = {
  readonly forms: number
  readonly kilobytes: number
  /** On the clock: until the first byte, and until the last. */
  readonly firstSeconds: number
  readonly seconds: number
  /** Of the server and of the process that writes papers, without the database's. */
  readonly cpuSeconds: number
  readonly idleMegabytes: number
  readonly serverMegabytes: number
  /** What the process that writes papers holds at its most. */
  readonly writerMegabytes: number
}

export const formGoals = { forms: 1_000, seconds: 10 }

/** One form for each contact of the school, in one archive. */
export async function measureForms(
  school: ReadySchool,
  { home, server }: { readonly home: string; readonly server: string },
): Promise<FormFigures> {
  const office = (await openSessions(school)).find(({ role }) => role === 'office')
  const headers = { cookie: office?.cookie ?? '', 'x-tongxin': '1' }
  const serving = await serve(server, { BENCH_HOME: home })
  const memory = watchMemory(serving.pid)
  try {
    const counted = await fetch(`${serving.url}/api/registration-form-count?per=contact`, { headers })
    const { forms } = (await counted.json()) as { readonly forms: number }
    await setTimeout(1000)
    const idle = residentOf(serving.pid)
    const cpu = processorOf(serving.pid)
    const took = await readArchive(
      `${serving.url}/api/registration-form-archive?per=contact&purpose=bench`,
      headers,
    )
    const { serverMegabytes, readerMegabytes } = memory.peaks()
    const writers = childrenOf(serving.pid).map(processorOf)
    const cpuSeconds = processorOf(serving.pid) - cpu + writers.reduce((sum, one) => sum + one, 0)
    return {
      forms,
      ...took,
      cpuSeconds,
      idleMegabytes: idle,
      serverMegabytes,
      writerMegabytes: readerMegabytes,
    }
  } finally {
    memory.stop()
    await serving.stop()
  }
}

async function readArchive(address: string, headers: Record<string, string>) {
  const began = performance.now()
  const answer = await fetch(address, { headers })
  if (!answer.ok || !answer.body) throw new Error(`no archive: ${answer.status} ${await answer.text()}`)
  let first = 0
  let bytes = 0
  const reader = answer.body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    first ||= performance.now()
    bytes += piece.value.length
  }
  const seconds = (performance.now() - began) / 1000
  return { kilobytes: bytes / 1000, firstSeconds: (first - began) / 1000, seconds }
}
