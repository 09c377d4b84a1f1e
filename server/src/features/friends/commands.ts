import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { hasIdentityNumber } from '@tongxin/core/contacts/identity-number'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused
type Asked = { readonly id: string; readonly version: number }

export async function keepPromise(work: Work, asked: Asked): Promise<Done<undefined>> {
  const found = await findOpen(work, asked)
  if (!found.ok) return found
  const kept = await change(work, asked, { kept_on: work.today })
  if (!kept) return refuse({ code: 'stale-version', current: asked.version + 1 })
  await work.record([{ act: 'promise.kept', subjectKind: 'promise', subjectIds: [asked.id] }])
  return { ok: true, value: undefined }
}

export async function changePromise(
  work: Work,
  asked: Asked & { readonly text: string; readonly dueOn: Day | null },
): Promise<Done<{ readonly version: number }>> {
  const found = await findOpen(work, asked)
  if (!found.ok) return found
  if (hasIdentityNumber(asked.text)) return refuse({ code: 'identity-number-in-text', field: 'text' })
  const changed = await change(work, asked, { text: asked.text, due_on: asked.dueOn })
  if (!changed) return refuse({ code: 'stale-version', current: asked.version + 1 })
  await work.record([
    { act: 'promise.changed', subjectKind: 'promise', subjectIds: [asked.id], fields: ['text', 'due_on'] },
  ])
  return { ok: true, value: { version: changed.version } }
}

type FoundPromise = {
  readonly version: number
  readonly holderId: string
  readonly makerId: string
  readonly makerIsPaired: boolean
}

/**
 * An open promise in the version they saw, for who has to keep it now: who made it while still paired with the person, and
 * whoever took it over.
 */
async function findOpen(work: Work, asked: Asked): Promise<Done<undefined>> {
  const { rows } = await sql<FoundPromise>`
    select o.version, coalesce(o.holder_id, o.cadre_id) as "holderId", o.cadre_id as "makerId",
      exists (select from pairing p where p.school_id = o.school_id and p.cadre_id = o.cadre_id
        and p.person_id = o.person_id and p.from_on <= ${work.today} and not exists (select from pairing_end e
          where e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
            and e.ended_on <= ${work.today})) as "makerIsPaired"
    from promise o where o.school_id = current_school() and o.id = ${asked.id} and o.withdrawn_at is null`.execute(
    work.tx,
  )
  const [promise] = rows
  const keepers = promise ? [promise.holderId, ...(promise.makerIsPaired ? [promise.makerId] : [])] : []
  if (!promise || !may(work.actor, 'promise.write', { ownerIds: keepers }).allowed)
    return refuse({ code: 'not-found' })
  if (promise.version !== asked.version) return refuse({ code: 'stale-version', current: promise.version })
  return { ok: true, value: undefined }
}

/** One success for each version: undefined when somebody else changed the promise first. */
async function change(
  work: Work,
  { id, version }: Asked,
  values: { readonly kept_on: Day } | { readonly text: string; readonly due_on: Day | null },
) {
  return work.tx
    .updateTable('promise')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
}
