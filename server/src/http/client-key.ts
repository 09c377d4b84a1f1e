import { createHash } from 'node:crypto'
import type { Refusal } from '@tongxin/core/decision/refusal'
import type { Work } from '../platform/work.ts'

type Claim = { readonly newId: string; readonly repeated: boolean }

/**
 * A client key is unique per account for ever. The first request with it claims an id for what it will make; a
 * second one, even at the same moment, waits for the first and gets the same id back. A refused request rolls its
 * claim back, so that it can be mended and sent again.
 */
export async function claimKey(
  work: Work,
  claim: { readonly key: string; readonly operation: string; readonly body: unknown },
): Promise<Claim | Refusal> {
  const digest = createHash('sha256')
    .update(JSON.stringify([claim.operation, claim.body]))
    .digest('hex')
  const newId = work.ids.next()
  const inserted = await work.tx
    .insertInto('client_key')
    .values({
      school_id: work.schoolId,
      account_id: work.actor.accountId,
      key: claim.key,
      operation: claim.operation,
      digest,
      subject_id: newId,
      recorded_at: work.now.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'account_id', 'key']).doNothing())
    .returning('subject_id')
    .executeTakeFirst()
  if (inserted) return { newId, repeated: false }
  const earlier = await work.tx
    .selectFrom('client_key')
    .select(['digest', 'subject_id'])
    .where('account_id', '=', work.actor.accountId)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow()
  if (earlier.digest !== digest) return { code: 'client-key-reused' }
  return { newId: earlier.subject_id, repeated: true }
}
