import pg from 'pg'
import { until } from './compare.ts'
import type { ReadySchool } from './data/ready-school.ts'
import { serve } from './process/serve-part.ts'

export type Both = {
  readonly ours: string
  readonly floor: string
  /** Waits until what a round left behind is done: the sealer's queue is empty. */
  readonly calm: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The product and the floor, each in a process of its own, on one database. */
export async function serveBoth(home: string, school: ReadySchool, server: string): Promise<Both> {
  const ownerUrl = school.instance.urls.ownerUrl ?? ''
  const ours = await serve(server, { BENCH_HOME: home })
  const floor = await serve('bench/floor.ts', { BENCH_OWNER_URL: ownerUrl, BENCH_SCHOOL: school.schoolId })
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  return {
    ours: ours.url,
    floor: floor.url,
    calm: () =>
      until(async () => (await owner.query('select from audit_unsealed limit 1')).rows.length === 0),
    stop: async () => {
      await owner.end()
      await floor.stop()
      await ours.stop()
    },
  }
}
