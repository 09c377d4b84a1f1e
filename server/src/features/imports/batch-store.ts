import { type ImportKind, importKinds } from '@tongxin/core/intake/import-kind'
import * as z from 'zod/mini'
import type { Sheet, SheetRow } from '../../intake/tables/sheet.ts'
import type { Tx } from '../../platform/database.ts'
import type { Recorded, Work } from '../../platform/work.ts'

const column = z.number()
const said = { reason: z.string(), fix: z.string() }
const fault = z.union([
  z.object({ column, kind: z.enum(['formula-without-result', 'error-value']) }),
  z.object({ column, kind: z.literal('unclear'), ...said, offers: z.array(z.string()) }),
  z.object({ column, kind: z.literal('unread'), ...said }),
])

const sheetSchema = z.object({
  name: z.string(),
  rows: z.array(
    z.object({
      number: z.number(),
      cells: z.array(z.string()),
      faults: z.array(fault),
      from: z.optional(z.string()),
    }),
  ),
  merges: z.array(
    z.object({ fromRow: z.number(), toRow: z.number(), fromColumn: z.number(), toColumn: z.number() }),
  ),
  withheld: z.array(z.object({ column: z.number(), header: z.string() })),
  hidden: z.optional(z.object({ rows: z.array(z.number()), columns: z.array(z.number()) })),
})

const content = z.object({
  sheet: sheetSchema,
  /** Sheets of the workbook that hold such a table, too, and were not read; tables uploaded earlier do not say. */
  others: z._default(z.array(z.string()), []),
  columns: z.record(z.string(), z.nullable(z.string())),
  edits: z.array(z.object({ row: z.number(), column: z.string(), value: z.string() })),
})

/** What was uploaded and what was said about it since; stored encrypted. */
export type BatchContent = Omit<z.infer<typeof content>, 'sheet' | 'others'> & {
  readonly sheet: Sheet
  readonly others: readonly string[]
}

export type Batch = {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly state: (typeof states)[number]
  readonly version: number
  readonly content: BatchContent
}

/** A table without what stands in it. */
export type BatchHead = Omit<Batch, 'content'> & {
  /** Of a long table that is being written: the rows so far. */
  readonly writtenRows: number
  readonly stopped: (typeof stops)[number] | null
  /** What was written, or is being written; undefined before. */
  readonly counts: BatchCounts | undefined
}

const summarySchema = z.object({
  added: z.number(),
  updated: z.number(),
  same: z.number(),
  leftOut: z.number(),
})
export type BatchCounts = z.infer<typeof summarySchema>

/** The counts in a stored summary; undefined before anything was written. */
export function countsIn(summary: unknown): BatchCounts | undefined {
  const read = z.safeParse(summarySchema, summary)
  return read.success ? read.data : undefined
}

const stops = ['changed', 'not-allowed', 'failed'] as const
const states = ['previewed', 'writing', 'committed', 'abandoned', 'undone'] as const

export async function insertBatch(
  work: Work,
  batch: {
    readonly id: string
    readonly kind: ImportKind
    readonly fileName: string
    readonly digest: string
    readonly content: BatchContent
  },
  recorded: Recorded,
): Promise<Batch> {
  const state = 'previewed'
  const { version } = await work.tx
    .insertInto('import_batch')
    .values({
      school_id: work.schoolId,
      id: batch.id,
      account_id: work.actor.accountId,
      kind: batch.kind,
      file_name: batch.fileName,
      digest: batch.digest,
      state,
      summary: JSON.stringify({}),
      rows_cipher: sealed(work, batch.content),
      ...recorded,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return { ...batch, state, version }
}

export async function findBatch(work: Work, id: string): Promise<Batch | undefined> {
  const row = await work.tx
    .selectFrom('import_batch')
    .select(['id', 'kind', 'file_name', 'state', 'version', 'rows_cipher'])
    .where('id', '=', id)
    .executeTakeFirst()
  const kind = importKinds.find((one) => one === row?.kind)
  const state = states.find((one) => one === row?.state)
  if (!row || !kind || !state) return undefined
  const stored: unknown = JSON.parse(work.vault.decrypt('import', row.rows_cipher))
  return {
    id: row.id,
    kind,
    state,
    fileName: row.file_name,
    version: row.version,
    content: withoutEmptyFaults(z.parse(content, stored)),
  }
}

/** The same without reading its rows, which takes a while for a long one. */
export async function findBatchHead(work: Work, id: string): Promise<BatchHead | undefined> {
  const row = await work.tx
    .selectFrom('import_batch')
    .select(['id', 'kind', 'file_name', 'state', 'version', 'written_rows', 'stopped', 'summary'])
    .where('id', '=', id)
    .executeTakeFirst()
  const kind = importKinds.find((one) => one === row?.kind)
  const state = states.find((one) => one === row?.state)
  if (!row || !kind || !state) return undefined
  return {
    ...{ id: row.id, kind, state, fileName: row.file_name, version: row.version },
    writtenRows: row.written_rows,
    stopped: stops.find((one) => one === row.stopped) ?? null,
    counts: countsIn(row.summary),
  }
}

/** One success for each version: undefined when somebody else changed or settled the batch first. */
export async function updateBatch(
  work: Work,
  batch: Pick<Batch, 'id' | 'version'> & Partial<Pick<Batch, 'state'>>,
  change: {
    readonly content?: BatchContent
    readonly state?: 'writing' | 'committed' | 'abandoned'
    readonly summary?: object
    readonly committedIn?: string
  },
): Promise<number | undefined> {
  const updated = await work.tx
    .updateTable('import_batch')
    .set({
      version: batch.version + 1,
      stopped: null,
      ...(change.content ? { rows_cipher: sealed(work, change.content) } : {}),
      ...(change.state ? { state: change.state } : {}),
      ...(change.summary ? { summary: JSON.stringify(change.summary) } : {}),
      ...(change.committedIn ? { committed_in: change.committedIn } : {}),
    })
    .where('id', '=', batch.id)
    .where('version', '=', batch.version)
    .where('state', '=', batch.state ?? 'previewed')
    .returning('version')
    .executeTakeFirst()
  return updated?.version
}

function sealed(work: Work, value: BatchContent): Buffer {
  return work.vault.encrypt('import', JSON.stringify({ ...value, sheet: withFaults(value.sheet) }))
}

/** Every row says its faults, an empty list included: one shape to read back. */
function withFaults(sheet: Sheet) {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, faults: row.faults ?? [] })) }
}

function withoutEmptyFaults(read: z.infer<typeof content>): BatchContent {
  const rows = read.sheet.rows.map((row) => readRow(row))
  return { ...read, sheet: { ...read.sheet, rows } }
}

function readRow({ faults, from, ...row }: z.infer<typeof sheetSchema>['rows'][number]): SheetRow {
  return { ...row, ...(faults.length > 0 && { faults }), ...(from !== undefined && { from }) }
}

/** How far the writing has come; told in a transaction of its own, as the writing one shows nothing before its end. */
export async function tellProgress(tx: Tx, id: string, writtenRows: number): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({ written_rows: writtenRows })
    .where('id', '=', id)
    .where('state', '=', 'writing')
    .execute()
}

/** Back to being looked through: nothing of it was written. */
export async function stopWriting(tx: Tx, id: string, why: NonNullable<BatchHead['stopped']>): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set((row) => ({
      state: 'previewed',
      stopped: why,
      written_rows: 0,
      summary: JSON.stringify({}),
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'writing')
    .execute()
}

/** The event a table was written in; undefined when it was not, or was undone. */
export async function findWrittenEvent(work: Work, id: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('import_batch')
    .select('committed_in')
    .where('id', '=', id)
    .where('state', '=', 'committed')
    .executeTakeFirst()
  return row?.committed_in ?? undefined
}

/** Compare-and-set: false when somebody else undid it first. */
export async function settleUndone(work: Work, id: string, event: string): Promise<boolean> {
  const settled = await work.tx
    .updateTable('import_batch')
    .set((batch) => ({ state: 'undone', undone_in: event, version: batch('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'committed')
    .returning('id')
    .executeTakeFirst()
  return settled !== undefined
}
