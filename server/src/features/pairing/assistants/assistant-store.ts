import type { Assistant } from '@tongxin/contract/pairing/assistants'
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { AssistantEnd, NewAssistant } from '@tongxin/core/pairing/assistants/decide-assistant'
import { sql } from 'kysely'
import { stoodAt } from '../../../platform/known-sql.ts'
import { type Recorded, superseding, type Work } from '../../../platform/work.ts'

type Anyone = Work<Actor | null>
type StoredAssistant = Omit<Assistant, 'can'> & { readonly humanId: string }

/** Those who assist or assisted with a pairing, as known now or by the end of a day; the latest first. */
export async function findAssistants(
  work: Anyone,
  pairingId: string,
  knownAt: Day | null = null,
): Promise<readonly StoredAssistant[]> {
  const { rows } = await sql<StoredAssistant>`
    select a.id, a.human_id as "humanId", d.name, a.from_on as "from", a.to_on as "to", a.reason,
      a.end_reason as "endReason"
    from pairing_assistant a
    join human_detail d on d.school_id = a.school_id and d.human_id = a.human_id and d.superseded_at is null
    where a.school_id = current_school() and a.pairing_id = ${pairingId} and ${stoodAt('a', knownAt)}
    order by a.from_on desc, a.id desc`.execute(work.tx)
  return rows
}

export async function insertAssistant(
  work: Anyone,
  { id, pairingId, humanId, from, reason }: NewAssistant,
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('pairing_assistant')
    .values({
      school_id: work.schoolId,
      id,
      pairing_id: pairingId,
      human_id: humanId,
      from_on: from,
      reason: reason === '' ? null : reason,
      ...recorded,
    })
    .execute()
}

/** The row with its end takes the place of the one without. */
export async function putAssistantEnd(
  work: Anyone,
  end: AssistantEnd,
  { standing, recorded }: { readonly standing: StoredAssistant; readonly recorded: Recorded },
): Promise<void> {
  await work.tx
    .updateTable('pairing_assistant')
    .set(superseding(recorded))
    .where('id', '=', end.assistantId)
    .execute()
  await work.tx
    .insertInto('pairing_assistant')
    .values({
      school_id: work.schoolId,
      id: end.id,
      pairing_id: end.pairingId,
      human_id: standing.humanId,
      from_on: standing.from,
      to_on: end.on,
      reason: standing.reason,
      end_reason: end.reason,
      ...recorded,
    })
    .execute()
}
