import type { Actor } from '@tongxin/core/account/actor'
import { workFor } from '../../server/src/http/work-for.ts'
import { createFixedClock } from '../../server/src/platform/clock.ts'
import { inSchool } from '../../server/src/platform/database.ts'
import { createIds } from '../../server/src/platform/ids.ts'
import type { Instance } from '../../server/src/platform/instance.ts'
import type { Work } from '../../server/src/platform/work.ts'

export type Anyone = Work<Actor | null>

/** Where rows are written with the product's own code, at the moment they would have been written. */
export type Stage = {
  readonly schoolId: string
  readonly work: <T>(use: (work: Anyone) => Promise<T>, actor?: Actor) => Promise<T>
  /** An ISO text with its offset; ids follow it too, so that they lie in the index as they would. */
  readonly setClock: (moment: string) => void
}

export function openStage(instance: Instance, schoolId: string, moment: string): Stage {
  const clock = createFixedClock(moment)
  const shell = { ...instance, clock, ids: createIds(clock) }
  return {
    schoolId,
    setClock: clock.set,
    work: (use, actor) =>
      inSchool(instance.database, schoolId, (tx) =>
        use(workFor<Actor | null>(shell, { tx, schoolId, actor: actor ?? null, requestId: null })),
      ),
  }
}
