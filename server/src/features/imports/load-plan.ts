import type { Day } from '@tongxin/core/calendar/day'
import { actsAsked } from '@tongxin/core/contacts/acts-asked'
import { partAsked } from '@tongxin/core/contacts/part-taken'
import { seriesAsked } from '@tongxin/core/contacts/series-asked'
import type { KnownHuman } from '@tongxin/core/intake/match-human'
import { usualIdentities } from '@tongxin/core/roster/identity-words'
import { bareName } from '@tongxin/core/roster/names/canonical-name'
import { sql } from 'kysely'
import type { PersonSaid } from '../../intake/roster/person-table.ts'
import {
  fieldsOf,
  type PeopleReading,
  type Reading,
  type RosterReading,
  readRoster,
  readRosterHead,
} from '../../intake/roster/roster-table.ts'
import { adjustSheet } from '../../intake/tables/adjusted-sheet.ts'
import type { TableHead } from '../../intake/tables/rows.ts'
import { bareNameOf } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { answersEvents } from '../duties/queries.ts'
import { policyInForce } from '../policy/queries.ts'
import { loadSheets, loadUnits, unitsOn } from '../roster/queries.ts'
import type { Batch } from './batch-store.ts'
import { loadContactGround } from './contact-ground.ts'
import type { Plan } from './plan.ts'
import { namesInFaulty, planContacts } from './plan-contacts.ts'
import { planPeople } from './plan-people.ts'
import { planUnits } from './plan-units.ts'

export type LoadedPlan = {
  readonly reading: Reading
  /** The headings before anything was said about them. */
  readonly asUploaded: TableHead
  readonly asAdjusted: RosterReading
  readonly plan: Plan
}

/** How tables are read today: the identities of the document in force beside the usual ones. */
export async function readingFor(work: Work, kind: Batch['kind']): Promise<Reading> {
  const units = kind === 'contacts' ? [] : unitsOn(await loadUnits(work), work.today).map(({ name }) => name)
  if (kind === 'units' || kind === 'cadres') return { kind, today: work.today, units }
  const policy = await policyInForce(work, work.today)
  if (kind === 'contacts') {
    const { forms, topics, requirements } = policy?.policy ?? { forms: [], topics: [], requirements: [] }
    const contacts = {
      forms: forms.map(({ id }) => id),
      topics: topics.map(({ text }) => text),
      series: seriesAsked({ requirements }),
      acts: actsAsked({ requirements }),
      answersEvents: await answersEvents(work),
      hasGroups: forms.some(({ group }) => group),
      asksTalk: forms.some((form) => partAsked(form).includes('talk')),
    }
    return { kind, today: work.today, contacts }
  }
  const own = (policy?.policy.vocabulary.identities ?? []).filter((word) => word !== '少数民族')
  return { kind, today: work.today, units, identities: [...new Set([...own, ...usualIdentities])] }
}

/** Reads the stored table anew and says what it would write today. */
export async function loadPlan(work: Work, batch: Batch): Promise<LoadedPlan> {
  const reading = await readingFor(work, batch.kind)
  const asUploaded = readRosterHead(batch.content.sheet, reading)
  const sheet = adjustSheet(batch.content, asUploaded.headerRow, fieldsOf(reading))
  const asAdjusted = readRoster(sheet, reading)
  return { reading, asUploaded, asAdjusted, plan: await planOf(work, asAdjusted) }
}

async function planOf(work: Work, reading: RosterReading): Promise<Plan> {
  const { today, ids } = work
  if (reading.kind === 'contacts') {
    const lines = reading.table.accepted.map(({ value }) => value)
    const ground = await loadContactGround(work, lines, namesInFaulty(reading.table))
    return planContacts(reading.table, { ground, today, ids })
  }
  const units = await loadUnits(work)
  if (reading.kind === 'units') return planUnits(reading, { units, today, ids })
  const known = await findKnown(work, saidIn(reading), today)
  const sheets = await loadSheets(
    work,
    known.map((human) => human.id),
  )
  return planPeople(reading, {
    units: unitsOn(units, today),
    unitsEver: units,
    known,
    sheets,
    today,
    ids,
  })
}

function saidIn({ table, faulty }: PeopleReading): readonly PersonSaid[] {
  return [...table.accepted.map(({ value }) => value), ...faulty.map(({ said }) => said)]
}

/**
 * Everybody whose name or staff number stands in the table. Two statements and no join: right after a large import the
 * planner knows nothing of the tables yet, and a join of thousands becomes a walk over all of both.
 */
async function findKnown(
  work: Work,
  lines: readonly Pick<PersonSaid, 'name' | 'staffNo'>[],
  today: Day,
): Promise<readonly KnownHuman[]> {
  const names = [...new Set(lines.flatMap(({ name }) => (name === undefined ? [] : bareName(name))))]
  const staffNos = [...new Set(lines.flatMap((line) => line.staffNo ?? []))]
  const { rows: humans } = await sql<{ id: string; name: string; staff_no: string | null }>`
    select human_id as id, name, staff_no from human_detail where school_id = current_school() and superseded_at is null
      and (${bareNameOf(sql.ref('name'))} = any(${names}::text[]) or staff_no = any(${staffNos}::text[]))`.execute(
    work.tx,
  )
  const { rows: roles } = await sql<{ human_id: string; unit_id: string }>`
    select human_id, unit_id from human_role where school_id = current_school() and superseded_at is null
      and unit_id is not null and human_id = any(${humans.map((human) => human.id)}::uuid[])
      and valid_from <= ${today} and (valid_to is null or valid_to > ${today})`.execute(work.tx)
  const unitIds = new Map<string, string[]>()
  for (const role of roles) unitIds.set(role.human_id, [...(unitIds.get(role.human_id) ?? []), role.unit_id])
  return humans.map((human) => ({
    id: human.id,
    name: human.name,
    staffNo: human.staff_no,
    unitIds: unitIds.get(human.id) ?? [],
  }))
}
