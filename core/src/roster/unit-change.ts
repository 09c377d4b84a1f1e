import type { Day } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { openStart } from './open-start.ts'

/** What a unit is called, of which kind it is and under which unit it stands, for some days. */
export interface UnitRow {
  readonly name: string
  readonly shortName: string | null
  readonly kind: string
  readonly parentId: string | null
  readonly sortOrder: number
  readonly from: Day | null
  readonly to: Day | null
  /** The units it goes into when it ends; absent: none. */
  readonly into?: readonly string[]
}

export interface UnitChanges {
  readonly unitId: string
  readonly isNew: boolean
  readonly added: readonly UnitRow[]
  readonly superseded: readonly string[]
}

export interface UnitDeciding {
  readonly unitId: string
  readonly isNew: boolean
  readonly stored: readonly (UnitRow & { readonly id: string })[]
  readonly sent: UnitRow
  /** How it is told; a plain change without one. */
  readonly act?: 'unit.closed' | 'unit.reopened'
  /** The parent of every unit as of the day the change begins. */
  readonly parents: ReadonlyMap<string, string | null>
}

/**
 * From the sent day on the unit is as sent: what held before keeps its days up to then, what would have begun later
 * gives way. Sent with the day an earlier row began, it corrects that row.
 */
export function decideUnit(deciding: UnitDeciding): Decision<UnitChanges> {
  const { unitId, isNew, sent, parents, act = 'unit.recorded' } = deciding
  if (sent.from !== null && sent.to !== null && sent.from >= sent.to)
    return refuse({ code: 'dates-reversed', field: 'to' })
  if (sent.parentId !== null && !parents.has(sent.parentId))
    return refuse({ code: 'unit-unknown', unit: sent.parentId })
  const unknown = sent.into?.find((id) => !parents.has(id))
  if (unknown !== undefined) return refuse({ code: 'unit-unknown', unit: unknown })
  if (sent.into?.includes(unitId)) return refuse({ code: 'unit-into-itself' })
  if (sent.parentId !== null && isAbove(unitId, sent.parentId, parents))
    return refuse({ code: 'unit-inside-itself' })
  const changes = { unitId, isNew, ...rowsAfter(deciding) }
  return accept(changes, { act, subjectKind: 'unit', subjectIds: [unitId] })
}

function rowsAfter({ stored, sent }: UnitDeciding): Pick<UnitChanges, 'added' | 'superseded'> {
  const from = sent.from ?? openStart
  if (stored.some((row) => saysTheSame(row, sent))) return { added: [], superseded: [] }
  const touched = stored.filter((row) => row.to === null || row.to > from)
  const cut = touched
    .filter((row) => (row.from ?? openStart) < from)
    .map((row) => ({ ...plain(row), to: sent.from }))
  return { added: [...cut, sent], superseded: touched.map((row) => row.id) }
}

function plain({ name, shortName, kind, parentId, sortOrder, from, to }: UnitRow): UnitRow {
  return { name, shortName, kind, parentId, sortOrder, from, to }
}

export function saysTheSame(row: UnitRow, other: UnitRow): boolean {
  return (
    row.name === other.name &&
    row.shortName === other.shortName &&
    row.kind === other.kind &&
    row.parentId === other.parentId &&
    row.sortOrder === other.sortOrder &&
    row.from === other.from &&
    row.to === other.to &&
    [...(row.into ?? [])].join() === [...(other.into ?? [])].join()
  )
}

/** Whether `upper` stands above `lower` or is it. A tree entered with a ring ends where the ring closes. */
function isAbove(upper: string, lower: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  let at: string | null | undefined = lower
  while (at && !seen.has(at)) {
    if (at === upper) return true
    seen.add(at)
    at = parents.get(at)
  }
  return false
}
