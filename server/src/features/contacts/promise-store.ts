// What was promised in a contact, from its first entry until it binds nobody any more.
import type { Actor } from '@tongxin/core/account/actor'
import type { Work } from '../../platform/work.ts'
import type { WrittenPromise } from './store.ts'

type Anyone = Work<Actor | null>

/** Promises of a withdrawn contact bind nobody any more. */
export async function withdrawPromises(work: Anyone, rootId: string) {
  await work.tx
    .updateTable('promise')
    .set({ withdrawn_at: work.now.toISOString() })
    .where('contact_root_id', '=', rootId)
    .where('kept_on', 'is', null)
    .execute()
}

/** What was promised in a contact and still stands. */
export async function findPromises(work: Anyone, rootId: string): Promise<readonly WrittenPromise[]> {
  const rows = await work.tx
    .selectFrom('promise')
    .select(['id', 'version', 'person_id', 'text', 'due_on'])
    .where('contact_root_id', '=', rootId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ person_id, due_on, ...row }) => ({ ...row, personId: person_id, dueOn: due_on }))
}
