import type { Actor } from '@tongxin/core/account/actor'
import { writeAudit } from '../platform/audit/audit-write.ts'
import type { Tx } from '../platform/database.ts'
import type { Work } from '../platform/work.ts'
import type { Shell } from './shell.ts'

type Setting<Who> = {
  readonly tx: Tx
  readonly schoolId: string
  readonly actor: Who
  readonly requestId: string | null
}

/** What of the shell every piece of work is made with. */
export type WorkParts = Pick<Shell, 'clock' | 'ids' | 'vault' | 'kept' | 'memory'>

/** The work of one transaction: the shell's parts bound to a school, an actor and this moment. */
export function workFor<Who extends Actor | null>(shell: WorkParts, setting: Setting<Who>): Work<Who> {
  const now = shell.clock.now()
  return {
    tx: setting.tx,
    schoolId: setting.schoolId,
    actor: setting.actor,
    now,
    today: shell.clock.today(),
    ids: shell.ids,
    vault: shell.vault,
    kept: shell.kept,
    memory: shell.memory,
    record: async (events) => {
      const [recordedIn] = await writeAudit(setting.tx, {
        vault: shell.vault,
        ids: shell.ids,
        schoolId: setting.schoolId,
        at: now,
        actorId: setting.actor?.accountId ?? null,
        actorRole: setting.actor?.grants[0]?.role ?? null,
        requestId: setting.requestId,
        events,
      })
      return { recorded_at: now.toISOString(), recorded_in: recordedIn }
    },
  }
}
