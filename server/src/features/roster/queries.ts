import type { Actor } from '@tongxin/core/account/actor'
import type { Work } from '../../platform/work.ts'

export async function findHumanByStaffNo(work: Work<Actor | null>, staffNo: string) {
  return work.tx
    .selectFrom('human_detail')
    .select('human_id as id')
    .where('staff_no', '=', staffNo)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
}
