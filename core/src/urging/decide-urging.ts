import type { AuditDraft } from '../audit/audit-draft.ts'
import type { Day } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { LastUrging, UrgedMatter } from './urging.ts'

export interface Urged {
  readonly matter: UrgedMatter
  /** 第 n 次. */
  readonly times: number
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
 * Asks every unit that has something open and was not asked today. Refused where nothing is open, and where all that have were
 * asked today: pressing twice tells so and changes nothing.
 */
export function decideUrging(
  matters: readonly UrgedMatter[],
  { today, last, newId }: UrgingGround,
): Decision<UrgingsMade> {
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
    fields: [...new Set(urged.map(({ matter }) => matter.kind))],
  }
  const leftOut = open.filter((matter) => !fresh.includes(matter)).map(({ unitName }) => unitName)
  return accept({ urged, leftOut }, event)
}
