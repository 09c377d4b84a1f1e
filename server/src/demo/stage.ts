import type { Actor } from '@tongxin/core/account/actor'
import type { Role } from '@tongxin/core/account/role'
import type { Day } from '@tongxin/core/calendar/day'
import { workFor } from '../http/work-for.ts'
import { createFixedClock } from '../platform/clock.ts'
import { inSchool } from '../platform/database.ts'
import { createIds } from '../platform/ids.ts'
import type { Instance } from '../platform/instance.ts'
import type { Work } from '../platform/work.ts'

/** Somebody who did something in the school's past. */
export type Player = {
  readonly accountId: string
  readonly humanId: string | null
  readonly role: Role
  readonly unitIds: readonly string[]
}

/** Runs one transaction of the school as somebody, on a day and hour of its past. */
export type Stage = <T>(
  when: { readonly on: Day; readonly at?: string; readonly as: Player },
  use: (work: Work) => Promise<T>,
) => Promise<T>

/** The demo is entered through the product's own commands, each at its own moment, so that its history is a history. */
export function setStage(instance: Instance, schoolId: string): Stage {
  const clock = createFixedClock('2026-01-01T00:00:00+08:00')
  const ids = createIds(clock)
  return ({ on, at = '10:00:00', as }, use) => {
    clock.set(`${on}T${at}+08:00`)
    const grant = { role: as.role, unitId: as.unitIds[0] ?? null, cadreId: null, unitIds: as.unitIds }
    const actor: Actor = { schoolId, accountId: as.accountId, humanId: as.humanId, grants: [grant] }
    return inSchool(instance.database, schoolId, (tx) =>
      use(workFor({ ...instance, clock, ids }, { tx, schoolId, actor, requestId: null })),
    )
  }
}

/** A refusal of the demo's own data is a fault of the demo. */
export function must<T>(
  done: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object },
): T {
  if (!done.ok) throw new Error(`the demo school is refused: ${JSON.stringify(done.refusal)}`)
  return done.value
}
