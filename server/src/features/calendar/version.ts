import type { Actor } from '@tongxin/core/account/actor'
import type { Work } from '../../platform/work.ts'

type Anyone = Pick<Work<Actor | null>, 'tx' | 'schoolId'>
const row = { kind: 'calendar-version', year: 0 } as const

/** The calendar is one thing to those who edit it: its version counts the times it was changed. */
export async function readCalendarVersion({ tx }: Pick<Anyone, 'tx'>): Promise<number> {
  const found = await tx
    .selectFrom('counter')
    .select('value')
    .where('kind', '=', row.kind)
    .where('year', '=', row.year)
    .executeTakeFirst()
  return found?.value ?? 0
}

/** One success for each version: undefined when somebody else changed the calendar first. */
export async function nextCalendarVersion(work: Anyone, version: number): Promise<number | undefined> {
  if (version === 0) {
    await work.tx
      .insertInto('counter')
      .values({ school_id: work.schoolId, ...row, value: 0 })
      .onConflict((conflict) => conflict.columns(['school_id', 'kind', 'year']).doNothing())
      .execute()
  }
  const updated = await work.tx
    .updateTable('counter')
    .set({ value: version + 1 })
    .where('kind', '=', row.kind)
    .where('year', '=', row.year)
    .where('value', '=', version)
    .returning('value')
    .executeTakeFirst()
  return updated?.value
}
