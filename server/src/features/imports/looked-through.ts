// A table and what it would write, remembered until it is written or given up: what was just uploaded is not decrypted at once, and the
// same rows beside the same roster on the same day are judged once. Whatever of the school was changed meanwhile (`Memory.markOf`)
// has them judged anew.
import type { Work } from '../../platform/work.ts'
import { type Batch, type BatchHead, findBatch } from './batch-store.ts'
import { type LoadedPlan, loadPlan } from './load-plan.ts'

export type LookedThrough = { readonly batch: Batch; readonly loaded: LoadedPlan }
type Remembered = { readonly batch: Batch; readonly judged?: Judged }
/** What the plan rests on, and the plan. */
type Judged = { readonly stand: string; readonly loaded: LoadedPlan }

/** With its headings. A longer one would leave no room for anything else; a job writes it, which reads it anew. */
const most = 10_100

/** Undefined when it is gone. */
export async function lookThrough(work: Work, head: BatchHead): Promise<LookedThrough | undefined> {
  const { besides, named } = await work.memory.markOf(work)
  const stand = JSON.stringify([work.today, besides, [...named]])
  const known = work.memory.recall<Remembered>(nameOf(work, head.id))
  const isSame = known?.batch.version === head.version && known.batch.state === head.state
  if (isSame && known.judged?.stand === stand) return { batch: known.batch, loaded: known.judged.loaded }
  const batch = isSame ? known.batch : await findBatch(work, head.id)
  if (!batch) return undefined
  const loaded = await loadPlan(work, batch)
  rememberTable(work, batch, { stand, loaded })
  return { batch, loaded }
}

export function rememberTable(work: Work, batch: Batch, judged?: Judged): void {
  const rows = batch.content.sheet.rows.length
  if (rows <= most) work.memory.keep(nameOf(work, batch.id), { batch, ...(judged && { judged }) }, rows)
}

export function forgetTable(work: Work, id: string): void {
  work.memory.forget(nameOf(work, id))
}

function nameOf({ schoolId }: Work, id: string): string {
  return `import ${schoolId} ${id}`
}
