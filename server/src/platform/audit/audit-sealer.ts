import type { Log } from '../log.ts'
import { type Running, repeat } from '../repeat.ts'
import { listSchoolIds } from '../school-list.ts'
import type { Checkpoints } from './audit-checkpoint.ts'
import { type ChainHead, type Sealing, sealSchool } from './audit-seal.ts'

export interface SealerOptions {
  readonly log: Log
  readonly checkpoints: Pick<Checkpoints, 'write'>
  readonly pauseMillis?: number
  readonly checkpointMillis?: number
}

/**
 * Seals every school's queue twice a second until stopped, and every ten minutes writes down the head of each chain
 * that grew. Stopping empties the queues once more and writes the heads.
 */
export function startSealer(sealing: Sealing, options: SealerOptions): Running {
  const { log, checkpoints, pauseMillis = 500, checkpointMillis = 600_000 } = options
  const written = new Map<string, number>()
  let due = 0
  const round = async () => {
    const heads = await sealAll(sealing)
    const now = sealing.clock.now().getTime()
    if (now < due) return
    due = now + checkpointMillis
    await writeGrown(heads, written, checkpoints)
  }
  const onError = (error: unknown) => log.error('sealing failed', { error })
  const running = repeat({ pauseMillis, round, onError })
  return {
    stop: async () => {
      await running.stop()
      due = 0
      await round().catch(onError)
    },
  }
}

type Heads = readonly (readonly [schoolId: string, head: ChainHead])[]

async function sealAll(sealing: Sealing): Promise<Heads> {
  const heads: [string, ChainHead][] = []
  for (const schoolId of await listSchoolIds(sealing.database)) {
    const head = await sealSchool(sealing, schoolId)
    // Another sealer is at this school: it also keeps its checkpoints.
    if (head) heads.push([schoolId, head])
  }
  return heads
}

async function writeGrown(
  heads: Heads,
  written: Map<string, number>,
  checkpoints: SealerOptions['checkpoints'],
): Promise<void> {
  for (const [schoolId, head] of heads) {
    if (head.position <= (written.get(schoolId) ?? 0)) continue
    await checkpoints.write(schoolId, head)
    written.set(schoolId, head.position)
  }
}
