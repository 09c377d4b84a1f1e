import type { takeUpInquiry } from '@tongxin/contract/contacts/inquiries'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import {
  decideInquiry,
  decideInquiryAnswer,
  decideSettlement,
  untaken,
} from '@tongxin/core/inquiries/decide-inquiry'
import type { Work } from '../../platform/work.ts'
import { findInquiry, holdInquiries, insertInquiry, updateAnswer, updateSettled } from './inquiry-store.ts'
import { loadTermOccasions } from './queries.ts'

type Done = { readonly ok: true; readonly value: undefined } | Refused

const done: Done = { ok: true, value: undefined }

/** Looked for anew: what is asked about is what stands at the moment of asking. */
export async function takeUp(work: Work, { term, ...asked }: BodyOf<typeof takeUpInquiry>): Promise<Done> {
  await holdInquiries(work)
  const found = await loadTermOccasions(work, term, { cadreId: asked.cadreId })
  if (found === undefined) return refuse({ code: 'inquiry-gone' })
  const id = work.ids.next()
  const decision = decideInquiry({ id, ...asked }, untaken(found.occasions, found.inquiries))
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  await insertInquiry(work, { id, termId: found.term.id, ...decision.changes }, recorded)
  return done
}

export async function answerOwn(
  work: Work,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Done> {
  const inquiry = await findInquiry(work, id)
  const access = inquiry?.isAsked && { ownerIds: [inquiry.cadreId] }
  if (!access || !may(work.actor, 'inquiry.answer', access).allowed) return refuse({ code: 'not-found' })
  const decision = decideInquiryAnswer(inquiry, text)
  if (!decision.ok) return decision
  const kept = await updateAnswer(
    work,
    { id, text: decision.changes.text },
    await work.record(decision.events),
  )
  return kept ? done : refuse({ code: 'inquiry-answered' })
}

export async function settle(work: Work, id: string): Promise<Done> {
  const inquiry = await findInquiry(work, id)
  if (!inquiry || !may(work.actor, 'inquiry.keep', { unitId: inquiry.unitId }).allowed)
    return refuse({ code: 'not-found' })
  const decision = decideSettlement(inquiry)
  if (!decision.ok) return decision
  const kept = await updateSettled(work, id, await work.record(decision.events))
  return kept ? done : refuse({ code: 'inquiry-settled' })
}
