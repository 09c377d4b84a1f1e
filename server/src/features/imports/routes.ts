import { listReadings } from '@tongxin/contract/imports/import-readings'
import * as contract from '@tongxin/contract/imports/imports'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, nothing, type Route, route } from '../../http/route.ts'
import { commitImport } from '../../workflows/commit-import.ts'
import { undoImport, undoOutlookOf } from '../../workflows/undo-import.ts'
import { findBatch, findBatchHead } from './batch-store.ts'
import { abandonBatch, adjustBatch, keepUpload } from './commands.ts'
import { loadPlan, readingFor } from './load-plan.ts'
import { lookThrough } from './looked-through.ts'
import { previewOf, settledPreview } from './preview.ts'
import { problemFile } from './problem-file.ts'
import { listBatches } from './queries.ts'
import { readingsOf } from './readings.ts'
import { templateFile } from './template-file.ts'

export const importRoutes: readonly Route[] = [
  route(contract.downloadTemplate, async (ask) =>
    answer(templateFile(await readingFor(ask, ask.params.kind))),
  ),

  route(contract.uploadImport, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : keepUpload(ask, { id: ask.newId, kind: ask.params.kind, file: ask.body }),
  ),

  route(listReadings, async (ask) => answer({ readings: readingsOf(ask) })),

  route(contract.showImport, async (ask) => {
    const head = await findBatchHead(ask, ask.params.id)
    if (!head) return refuse({ code: 'not-found' })
    const looked = head.state === 'previewed' ? await lookThrough(ask, head) : undefined
    if (!looked) return answer(settledPreview(head), head.version)
    const preview = await previewOf(ask, { ...looked.batch, stopped: head.stopped }, looked.loaded)
    return answer(preview, preview.version)
  }),

  route(contract.adjustImport, async (ask) => {
    const batch = await findBatch(ask, ask.params.id)
    if (!batch) return refuse({ code: 'not-found' })
    const adjusted = await adjustBatch(ask, batch, { ...ask.body, version: ask.version })
    if (!adjusted.ok) return adjusted
    const preview = await previewOf(ask, adjusted.value, await loadPlan(ask, adjusted.value))
    return answer(preview, preview.version)
  }),

  route(contract.commitImport, async (ask) => {
    const head = await findBatchHead(ask, ask.params.id)
    if (!head) return refuse({ code: 'not-found' })
    return commitImport(ask, head, { ...ask.body, version: ask.version })
  }),

  route(contract.abandonImport, async (ask) => {
    const done = await abandonBatch(ask, ask.params.id)
    return done.ok ? nothing() : done
  }),

  route(contract.listImports, async (ask) => answer({ imports: [...(await listBatches(ask))] })),

  route(contract.showUndo, async (ask) => {
    const batch = await findBatch(ask, ask.params.id)
    if (!batch) return refuse({ code: 'not-found' })
    const outlook = await undoOutlookOf(ask, batch)
    return outlook.ok ? answer(outlook.value) : outlook
  }),

  route(contract.undoImport, async (ask) => {
    const batch = await findBatch(ask, ask.params.id)
    return batch ? undoImport(ask, batch) : refuse({ code: 'not-found' })
  }),

  route(contract.downloadProblems, async (ask) => {
    const batch = await findBatch(ask, ask.params.id)
    if (!batch) return refuse({ code: 'not-found' })
    await ask.record([{ act: 'import.problems-exported', subjectKind: 'import', subjectIds: [batch.id] }])
    return answer(problemFile(batch, await loadPlan(ask, batch)))
  }),
]
