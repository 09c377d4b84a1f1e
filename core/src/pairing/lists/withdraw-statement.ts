import type { Day } from '../../calendar/day.ts'
import { accept, type Decision, refuse } from '../../decision/decision.ts'
import { capacityIn, type Marker } from './step-roles.ts'

export type StandingStatement = {
  readonly id: string
  readonly unitId: string | null
  /** The document's role it was stated in. */
  readonly role: string
  /** The first day after the academic year it was stated for; null where the calendar no longer has the year. */
  readonly yearEnds: Day | null
}

/**
 * Takes back 本学年不调整 stated in error, as whoever may state it. Once its academic year is over it stays: the year was
 * gone through on its strength.
 */
export function decideStatementWithdrawal(
  statement: StandingStatement | null,
  { marker, today }: { readonly marker: Marker; readonly today: Day },
): Decision<{ readonly id: string }> {
  if (statement === null) return refuse({ code: 'statement-not-standing' })
  const { id, role, unitId, yearEnds } = statement
  if (capacityIn(marker, role, unitId !== null) === null) return refuse({ code: 'step-not-yours', role })
  if (yearEnds !== null && yearEnds <= today) return refuse({ code: 'statement-year-over', ended: yearEnds })
  return accept({ id }, { act: 'list.statement-withdrawn', subjectKind: 'list-statement', subjectIds: [id] })
}
