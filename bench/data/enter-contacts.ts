// The ledger in bulk: the rows of `insertRevision`, many at a time, each entry with its own audit event on its day.
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { writeAudit } from '../../server/src/platform/audit/audit-write.ts'
import type { Vault } from '../../server/src/platform/vault.ts'
import { rollDice } from './dice.ts'
import { forms, inventBrief, promiseTexts, raisedTexts, topics } from './invented.ts'
import type { Anyone, Stage } from './stage.ts'

export type LedgerPair = {
  readonly cadreId: string
  readonly cadreUnitId: string
  readonly personId: string
  readonly accountId: string
}

/** Spreads the contacts over the days, each entered the day it was held or one of the next three. */
export async function enterContacts(
  stage: Stage,
  of: {
    readonly pairs: readonly LedgerPair[]
    readonly contacts: number
    readonly from: Day
    readonly days: number
    readonly vault: Vault
  },
): Promise<void> {
  const dice = rollDice(7)
  const perDay = of.contacts / of.days
  for (let index = 0; index < of.days; index += 1) {
    const enteredOn = addDays(of.from, index)
    const count = Math.floor((index + 1) * perDay) - Math.floor(index * perDay)
    const talks = Array.from({ length: count }, () => ({
      pair: of.pairs[dice.below(of.pairs.length)],
      heldOn: addDays(enteredOn, -dice.below(Math.min(4, index + 1))),
      form: dice.pick(forms),
      brief: inventBrief(dice),
      topic: dice.pick(topics),
      raised: dice.below(6) === 0 ? dice.pick(raisedTexts) : null,
      promise: dice.below(12) === 0 ? dice.pick(promiseTexts) : null,
    }))
    stage.setClock(`${enteredOn}T10:00:00+08:00`)
    if (count > 0) await stage.work((work) => enterDay(work, of.vault, talks))
  }
}

type Talk = {
  readonly pair: LedgerPair | undefined
  readonly heldOn: Day
  readonly form: string
  readonly brief: string
  readonly topic: string
  readonly raised: string | null
  readonly promise: string | null
}

async function enterDay(work: Anyone, vault: Vault, talks: readonly Talk[]): Promise<void> {
  const made = talks.flatMap(({ pair, ...talk }) => (pair ? [{ ...talk, pair, id: work.ids.next() }] : []))
  const events = made.map(({ id }) => ({
    act: 'contact.logged' as const,
    subjectKind: 'contact',
    subjectIds: [id],
    fields: ['held_on', 'form', 'parts'],
  }))
  const [event, ...others] = events
  if (!event) return
  const writing = { vault, ids: work.ids, schoolId: work.schoolId, at: work.now, requestId: null }
  const recordedIn = await writeAudit(work.tx, {
    ...writing,
    actorId: made[0]?.pair.accountId ?? null,
    actorRole: 'cadre',
    events: [event, ...others],
  })
  const now = work.now.toISOString()
  const rows = made.map((talk, index) => rowsOf(work, talk, { now, recordedIn: recordedIn[index] ?? '' }))
  await work.tx
    .insertInto('contact')
    .values(rows.map(({ contact }) => contact))
    .execute()
  await work.tx
    .insertInto('contact_part')
    .values(rows.map(({ part }) => part))
    .execute()
  const promises = rows.flatMap(({ promise }) => (promise ? [promise] : []))
  if (promises.length > 0) await work.tx.insertInto('promise').values(promises).execute()
}

type Made = Omit<Talk, 'pair'> & { readonly pair: LedgerPair; readonly id: string }

function rowsOf(work: Anyone, talk: Made, of: { readonly now: string; readonly recordedIn: string }) {
  const { pair, id, heldOn, form } = talk
  const shared = { school_id: work.schoolId, recorded_at: of.now, recorded_in: of.recordedIn }
  const people = { cadre_id: pair.cadreId, person_id: pair.personId }
  return {
    contact: {
      ...shared,
      id,
      root_id: id,
      revision: 1,
      held_on: heldOn,
      form,
      place: '办公室',
      recorder_id: pair.accountId,
      entered_at: of.now,
    },
    part: {
      ...shared,
      ...people,
      id: work.ids.next(),
      contact_id: id,
      root_id: id,
      cadre_unit_id: pair.cadreUnitId,
      held_on: heldOn,
      form,
      initiated_by: 'cadre',
      spoke: true,
      talk: true,
      brief: talk.brief,
      topics: [talk.topic],
      acts: [],
      raised_kind: talk.raised ? 'suggestion' : null,
      raised: talk.raised,
      confirmed_at: of.now,
    },
    promise: talk.promise
      ? {
          ...shared,
          ...people,
          id: work.ids.next(),
          contact_root_id: id,
          text: talk.promise,
          due_on: addDays(heldOn, 30),
        }
      : null,
  }
}
