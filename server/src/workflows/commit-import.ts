import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { insertContacts } from '../features/contacts/store.ts'
import { type Batch, updateBatch } from '../features/imports/batch-store.ts'
import { headingsGiven } from '../features/imports/column-memory.ts'
import { rememberHeadings } from '../features/imports/heading-store.ts'
import { loadPlan } from '../features/imports/load-plan.ts'
import { digestOfPlan, type Plan, type PlannedContact } from '../features/imports/plan.ts'
import { raiseSheetVersions, saveSheets } from '../features/roster/sheet-store.ts'
import { raiseUnitVersions, saveUnits } from '../features/roster/unit-store.ts'
import type { Work } from '../platform/work.ts'
import { enqueueRebuild } from './rebuild-duties.ts'

export type Commit = {
  readonly version: number
  /** The plan somebody looked at. */
  readonly plan: string
  readonly withoutProblemRows: boolean
}

export type Committed = {
  readonly added: number
  readonly updated: number
  readonly same: number
  readonly leftOut: number
}

/**
 * Writes a looked-through table into the roster: every row without a problem, in this one transaction. What was looked
 * at is what is written: when the roster changed meanwhile, the plan is another and nothing happens.
 */
export async function commitImport(
  work: Work,
  batch: Batch,
  commit: Commit,
): Promise<{ readonly ok: true; readonly value: Committed } | Refused> {
  if (batch.state !== 'previewed') return refuse({ code: 'import-settled', state: batch.state })
  if (batch.version !== commit.version) return refuse({ code: 'stale-version', current: batch.version })
  const { plan, asAdjusted, asUploaded } = await loadPlan(work, batch)
  if (digestOfPlan(plan) !== commit.plan) return refuse({ code: 'stale-version', current: batch.version })
  if (plan.problems.length > 0 && !commit.withoutProblemRows)
    return refuse({ code: 'import-has-problems', count: plan.problems.length })
  const committed = countPiles(plan, asAdjusted.table.rowCount)
  const recorded = await writeRows(work, batch.id, plan)
  const { kind, content } = batch
  await rememberHeadings(work, { kind, headings: headingsGiven(content, asUploaded) }, recorded)
  const settled = await updateBatch(work, batch, {
    state: 'committed',
    summary: committed,
    committedIn: recorded.recorded_in,
  })
  if (settled === undefined) return refuse({ code: 'stale-version', current: batch.version })
  if (committed.added + committed.updated > 0) await enqueueRebuild(work)
  return { ok: true, value: committed }
}

async function writeRows(work: Work, batchId: string, plan: Plan) {
  const humans = plan.rows.flatMap((row) => row.human ?? [])
  const units = plan.rows.flatMap((row) => row.unitChanges ?? [])
  const contacts = plan.rows.flatMap((row) => row.contact ?? [])
  const recorded = await work.record([
    { act: 'import.committed', subjectKind: 'import', subjectIds: [batchId] },
    ...(humans.length > 0
      ? [
          {
            act: 'human.recorded' as const,
            subjectKind: 'human',
            subjectIds: humans.map((one) => one.humanId),
          },
        ]
      : []),
    ...(units.length > 0
      ? [{ act: 'unit.recorded' as const, subjectKind: 'unit', subjectIds: units.map((one) => one.unitId) }]
      : []),
    ...(contacts.length > 0
      ? [
          {
            act: 'contact.logged' as const,
            subjectKind: 'contact',
            subjectIds: contacts.map((one) => one.rootId),
          },
        ]
      : []),
  ])
  await insertContacts(
    work,
    contacts.map((contact) => revisionOf(work, contact)),
    recorded,
  )
  await saveUnits(work, units, recorded)
  await raiseUnitVersions(
    work,
    units.flatMap((one) => (one.isNew ? [] : one.unitId)),
  )
  await saveSheets(work, humans, recorded)
  await raiseSheetVersions(
    work,
    humans.flatMap((one) => (one.isNew ? [] : one.humanId)),
  )
  return recorded
}

/** The importer is the recorder; the cadre has yet to stand behind it, as behind every 代录. */
function revisionOf({ actor, now }: Work, { rootId, cadreId, cadreUnitId, decided }: PlannedContact) {
  return {
    rootId,
    revision: 1,
    cadreId,
    cadreUnitId,
    recorderId: actor.accountId,
    enteredAt: now.toISOString(),
    reason: null,
    confirmedAt: null,
    decided,
  }
}

function countPiles({ rows }: Plan, rowCount: number): Committed {
  const count = (pile: string) => rows.filter((row) => row.pile === pile).length
  return {
    added: count('added'),
    updated: count('updated'),
    same: count('same'),
    leftOut: rowCount - rows.length,
  }
}
