// A long roster from the file to the books, as the desk sends it to the built server: `npm run bench -- import`.
import { setTimeout } from 'node:timers/promises'
import type { ImportPreview } from '@tongxin/contract/imports/imports'
import { openSessions } from './data/open-sessions.ts'
import type { ReadySchool } from './data/ready-school.ts'
import { rosterFile } from './data/roster-file.ts'
import { openStage } from './data/stage.ts'
import { serve } from './process/serve-part.ts'
import { processorOf, residentOf, watchMemory } from './process/watch-memory.ts'

export type ImportFigures = {
  readonly persons: number
  readonly kilobytes: number
  /** On the clock. */
  readonly readSeconds: number
  readonly previewSeconds: number
  readonly commitSeconds: number
  /** The processor time of the server and of the process that reads the file, without the database's. */
  readonly cpuSeconds: number
  /** What the process that reads the file holds at its most. */
  readonly readerMegabytes: number
  /** What the server holds at its most, and what it held before. */
  readonly serverMegabytes: number
  readonly idleMegabytes: number
}

export const importGoals = { seconds: 4, megabytes: 200 }

type Measuring = { readonly home: string; readonly server: string; readonly persons: number }

/** Read and checked, previewed, committed: each as the desk waits for it. */
export async function measureImport(
  school: ReadySchool,
  { home, server, persons }: Measuring,
): Promise<ImportFigures> {
  const bytes = await rosterFile(await unitNames(school), persons)
  const office = (await openSessions(school)).find(({ role }) => role === 'office')
  const serving = await serve(server, { BENCH_HOME: home })
  const memory = watchMemory(serving.pid)
  try {
    await setTimeout(1000)
    const idle = residentOf(serving.pid)
    const cpu = processorOf(serving.pid)
    const times = await importAt(deskAt(serving.url, office?.cookie ?? ''), { bytes, persons })
    return {
      ...{ persons, kilobytes: bytes.length / 1000, ...times, cpuSeconds: processorOf(serving.pid) - cpu },
      ...{ ...memory.peaks(), idleMegabytes: idle },
    }
  } finally {
    memory.stop()
    await serving.stop()
  }
}

async function importAt(desk: Desk, { bytes, persons }: { bytes: Uint8Array; persons: number }) {
  const began = performance.now()
  const id = await desk.upload(bytes)
  const read = performance.now()
  const { plan, version, counts } = await desk.show(id)
  const previewed = performance.now()
  if (counts.added !== persons) throw new Error(`not every row is new: ${JSON.stringify(counts)}`)
  await desk.commit(id, { plan, version })
  const committed = performance.now()
  return {
    readSeconds: (read - began) / 1000,
    previewSeconds: (previewed - read) / 1000,
    commitSeconds: (committed - previewed) / 1000,
  }
}

async function unitNames({ instance, schoolId }: ReadySchool): Promise<readonly string[]> {
  const stage = openStage(instance, schoolId, instance.clock.now().toISOString())
  return stage.work(async ({ tx }) => {
    const units = await tx.selectFrom('unit_fact').select('name').where('kind', '=', '二级党组织').execute()
    return units.map(({ name }) => name)
  })
}

type Desk = ReturnType<typeof deskAt>

function deskAt(url: string, cookie: string) {
  const headers = { cookie, 'x-tongxin': '1' }
  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`${url}/api/imports${path}`, init)
    const said = await answer.json()
    if (!answer.ok) throw new Error(JSON.stringify(said))
    return said as Answer
  }
  return {
    upload: async (bytes: Uint8Array) => {
      const body = new FormData()
      body.append('file', new File([new Uint8Array(bytes)], 'roster.xlsx'))
      const sent = { method: 'POST', body, headers: { ...headers, 'idempotency-key': crypto.randomUUID() } }
      return (await ask<{ id: string }>('/kinds/persons', sent)).id
    },
    show: (id: string) => ask<ImportPreview>(`/${id}`, { headers }),
    commit: (id: string, { plan, version }: Pick<ImportPreview, 'plan' | 'version'>) =>
      ask(`/${id}/commit`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'if-match': `"${version}"` },
        body: JSON.stringify({ plan, withoutProblemRows: false }),
      }),
  }
}
