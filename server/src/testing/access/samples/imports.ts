import { listReadings } from '@tongxin/contract/imports/import-readings'
import * as imports from '@tongxin/contract/imports/imports'
import type { Target } from '../target.ts'
import { any, at, one, type Sample } from './sample.ts'

const kindOf = ({ kind }: Target) => ({ params: { kind: kind === 'malformed' ? 'no-such-kind' : 'units' } })

export const importsSamples: readonly Sample[] = [
  any(imports.downloadTemplate, (_, target) => kindOf(target)),
  any(imports.uploadImport, (_, target) => ({ ...kindOf(target), body: 'file' })),
  one(imports.showImport, 'import'),
  one(imports.adjustImport, 'import', (target) => ({
    ...at(target),
    body: { columns: {}, edits: [] },
    version: 1,
  })),
  one(imports.commitImport, 'import', (target) => ({
    ...at(target),
    body: { plan: '', withoutProblemRows: false },
    version: 1,
  })),
  one(imports.abandonImport, 'import'),
  one(imports.downloadProblems, 'import'),
  any(listReadings, () => ({})),
  any(imports.listImports, () => ({})),
  one(imports.showUndo, 'import'),
  one(imports.undoImport, 'import'),
]
