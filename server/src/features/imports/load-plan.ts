import type { Day } from '@tongxin/core/calendar/day'
import type { KnownHuman } from '@tongxin/core/intake/match-human'
import { usualIdentities } from '@tongxin/core/roster/identity-words'
import { sql } from 'kysely'
import { fieldsOf, type Reading, type RosterReading, readRoster } from '../../intake/roster/roster-table.ts'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { loadSheets, loadUnits, unitsOn } from '../roster/queries.ts'
import { adjustSheet } from './adjusted-sheet.ts'
import type { Batch } from './batch-store.ts'
import type { Plan } from './plan.ts'
import { planPeople } from './plan-people.ts'
import { planUnits } from './plan-units.ts'

export type LoadedPlan = {
  readonly reading: Reading
  /** The table before anything was said about its columns. */
  readonly asUploaded: RosterReading
  readonly asAdjusted: RosterReading
  readonly plan: Plan
}

/** How tables are read today: the identities of the document in force beside the usual ones. */
export async function readingFor(work: Work, kind: Batch['kind']): Promise<Reading> {
  const policy = kind === 'persons' ? await policyInForce(work, work.today) : undefined
  const own = (policy?.policy.vocabulary.identities ?? []).filter((word) => word !== '少数民族')
  return { kind, today: work.today, identities: [...new Set([...own, ...usualIdentities])] }
}

/** Reads the stored table anew and says what it would write today. */
export async function loadPlan(work: Work, batch: Batch): Promise<LoadedPlan> {
  const reading = await readingFor(work, batch.kind)
  const asUploaded = readRoster(batch.content.sheet, reading)
  const sheet = adjustSheet(batch.content, asUploaded.table.headerRow, fieldsOf(reading))
  const asAdjusted = readRoster(sheet, reading)
  return { reading, asUploaded, asAdjusted, plan: await planOf(work, asAdjusted) }
}

async function planOf(work: Work, reading: RosterReading): Promise<Plan> {
  const { today, ids } = work
  const units = await loadUnits(work)
  if (reading.kind === 'units') return planUnits(reading.table, { units, today, ids })
  const lines = reading.table.accepted.map(({ value }) => value)
  const known = await findKnown(work, lines, today)
  const sheets = await loadSheets(
    work,
    known.map((human) => human.id),
  )
  return planPeople(reading.table, { units: unitsOn(units, today), known, sheets, today, ids })
}

/** Everybody whose name or staff number stands in the table: one statement. */
async function findKnown(
  work: Work,
  lines: readonly { readonly name: string; readonly staffNo?: string | undefined }[],
  today: Day,
): Promise<readonly KnownHuman[]> {
  const names = [...new Set(lines.map((line) => line.name))]
  const staffNos = [...new Set(lines.flatMap((line) => line.staffNo ?? []))]
  const { rows } = await sql<{ id: string; name: string; staff_no: string | null; unit_ids: string[] }>`
    select d.human_id as id, d.name, d.staff_no, coalesce(array_agg(r.unit_id::text) filter (where r.unit_id is not null),
      '{}') as unit_ids
    from human_detail d left join human_role r on r.school_id = d.school_id and r.human_id = d.human_id
      and r.superseded_at is null and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to > ${today})
    where d.school_id = current_school() and d.superseded_at is null
      and (d.name = any(${names}::text[]) or d.staff_no = any(${staffNos}::text[]))
    group by d.human_id, d.name, d.staff_no`.execute(work.tx)
  return rows.map((row) => ({ id: row.id, name: row.name, staffNo: row.staff_no, unitIds: row.unit_ids }))
}
