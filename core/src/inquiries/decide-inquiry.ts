import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { Inquiry } from './inquiry.ts'
import type { Occasion, OccasionKind } from './occasion.ts'

/** Occasions nobody took up yet: one of which every contact was asked about or set aside before does not come again. */
export function untaken(
  occasions: readonly Occasion[],
  inquiries: readonly Pick<Inquiry, 'kind' | 'cadreId' | 'contactIds'>[],
): readonly Occasion[] {
  const taken = new Set(
    inquiries.flatMap(({ kind, cadreId, contactIds }) =>
      contactIds.map((contact) => keyOf(kind, cadreId, contact)),
    ),
  )
  return occasions.filter(
    ({ kind, cadreId, contactIds }) =>
      !contactIds.every((contact) => taken.has(keyOf(kind, cadreId, contact))),
  )
}

function keyOf(kind: OccasionKind, cadreId: string, contactId: string): string {
  return `${kind} ${cadreId} ${contactId}`
}

interface TakenUp {
  readonly id: string
  readonly kind: OccasionKind
  readonly cadreId: string
  readonly contactIds: readonly string[]
  /** Put to the cadre; false: set aside, settled without a question. */
  readonly ask: boolean
}

/** Takes an occasion up. Refused where it is none any more: amended, withdrawn, or taken up by somebody meanwhile. */
export function decideInquiry(
  { id, kind, cadreId, contactIds, ask }: TakenUp,
  occasions: readonly Occasion[],
): Decision<{ readonly occasion: Occasion; readonly ask: boolean }> {
  const asked = inOneOrder(contactIds)
  const occasion = occasions.find(
    (each) => each.kind === kind && each.cadreId === cadreId && inOneOrder(each.contactIds) === asked,
  )
  if (!occasion) return refuse({ code: 'inquiry-gone' })
  return accept(
    { occasion, ask },
    {
      act: ask ? 'inquiry.asked' : 'inquiry.set-aside',
      subjectKind: 'inquiry',
      subjectIds: [id, ...occasion.contactIds],
      fields: [kind],
    },
  )
}

function inOneOrder(ids: readonly string[]): string {
  return [...ids].sort().join()
}

type Standing = Pick<Inquiry, 'id' | 'isAnswered' | 'isSettled'>

/** The cadre's reply, once. Refused where it stands already, or the office has settled it. */
export function decideInquiryAnswer(
  { id, isAnswered, isSettled }: Standing,
  text: string,
): Decision<{ readonly text: string }> {
  if (isSettled) return refuse({ code: 'inquiry-settled' })
  if (isAnswered) return refuse({ code: 'inquiry-answered' })
  return accept({ text }, { act: 'inquiry.answered', subjectKind: 'inquiry', subjectIds: [id] })
}

/** 已了, with or without a reply. Nothing follows from it. */
export function decideSettlement({ id, isSettled }: Standing): Decision<{ readonly id: string }> {
  if (isSettled) return refuse({ code: 'inquiry-settled' })
  return accept({ id }, { act: 'inquiry.settled', subjectKind: 'inquiry', subjectIds: [id] })
}
