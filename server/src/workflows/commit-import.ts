import type { AuditAct } from '@tongxin/core/audit/audit-act'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { insertMeetings } from '../features/contacts/companions.ts'
import { insertContacts } from '../features/contacts/store.ts'
import { type Batch, type BatchCounts, type BatchHead, updateBatch } from '../features/imports/batch-store.ts'
import { rememberHeadings } from '../features/imports/heading-store.ts'
import type { LoadedPlan } from '../features/imports/load-plan.ts'
import { forgetTable, lookThrough } from '../features/imports/looked-through.ts'
import { digestOfPlan, type Plan, type PlannedContact } from '../features/imports/plan.ts'
import { holdSheets, raiseSheetVersions, saveSheets } from '../features/roster/sheet-store.ts'
import { raiseUnitVersions, saveUnits } from '../features/roster/unit-store.ts'
import { headingsGiven } from '../intake/tables/column-memory.ts'
import type { Work } from '../platform/work.ts'
import { beginWriting } from './begin-writing.ts'
import { enqueueRebuild } from './rebuild-duties.ts'

export type Commit = {
  readonly version: number
  /** The plan somebody looked at. */
  readonly plan: string
  readonly withoutProblemRows: boolean
}

export type Committed = BatchCounts & { readonly isWriting: boolean }

/** A table with more rows to write than this is written by a job. */
const longest = 10_000

/**
 * Writes a looked-through table into the roster: every row without a problem, in this one transaction, or hands a long one to a
 * job. What was looked at is what is written: when the roster changed meanwhile, the plan is another and nothing happens.
 */
export async function commitImport(
  work: Work,
  head: BatchHead,
  commit: Commit & { readonly longest?: number },
): Promise<{ readonly ok: true; readonly value: Committed } | Refused> {
  if (head.state !== 'previewed') return refuse({ code: 'import-settled', state: head.state })
  const looked = head.version === commit.version ? await lookThrough(work, head) : undefined
  if (!looked) return refuse({ code: 'stale-version', current: head.version })
  const { batch, loaded } = looked
  const { plan } = loaded
  if (digestOfPlan(plan) !== commit.plan) return refuse({ code: 'stale-version', current: batch.version })
  if (plan.problems.length > 0 && !commit.withoutProblemRows)
    return refuse({ code: 'import-has-problems', count: plan.problems.length })
  const counts = countPiles(plan, loaded.asAdjusted.table.rowCount)
  forgetTable(work, batch.id)
  const isWriting = counts.added + counts.updated > (commit.longest ?? longest)
  const done = isWriting
    ? await beginWriting(work, batch, { plan: commit.plan, counts })
    : await writeBatch(work, batch, { loaded, counts })
  if (!done) return refuse({ code: 'stale-version', current: batch.version })
  return { ok: true, value: { ...counts, isWriting } }
}

export type Writing = {
  readonly loaded: LoadedPlan
  readonly counts: BatchCounts
  /** Told of every few thousand rows. */
  readonly told?: Told
}

type Told = (rows: number) => Promise<void>

/** False when somebody else changed or settled the table first; then the caller takes all of it back. */
export async function writeBatch(
  work: Work,
  batch: Batch,
  { loaded, counts, told }: Writing,
): Promise<boolean> {
  const { kind, content } = batch
  if (!(await standAsSeen(work, loaded.plan))) return false
  const recorded = await writeRows(work, batch.id, {
    plan: loaded.plan,
    formRows: new Set(content.sheet.rows.flatMap(({ number, from }) => (from === undefined ? [] : [number]))),
    told,
  })
  await rememberHeadings(work, { kind, headings: headingsGiven(content, loaded.asUploaded) }, recorded)
  if (counts.added + counts.updated > 0) await enqueueRebuild(work)
  const settled = await updateBatch(work, batch, {
    state: 'committed',
    summary: counts,
    committedIn: recorded.recorded_in,
  })
  return settled !== undefined
}

/** Whether the sheets to be changed are still those the plan was made out against; from here on nobody else changes them. */
async function standAsSeen(work: Work, { rows }: Plan): Promise<boolean> {
  const changed = rows.flatMap(({ human, seenVersion }) =>
    human && !human.isNew && seenVersion !== undefined ? [{ id: human.humanId, seenVersion }] : [],
  )
  const versions = await holdSheets(
    work,
    changed.map(({ id }) => id),
  )
  return changed.every(({ id, seenVersion }) => versions.get(id) === seenVersion)
}

type Telling = {
  readonly plan: Plan
  /** The rows that were read from filled forms. */
  readonly formRows: ReadonlySet<number>
  readonly told: Told | undefined
}

async function writeRows(work: Work, batchId: string, { plan, formRows, told }: Telling) {
  const humans = plan.rows.flatMap((row) => row.human ?? [])
  const units = plan.rows.flatMap((row) => row.unitChanges ?? [])
  const contacts = plan.rows.flatMap(({ row, contact }) =>
    contact ? [{ ...contact, isOwnForm: formRows.has(row) }] : [],
  )
  const recorded = await work.record([
    { act: 'import.committed', subjectKind: 'import', subjectIds: [batchId] },
    ...recordedOf(
      'human.recorded',
      'human',
      humans.map((one) => one.humanId),
    ),
    ...recordedOf(
      'unit.recorded',
      'unit',
      units.map((one) => one.unitId),
    ),
    ...recordedOf(
      'contact.logged',
      'contact',
      contacts.map((one) => one.rootId),
    ),
  ])
  await saveUnits(work, units, recorded)
  await raiseUnitVersions(
    work,
    units.flatMap((one) => (one.isNew ? [] : one.unitId)),
  )
  for (const some of portions(contacts, told)) {
    await insertContacts(
      work,
      some.items.map((contact) => revisionOf(work, contact)),
      recorded,
    )
    await told?.(some.end)
  }
  await insertMeetings(work, contacts.flatMap(meetingOf), recorded)
  for (const some of portions(humans, told)) {
    await saveSheets(work, some.items, recorded)
    await told?.(some.end)
  }
  await raiseSheetVersions(
    work,
    humans.flatMap((one) => (one.isNew ? [] : one.humanId)),
  )
  return recorded
}

/** Everything that is of the meeting of a contact. */
function meetingOf({ rootId, meetingId, beside = [] }: PlannedContact) {
  return meetingId === undefined ? [] : [rootId, ...beside].map((one) => ({ rootId: one, meetingId }))
}

function recordedOf(
  act: AuditAct,
  subjectKind: string,
  subjectIds: readonly string[],
): readonly AuditDraft[] {
  return subjectIds.length > 0 ? [{ act, subjectKind, subjectIds }] : []
}

/** A thousand at a time where it is to be told how far it is. */
function portions<Item>(
  items: readonly Item[],
  told: Told | undefined,
): readonly { items: readonly Item[]; end: number }[] {
  const size = told ? 1000 : items.length
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => {
    const end = Math.min(items.length, (at + 1) * size)
    return { items: items.slice(at * size, end), end }
  })
}

type OwnOrNot = PlannedContact & { readonly isOwnForm: boolean }

/**
 * The importer is the recorder. What a cadre wrote on a form is the cadre's own word; behind a table somebody else kept the
 * cadre has yet to stand, as behind every 代录.
 */
function revisionOf({ actor, now }: Work, { rootId, cadreId, cadreUnitId, decided, isOwnForm }: OwnOrNot) {
  return {
    rootId,
    revision: 1,
    cadreId,
    cadreUnitId,
    recorderId: actor.accountId,
    enteredAt: now.toISOString(),
    reason: null,
    confirmedAt: isOwnForm ? now.toISOString() : null,
    decided,
  }
}

export function countPiles({ rows }: Plan, rowCount: number): BatchCounts {
  const count = (pile: string) => rows.filter((row) => row.pile === pile).length
  return {
    added: count('added'),
    updated: count('updated'),
    same: count('same'),
    leftOut: rowCount - rows.length,
  }
}
