import { createHash } from 'node:crypto'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { columnIndex } from '@tongxin/core/intake/column-letter'
import type { ImportKind } from '@tongxin/core/intake/import-kind'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import type { UploadedFile } from '../../http/route.ts'
import { readContactsFileSafely, readTableSafely, usualWorkerCaps } from '../../intake/read-safely.ts'
import { type Reading, readRosterHead, sheetToRead } from '../../intake/roster/roster-table.ts'
import { rememberedColumns } from '../../intake/tables/column-memory.ts'
import type { SheetsRead } from '../../intake/tables/filled-sheet.ts'
import type { TableHead } from '../../intake/tables/rows.ts'
import type { WithheldColumn } from '../../intake/tables/sheet.ts'
import { withoutColumns } from '../../intake/tables/without-columns.ts'
import type { Told } from '../../platform/capped-process.ts'
import type { Work } from '../../platform/work.ts'
import { formsAsked } from '../contacts/facts.ts'
import { type Batch, type BatchContent, findBatch, insertBatch, updateBatch } from './batch-store.ts'
import { findHeadings } from './heading-store.ts'
import { readingFor } from './load-plan.ts'
import { forgetTable, rememberTable } from './looked-through.ts'
import { whileTelling } from './readings.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Reads an uploaded table in the capped process and keeps it, encrypted; nothing of it is in the roster yet. */
export async function keepUpload(
  work: Work,
  upload: { readonly id: string; readonly kind: ImportKind; readonly file: UploadedFile },
): Promise<Done<{ readonly id: string }>> {
  const { id, kind, file } = upload
  const reading = await readingFor(work, kind)
  const telling = { id, kind, fileName: shownName(file), of: countedIn(file, kind) }
  const read = await whileTelling(work, telling, (told) => readUpload(work, { file, reading, told }))
  if (!read.ok) return refuse({ code: 'file-refused', reason: uploadRefusalSentence(read.refusal) })
  const chosen = sheetToRead(read.sheets, reading)
  if (!chosen) return refuse({ code: 'file-refused', reason: uploadRefusalSentence({ code: 'no-sheet' }) })
  const recorded = await work.record([
    { act: 'import.previewed', subjectKind: 'import', subjectIds: [id], fields: [kind] },
  ])
  const digest = createHash('sha256').update(file.bytes).digest('hex')
  const head = readRosterHead(chosen.sheet, reading)
  const sheet = withoutColumns(chosen.sheet, { below: head.headerRow, columns: judgingIn(head) })
  const columns = rememberedColumns(sheet, head, await findHeadings(work, kind))
  const content = { sheet, others: chosen.others, columns, edits: [] }
  rememberTable(
    work,
    await insertBatch(work, { id, kind, fileName: shownName(file), digest, content }, recorded),
  )
  return { ok: true, value: { id } }
}

const shownName = ({ name }: UploadedFile) => name.slice(0, 200)

function countedIn({ name }: UploadedFile, kind: ImportKind): 'rows' | 'forms' {
  return kind === 'contacts' && /\.(docx|zip)$/i.test(name) ? 'forms' : 'rows'
}

/** Old contacts may come as a table or on filled registration forms. */
async function readUpload(
  work: Work,
  { file, reading, told }: { readonly file: UploadedFile; readonly reading: Reading; readonly told: Told },
): Promise<SheetsRead> {
  if (reading.kind !== 'contacts') return readTableSafely(file.bytes, usualWorkerCaps, told)
  return readContactsFileSafely(file.bytes, { name: file.name, asked: await formsAsked(work), told })
}

/** Columns that judge somebody: what stands in them is dropped before anything is kept. */
function judgingIn({ withheld }: TableHead): readonly WithheldColumn[] {
  return withheld.flatMap(({ column, header, why }) =>
    why === 'judgement' ? { column: columnIndex(column), header } : [],
  )
}

/** Keeps what somebody said about columns and cells; the whole of it each time. */
export async function adjustBatch(
  work: Work,
  batch: Batch,
  said: Pick<BatchContent, 'columns' | 'edits'> & { readonly version: number },
): Promise<Done<Batch>> {
  if (batch.state !== 'previewed') return refuse({ code: 'import-settled', state: batch.state })
  const content = { ...batch.content, columns: said.columns, edits: said.edits }
  const version = await updateBatch(work, { id: batch.id, version: said.version }, { content })
  if (version === undefined) return refuse({ code: 'stale-version', current: batch.version })
  await work.record([{ act: 'import.adjusted', subjectKind: 'import', subjectIds: [batch.id] }])
  return { ok: true, value: { ...batch, version, content } }
}

/** Empties what was uploaded: an abandoned table leaves its name and nothing else. */
export async function abandonBatch(work: Work, id: string): Promise<Done<undefined>> {
  const batch = await findBatch(work, id)
  if (!batch) return refuse({ code: 'not-found' })
  if (batch.state !== 'previewed') return refuse({ code: 'import-settled', state: batch.state })
  const sheet = { name: '', rows: [], merges: [], withheld: [] }
  const content = { sheet, others: [], columns: {}, edits: [] }
  if ((await updateBatch(work, batch, { content, state: 'abandoned' })) === undefined) {
    const now = await findBatch(work, id)
    return refuse({ code: 'import-settled', state: now?.state ?? 'abandoned' })
  }
  forgetTable(work, id)
  await work.record([{ act: 'import.abandoned', subjectKind: 'import', subjectIds: [id] }])
  return { ok: true, value: undefined }
}
