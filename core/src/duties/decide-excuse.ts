import type { Day } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { Policy } from '../policy/policy.ts'

/** Whom an excuse is for: one pairing, or every pairing of its cadre or of its person. */
export type Excused = 'pairing' | 'cadre' | 'person'

/** 免计: days that are not judged. Why somebody was away is not kept, only under which words of the document, if any. */
export type NewExcuse = {
  readonly id: string
  readonly pairingId: string
  readonly whom: Excused
  readonly from: Day
  /** The first day judged again. */
  readonly to: Day
  /** A word the document excuses for; null: it says nothing of it, and it is shown as 人工免计. */
  readonly heading: string | null
  /** The document's role that approved, and who did. */
  readonly role: string
  readonly approver: string
}

export type ExcuseFacts = {
  readonly pairing: { readonly from: Day; readonly endedOn: Day | null }
  readonly policy: Pick<Policy, 'requirements' | 'roles'>
  /** Days already excused for the same pairing or human. */
  readonly standing: readonly { readonly from: Day; readonly to: Day }[]
}

export function decideExcuse(excuse: NewExcuse, facts: ExcuseFacts): Decision<NewExcuse> {
  const { pairing, policy, standing } = facts
  if (pairing.endedOn !== null) return refuse({ code: 'pairing-ended' })
  if (excuse.to <= excuse.from) return refuse({ code: 'dates-reversed', field: 'lastDay' })
  if (excuse.whom === 'pairing' && excuse.from < pairing.from)
    return refuse({ code: 'day-too-early', on: excuse.from })
  if (excuse.heading !== null && !excuseHeadings(policy).includes(excuse.heading))
    return refuse({ code: 'excuse-heading-unknown', heading: excuse.heading })
  if (policy.roles[excuse.role] === undefined) return refuse({ code: 'role-unknown', role: excuse.role })
  if (standing.some(({ from, to }) => excuse.from < to && from < excuse.to))
    return refuse({ code: 'dates-overlap', field: 'from' })
  return accept(excuse, {
    act: 'duty.excused',
    subjectKind: 'pairing',
    subjectIds: [excuse.pairingId, excuse.id],
    fields: [excuse.whom],
  })
}

/** The words for which the document itself excuses, each once in the order of the document. */
export function excuseHeadings({ requirements }: Pick<Policy, 'requirements'>): readonly string[] {
  return [
    ...new Set(requirements.flatMap(({ exempt }) => (exempt ?? []).flatMap(({ excused }) => excused ?? []))),
  ]
}
