import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, id, optionalProse } from '../fields.ts'
import { tableNotes } from '../imports/import-rows.ts'
import { listPage } from './pairing.ts'

const planned = z.object({
  row: z.number(),
  cadreId: id,
  cadreName: z.string(),
  personId: id,
  personName: z.string(),
  unitName: z.string(),
  reason: z.string(),
})

/** What a 分配表 would do to a draft: new pairs, pairs that are there already, and every mistake with its place. */
export const allocationReading = z.extend(tableNotes, {
  sheet: z.string(),
  rowCount: z.number(),
  /** Whether these are rows that were given out with their problems and brought back mended. */
  isMended: z.boolean(),
  /** A cadre written once over rows left empty, as a merged cell becomes in a .csv: read as the cadre of these rows. */
  filled: z.array(z.object({ header: z.string(), value: z.string(), rows: z.array(z.number()) })),
  added: z.array(planned),
  same: z.array(planned),
  /** Its columns in their order, each with the field it is read as. */
  columns: z.array(
    z.object({
      column: z.string(),
      header: z.string(),
      field: z.nullable(z.string()),
      /** Whether that was said of this heading before. */
      remembered: z.boolean(),
    }),
  ),
  fields: z.array(z.object({ field: z.string(), header: z.string(), required: z.boolean() })),
  /** Rows that cannot be paired as they stand; some of the persons of such a row may be among `added`. */
  problemRows: z.number(),
  problems: z.array(
    z.object({
      row: z.number(),
      column: z.string(),
      header: z.string(),
      value: z.string(),
      reason: z.string(),
      fix: z.string(),
    }),
  ),
})
export type AllocationReading = z.infer<typeof allocationReading>

/** `A:person,C:` – what somebody says of columns: the field, or nothing for not taken. The others are as they were read. */
const saidOfColumns = z.strictObject({
  columns: z.optional(
    z.string().check(
      z.maxLength(2000, { error: '列的对应太长，请在表里改表头' }),
      z.regex(/^(?:[A-Z]{1,3}:[A-Za-z]{0,20}(?:,|$))*$/, {
        error: '列的对应写法不对，请刷新页面后重新选择各列是什么',
      }),
    ),
  ),
})

export const readAllocation = endpoint({
  id: 'pairing.read-allocation',
  method: 'POST',
  path: '/api/lists/:id/allocation-table',
  permission: 'list.edit',
  summary:
    'What a 分配表 with merged cells (.xlsx, .xls, .csv) would do to a draft, and every problem in it; nothing is written but what is said of its headings, for the next table.',
  params: byId,
  query: saidOfColumns,
  body: 'file',
  answer: allocationReading,
  refusals: ['not-found', 'file-refused', 'too-large', 'list-closed'],
})

export const downloadAllocationProblems = endpoint({
  id: 'pairing.allocation-problems',
  method: 'POST',
  path: '/api/lists/:id/allocation-problems',
  permission: 'list.edit',
  summary:
    'The rows of a 分配表 with problems as a table, each with what is wrong and how to mend it, to be brought back; nothing is kept. Audited.',
  params: byId,
  query: saidOfColumns,
  body: 'file',
  answer: 'file',
  refusals: ['not-found', 'file-refused', 'too-large', 'list-closed'],
})

export const downloadAllocationTemplate = endpoint({
  id: 'pairing.allocation-template',
  method: 'GET',
  path: '/api/lists/:id/allocation-template',
  permission: 'list.edit',
  summary: 'An empty 分配表 for a draft with instructions, its cadres and persons as drop-downs. Audited.',
  params: byId,
  answer: 'file',
  refusals: ['not-found'],
})

export const addLines = endpoint({
  id: 'pairing.add-lines',
  method: 'POST',
  path: '/api/lists/:id/line-batches',
  permission: 'list.edit',
  summary: 'Pair many at once in a draft: all of them, or, when one is refused, none.',
  params: byId,
  body: z.strictObject({
    lines: z
      .array(z.strictObject({ cadreId: id, personId: id, reason: optionalProse('理由', 200) }))
      .check(z.minLength(1, { error: '没有要加入的结对' }), z.maxLength(3000, { error: '一次最多 3000 对' })),
  }),
  answer: z.object({ id, page: listPage }),
  creates: true,
  refusals: ['not-found', 'pair-refused', 'list-closed'],
})

export const removeLines = endpoint({
  id: 'pairing.remove-lines',
  method: 'POST',
  path: '/api/lists/:id/line-batches/removal',
  permission: 'list.edit',
  summary: 'Take many pairs out of a draft at once, as they came in with a table: all of them or none.',
  params: byId,
  body: z.strictObject({
    lineIds: z
      .array(id)
      .check(z.minLength(1, { error: '没有要取消的结对' }), z.maxLength(3000, { error: '一次最多 3000 对' })),
  }),
  answer: z.object({ page: listPage }),
  refusals: ['not-found', 'list-closed'],
})
