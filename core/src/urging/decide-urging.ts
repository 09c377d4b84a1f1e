import type { AuditDraft } from '../audit/audit-draft.ts'
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { accept, type Decision, type Refused, refuse } from '../decision/decision.ts'
import type { LastUrging, UrgedMatter, UrgingKind } from './urging.ts'

export interface Urged {
  readonly matter: UrgedMatter
  /** 第 n 次. */
  readonly times: number
}

/** What is asked for, of which term, and what is open in which unit. */
export interface Urging {
  readonly kind: UrgingKind
  readonly term: Period
  readonly matters: readonly UrgedMatter[]
}

interface UrgingGround {
  readonly today: Day
  readonly last: readonly LastUrging[]
  readonly newId: () => string
}

export interface UrgingsMade {
  readonly urged: readonly (Urged & { readonly id: string })[]
  /** Units left out, as they were asked today already. */
  readonly leftOut: readonly string[]
}

/**
 * Asks every unit that has something open and was not asked today. Refused of a term that has not begun, or that is over for
 * what can be done in it alone; where nothing is open; and where all that have were asked today: pressing twice tells so and
 * changes nothing.
 */
export function decideUrging(
  { kind, term, matters }: Urging,
  { today, last, newId }: UrgingGround,
): Decision<UrgingsMade> {
  const refused = refusalOfTerm(kind, term, today)
  if (refused) return refused
  const open = matters.filter((matter) => matter.open > 0)
  if (open.length === 0) return refuse({ code: 'nothing-to-urge' })
  const lastOf = (unitId: string) => last.find((each) => each.unitId === unitId)
  const fresh = open.filter(({ unitId }) => lastOf(unitId)?.on !== today)
  if (fresh.length === 0) return refuse({ code: 'urged-today', units: open.map(({ unitName }) => unitName) })
  const urged = fresh.map((matter) => ({
    matter,
    id: newId(),
    times: (lastOf(matter.unitId)?.times ?? 0) + 1,
  }))
  const event: AuditDraft = {
    act: 'duty.urged',
    subjectKind: 'unit',
    subjectIds: urged.map(({ matter }) => matter.unitId),
    fields: [kind],
  }
  const leftOut = open.filter((matter) => !fresh.includes(matter)).map(({ unitName }) => unitName)
  return accept({ urged, leftOut }, event)
}

/** A 汇总表 can still be handed in of a term that is over; talks and pairs cannot be made up for. */
function refusalOfTerm(kind: UrgingKind, { from, to }: Period, today: Day): Refused | undefined {
  if (today < from) return refuse({ code: 'term-not-begun', from })
  return kind !== 'summary' && today >= to ? refuse({ code: 'term-over' }) : undefined
}
