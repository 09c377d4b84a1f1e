// Documents, activities, steps, inspections, handovers and appointments, as what counting needs, and whom they concern.
import type { Day } from '../../calendar/day.ts'
import type { HumanId, PairingId, UnitId } from '../../roster/ids.ts'
import type { Bearer } from '../bearers/bearer.ts'
import { roleOfOffice } from '../bearers/office.ts'
import { wasInTeam } from '../bearers/team.ts'
import type { DutyRecord, PlainSource } from './duty-record.ts'
import type { FactIndex } from './fact-index.ts'

export interface PlainRow {
  readonly id: string
  readonly on: Day
  readonly role?: string
  readonly unit?: UnitId
  readonly by?: HumanId
  readonly pairing?: PairingId
  readonly participants?: readonly HumanId[]
  readonly series?: string
  readonly subject?: string
}

export function plainRecord(row: PlainRow, of: PlainSource): DutyRecord {
  return {
    id: row.id,
    on: row.on,
    kind: 'plain',
    of: {
      ...of,
      ...(row.role !== undefined && { role: row.role }),
      ...(row.series !== undefined && { series: row.series }),
    },
    ...(row.unit !== undefined && { unit: row.unit }),
    ...(row.by !== undefined && { cadre: row.by }),
    ...(row.subject !== undefined && { subject: row.subject }),
  }
}

/** Whether the bearer made it or took part: a pairing with both sides, a team by a member of that day. */
export function concerns(bearer: Bearer, row: PlainRow, index: FactIndex): boolean {
  const humans = row.by === undefined ? (row.participants ?? []) : [row.by, ...(row.participants ?? [])]
  switch (bearer.kind) {
    case 'school':
      return true
    case 'unit':
      return row.unit === bearer.unit
    case 'office':
      return row.role === roleOfOffice(bearer) && (bearer.unit === null || row.unit === bearer.unit)
    case 'team':
      return humans.some((human) => wasInTeam(index.humans.get(human), bearer.id, row.on))
    case 'pairing':
      return row.pairing === undefined
        ? [bearer.cadre, bearer.person].every((side) => side !== null && humans.includes(side))
        : row.pairing === bearer.id
    default:
      return humans.some((human) => human === bearer.id)
  }
}
