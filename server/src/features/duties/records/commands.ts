import { earlierDay, laterDay } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideRecord, type RecordEntry } from '@tongxin/core/records/decide-record'
import { decideRecordWithdrawal } from '@tongxin/core/records/decide-record-withdrawal'
import { offersOn } from '@tongxin/core/records/offers-on'
import type { RecordOffer } from '@tongxin/core/records/record-offer'
import { isExtensionOffer } from '@tongxin/core/records/step-offers'
import type { Work } from '../../../platform/work.ts'
import type { DutyGround } from '../ground.ts'
import { findAwaitedStep } from './awaited-step.ts'
import { mayEnter, mayWithdraw } from './may-record.ts'
import { findNamed } from './named.ts'
import { findRecord, insertRecord, supersedeRecord } from './store.ts'
import { type Touched, touchedBy, touchedByFound } from './touched.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

export async function enterRecord(
  work: Work,
  ground: DutyGround,
  entry: RecordEntry,
): Promise<Done<Touched>> {
  const { policies, calendar } = ground
  const named = await findNamed(work, entry)
  if (!named) return refuse({ code: 'not-found' })
  const offers = offersOn(policies, { on: entry.heldOn, today: work.today })
  const isOpen = (offer: RecordOffer) => mayEnter(work, offer, named.unitId)
  const offer = typeof offers === 'object' ? offers.find(({ id }) => id === entry.offer) : undefined
  const decision = decideRecord(
    { ...entry, participantIds: [...entry.participantIds, ...named.sides] },
    {
      today: work.today,
      offers: typeof offers === 'object' ? offers.filter(isOpen) : offers,
      calendar: spanOf(calendar),
      holidayYears: calendar.holidayYears,
      awaited:
        offer && isExtensionOffer(offer)
          ? await findAwaitedStep(work, ground, { offer, subject: entry.subject })
          : null,
    },
  )
  if (!decision.ok) return decision
  const restricted = offer?.restricted ?? false
  const recorded = await work.record(decision.events)
  await insertRecord(work, decision.changes, { restricted, scopeUnitId: named.unitId, recorded })
  return { ok: true, value: touchedBy(decision.changes, named.sides) }
}

function spanOf({ terms, yearsWithoutTerms }: DutyGround['calendar']) {
  const periods = [...terms, ...yearsWithoutTerms]
  const [first] = periods
  if (first === undefined) return null
  return periods.reduce(
    (span, { from, to }) => ({ from: earlierDay(from, span.from), to: laterDay(to, span.to) }),
    { from: first.from, to: first.to },
  )
}

/** `byReturn`: the 汇总表 it was is returned to its unit. */
export type TakingBack = { readonly reason: string; readonly byReturn: boolean }

export async function withdrawRecord(
  work: Work,
  id: string,
  { reason, byReturn }: TakingBack,
): Promise<Done<Touched>> {
  const found = await findRecord(work, id)
  if (!found || !mayWithdraw(work, found)) return refuse({ code: 'not-found' })
  const decision = decideRecordWithdrawal(id, {
    isWithdrawn: found.is_withdrawn,
    isSubmission: found.is_submission,
    byReturn,
    reason,
  })
  if (!decision.ok) return decision
  await supersedeRecord(work, id, { reason, recorded: await work.record(decision.events) })
  return { ok: true, value: touchedByFound(found) }
}
