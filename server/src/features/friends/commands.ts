import { may, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { PromiseEntry } from '@tongxin/core/contacts/contact-entry'
import {
  decideChange,
  decideKeeping,
  decideWithdrawal,
  type PromiseStep,
  type StandingPromise,
} from '@tongxin/core/contacts/decide-promise'
import type { Decision } from '@tongxin/core/decision/decision'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { sql } from 'kysely'
import type { Recorded, Work } from '../../platform/work.ts'
import { stateOf } from './promise-rows.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused
type Asked = { readonly id: string; readonly version: number; readonly words: string }
type Written = Done<{ readonly version: number }>

export function keepPromise(work: Work, asked: Asked): Promise<Written> {
  return take(work, asked, (promise) => decideKeeping(promise, asked.words))
}

export function changePromise(work: Work, { text, dueOn, ...asked }: Asked & PromiseEntry): Promise<Written> {
  return take(work, asked, (promise) => decideChange(promise, { text, dueOn }, asked.words))
}

export function withdrawPromise(work: Work, asked: Asked): Promise<Written> {
  return take(work, asked, (promise) => decideWithdrawal(promise, asked.words))
}

/** So many days before its day one is reminded; what was set before stays in the books. */
export async function setPromiseReminder(work: Work, days: number): Promise<void> {
  const reach = reachOf(work.actor, 'promise.read')
  const humanId = work.actor.humanId ?? (reach.all ? undefined : reach.ownerIds[0])
  if (humanId === undefined) return
  const recorded = await work.record([
    { act: 'promise.reminder-set', subjectKind: 'human', subjectIds: [humanId] },
  ])
  await work.tx
    .insertInto('promise_reminder')
    .values({
      school_id: work.schoolId,
      id: work.ids.next(),
      human_id: humanId,
      days_before: days,
      ...recorded,
    })
    .execute()
}

/** A step of an open promise in the version they saw, for who has to keep it now. */
async function take(
  work: Work,
  { id, version }: Asked,
  decide: (promise: StandingPromise) => Decision<PromiseStep>,
): Promise<Written> {
  const found = await findPromise(work, { id, version })
  if (!found.ok) return found
  const promise = found.value
  const decision = decide(promise)
  if (!decision.ok) return decision
  const step = decision.changes
  const isFirst = await write(work, { id, version }, step)
  if (!isFirst) return refuse({ code: 'stale-version', current: version + 1 })
  const recorded = await work.record(decision.events)
  await insertStep(work, { promise, version: version + 1, step }, recorded)
  return { ok: true, value: { version: version + 1 } }
}

type FoundPromise = {
  readonly version: number
  readonly text: string
  readonly dueOn: Day | null
  readonly keptOn: Day | null
  readonly withdrawn: boolean
  readonly holderId: string
  readonly makerId: string
  readonly makerIsPaired: boolean
}

/** For who made it while still paired with the person, and whoever took it over. */
async function findPromise(work: Work, asked: Omit<Asked, 'words'>): Promise<Done<StandingPromise>> {
  const { rows } = await sql<FoundPromise>`
    select o.version, o.text, o.due_on as "dueOn", o.kept_on as "keptOn", o.withdrawn_at is not null as withdrawn,
      coalesce(o.holder_id, o.cadre_id) as "holderId", o.cadre_id as "makerId",
      exists (select from pairing p where p.school_id = o.school_id and p.cadre_id = o.cadre_id
        and p.person_id = o.person_id and p.from_on <= ${work.today} and not exists (select from pairing_end e
          where e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
            and e.ended_on <= ${work.today})) as "makerIsPaired"
    from promise o where o.school_id = current_school() and o.id = ${asked.id}`.execute(work.tx)
  const [promise] = rows
  const keepers = promise ? [promise.holderId, ...(promise.makerIsPaired ? [promise.makerId] : [])] : []
  if (!promise || !may(work.actor, 'promise.write', { ownerIds: keepers }).allowed)
    return refuse({ code: 'not-found' })
  if (promise.version !== asked.version) return refuse({ code: 'stale-version', current: promise.version })
  const { text, dueOn } = promise
  return { ok: true, value: { id: asked.id, text, dueOn, state: stateOf(promise) } }
}

/** One success for each version: false when somebody else took a step first. */
async function write(
  work: Work,
  { id, version }: Omit<Asked, 'words'>,
  { after }: PromiseStep,
): Promise<boolean> {
  const settled = { keep: { kept_on: work.today }, withdraw: { withdrawn_at: work.now.toISOString() } }
  const values =
    after.state === 'open'
      ? { text: after.text, due_on: after.dueOn }
      : settled[after.state === 'kept' ? 'keep' : 'withdraw']
  const changed = await work.tx
    .updateTable('promise')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return changed !== undefined
}

type StepTaken = {
  readonly promise: StandingPromise
  readonly version: number
  readonly step: PromiseStep
}

async function insertStep(
  work: Work,
  { promise, version, step }: StepTaken,
  recorded: Recorded,
): Promise<void> {
  await work.tx
    .insertInto('promise_step')
    .values({
      school_id: work.schoolId,
      promise_id: promise.id,
      version,
      act: step.act,
      words: step.words === '' ? null : step.words,
      text_before: promise.text,
      due_before: promise.dueOn,
      taken_on: work.today,
      recorder_id: work.actor.accountId,
      ...recorded,
    })
    .execute()
}
