import { importKinds } from '@tongxin/core/intake/import-kind'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, moment, ordinal, word } from '../fields.ts'
import { plannedRow, rowProblem, shownColumn, tableNotes } from './import-rows.ts'

const kind = z.enum(importKinds, { error: '没有这种导入' })
const byKind = z.object({ kind })

/** writing: a long table that a job writes; until it is done nothing of it is in the books */
const state = z.enum(['previewed', 'writing', 'committed', 'abandoned', 'undone'])

/** Why a long table was not written after all; nothing of it is in the books. */
const stopped = z.enum(['changed', 'not-allowed', 'failed'])

export const piles = ['added', 'updated', 'same'] as const
/** What an uploaded table would do. Nothing is written until it is committed. */
export const importPreview = z.extend(tableNotes, {
  id,
  version: z.number(),
  kind,
  state,
  fileName: z.string(),
  sheet: z.string(),
  rowCount: z.number(),
  /** Whether these are rows that were given out with their problems and brought back mended. */
  isMended: z.boolean(),
  columns: z.array(shownColumn),
  fields: z.array(z.object({ field: z.string(), header: z.string(), required: z.boolean() })),
  counts: z.object({ added: z.number(), updated: z.number(), same: z.number(), problems: z.number() }),
  /** Of the updated rows: how many change which field. */
  changed: z.array(z.object({ field: z.string(), count: z.number() })),
  problems: z.array(rowProblem),
  problemTotal: z.number(),
  edits: z.array(z.object({ row: z.number(), column: z.string(), value: z.string() })),
  /** The first two hundred rows of each pile. */
  rows: z.object({ added: z.array(plannedRow), updated: z.array(plannedRow), same: z.array(plannedRow) }),
  /** Who changes unit, and how many of today's pairings they stand in. */
  moved: z.object({ humans: z.number(), pairings: z.number() }),
  /** Of a table that is being written: the rows so far. */
  writtenRows: z.number(),
  stopped: z.nullable(stopped),
  /** Sent back at commit: what was looked at is what is written. */
  plan: z.string(),
})
export type ImportPreview = z.infer<typeof importPreview>

export const downloadTemplate = endpoint({
  id: 'imports.template',
  method: 'GET',
  path: '/api/import-templates/:kind',
  permission: 'roster.import',
  summary: 'An empty table with instructions and drop-downs.',
  params: byKind,
  answer: 'file',
  refusals: [],
})

export const uploadImport = endpoint({
  id: 'imports.upload',
  method: 'POST',
  path: '/api/imports/kinds/:kind',
  permission: 'roster.import',
  summary: 'Upload a filled table and keep it, encrypted, for looking through.',
  params: byKind,
  body: 'file',
  answer: z.object({ id }),
  creates: true,
  refusals: ['file-refused', 'too-large'],
})

export const showImport = endpoint({
  id: 'imports.show',
  method: 'GET',
  path: '/api/imports/:id',
  permission: 'roster.import',
  summary: 'What the table would do today: four piles, every problem with its place and how to mend it.',
  params: byId,
  answer: importPreview,
  refusals: ['not-found'],
})

const letter = z.string().check(z.regex(/^[A-Z]{1,3}$/, { error: '列写作 A、B、C' }))

export const adjustImport = endpoint({
  id: 'imports.adjust',
  method: 'PUT',
  path: '/api/imports/:id',
  permission: 'roster.import',
  summary: 'Say which column is which field, and mend single cells; the piles are sorted anew.',
  params: byId,
  body: z.strictObject({
    /** By column letter: a field, or null for not taken. Columns left out are as they were read. */
    columns: z.record(letter, z.nullable(word)),
    edits: z
      .array(
        z.strictObject({
          row: ordinal,
          column: letter,
          value: z.string().check(z.maxLength(500, { error: '一格不能超过 500 字' })),
        }),
      )
      .check(z.maxLength(20_000, { error: '一次最多改 20000 格，请下载有问题的行，改好后再导入' })),
  }),
  answer: importPreview,
  versioned: true,
  refusals: ['not-found', 'stale-version', 'import-settled'],
})

/** Rows by what became of them. */
const written = z.object({ added: z.number(), updated: z.number(), same: z.number(), leftOut: z.number() })

export const commitImport = endpoint({
  id: 'imports.commit',
  method: 'POST',
  path: '/api/imports/:id/commit',
  permission: 'roster.import',
  summary: 'Write the table in one transaction: all of it, or all but the rows with problems, or nothing.',
  params: byId,
  body: z.strictObject({ plan: word, withoutProblemRows: z.boolean() }),
  /** A long table is written by a job: the table itself tells how far it is. */
  answer: z.extend(written, { isWriting: z.boolean() }),
  versioned: true,
  refusals: ['not-found', 'stale-version', 'import-has-problems', 'import-settled'],
})

export const abandonImport = endpoint({
  id: 'imports.abandon',
  method: 'POST',
  path: '/api/imports/:id/abandon',
  permission: 'roster.import',
  summary: 'Give the table up; what was uploaded is emptied.',
  params: byId,
  answer: 'nothing',
  refusals: ['not-found', 'import-settled'],
})

export const downloadProblems = endpoint({
  id: 'imports.problems',
  method: 'GET',
  path: '/api/imports/:id/problems',
  permission: 'roster.import',
  summary: 'The rows with problems as a table, each with what is wrong and how to mend it.',
  params: byId,
  answer: 'file',
  refusals: ['not-found'],
})

const importRecord = z.object({
  id,
  kind,
  state,
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: moment,
  /** Null until the table is written, or begun to be. */
  counts: z.nullable(written),
})
export type ImportRecord = z.infer<typeof importRecord>

export const listImports = endpoint({
  id: 'imports.list',
  method: 'GET',
  path: '/api/imports',
  permission: 'roster.import',
  summary: 'The last hundred tables uploaded, newest first, each with what became of it.',
  answer: z.object({ imports: z.array(importRecord) }),
  refusals: [],
})

/** What was built on an import: the kinds of things that stand in the way of undoing it. */
export const obstacleKinds = [
  'changed',
  'staff-number',
  'merged',
  'account',
  'list-line',
  'handover',
  'pairing',
  'contact',
  'promise',
  'excuse',
  'people',
  'unit-below',
  'unit-document',
  'record',
  'summary',
  'urging',
  'contact-changed',
  'contact-confirmed',
  'contact-evidence',
] as const

const obstacle = z.object({
  /** The human, unit or contact of the import. */
  name: z.string(),
  kind: z.enum(obstacleKinds),
  count: z.number(),
  /** When the latest of them was recorded. */
  lastOn: day,
})
export type ImportObstacle = z.infer<typeof obstacle>

export const undoOutlook = z.object({
  /** Records the import added, which would go. */
  removed: z.number(),
  /** Records it changed, which would be as they were before. */
  restored: z.number(),
  /** The first two hundred; with any, nothing is undone. */
  obstacles: z.array(obstacle),
  obstacleTotal: z.number(),
})
export type UndoOutlook = z.infer<typeof undoOutlook>

export const showUndo = endpoint({
  id: 'imports.undo-outlook',
  method: 'GET',
  path: '/api/imports/:id/undo',
  permission: 'roster.import',
  summary: 'What undoing a written table would take back, and what stands in the way.',
  params: byId,
  answer: undoOutlook,
  refusals: ['not-found', 'import-not-written'],
})

export const undoImport = endpoint({
  id: 'imports.undo',
  method: 'POST',
  path: '/api/imports/:id/undo',
  permission: 'roster.import',
  summary: 'Take a written table back as a whole; refused when anything was built on it.',
  params: byId,
  answer: z.object({ removed: z.number(), restored: z.number() }),
  refusals: ['not-found', 'import-not-written', 'import-built-on'],
})
