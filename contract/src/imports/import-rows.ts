import * as z from 'zod/mini'

/** A row of an uploaded table and what it would write. */
export const plannedRow = z.object({
  row: z.number(),
  /** The filled form it was read from. */
  from: z.nullable(z.string()),
  name: z.string(),
  unit: z.nullable(z.string()),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})

/** One wrong cell. */
export const rowProblem = z.object({
  row: z.number(),
  column: z.string(),
  header: z.string(),
  value: z.string(),
  reason: z.string(),
  fix: z.string(),
  /** Values it may mean, each for a cell of the row. */
  offers: z.array(z.object({ column: z.string(), value: z.string(), label: z.string() })),
  /** The filled form the row was read from, and what it says in brief; null for the rows of a table. */
  from: z.nullable(z.object({ file: z.string(), says: z.string() })),
})

/** A row below the headings that is nobody: a total, who filled the form in, the headings again. */
export const asideRow = z.object({ row: z.number(), says: z.string() })

/** What is told of a table beside its rows. */
export const tableNotes = z.object({
  /** Other sheets of the workbook that hold such a table and were not read. */
  otherSheets: z.array(z.string()),
  /** The first twenty rows that are nobody and were not read: a total, who filled the form in, headings said again. */
  aside: z.array(asideRow),
  asideTotal: z.number(),
  /** Rows and columns that Excel does not show and that were read all the same; of the rows the first thousand. */
  hidden: z.object({
    rows: z.array(z.number()),
    rowTotal: z.number(),
    columns: z.array(z.object({ column: z.string(), header: z.string() })),
  }),
})
export type TableNotes = z.infer<typeof tableNotes>

/** A column of an uploaded table. taken: read as `field` · ignored: nobody asked for it · withheld: never taken, not even read */
export const shownColumn = z.object({
  column: z.string(),
  header: z.string(),
  sample: z.string(),
  field: z.nullable(z.string()),
  state: z.enum(['taken', 'ignored', 'withheld']),
  sensitive: z.boolean(),
  /** Why it is withheld: private matters · a judgement of somebody; null for other columns. */
  why: z.nullable(z.enum(['private', 'judgement'])),
  /** Read so because the school gave this heading to the field before. */
  remembered: z.boolean(),
})
