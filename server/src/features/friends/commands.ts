import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { hasIdentityNumber } from '@tongxin/core/contacts/identity-number'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
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

/** An open promise the actor may write for whoever has to keep it now, in the version they saw. */
async function findOpen(work: Work, asked: Asked): Promise<Done<undefined>> {
  const promise = await work.tx
    .selectFrom('promise')
    .select(['cadre_id', 'holder_id', 'version'])
    .where('id', '=', asked.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const holder = promise?.holder_id ?? promise?.cadre_id
  if (!promise || !holder || !may(work.actor, 'promise.write', { ownerIds: [holder] }).allowed)
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
