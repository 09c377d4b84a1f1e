import type { ListPage } from '@tongxin/contract/pairing/pairing'
import {
  lastStepWords,
  sayChange,
  sayEffect,
  figureWords as words,
} from '../../../words/pairing/list-figures.ts'
import { LastStep } from '../last-step.tsx'
import { nameIn } from './list-change.ts'
import type { LastStep as Last, ListEditor } from './use-list-editor.ts'

interface ListLastStepProps {
  readonly page: ListPage
  readonly editor: ListEditor
}

/** The last step of whoever edits a list. */
export function ListLastStep({ page, editor: { last, undo, redo } }: ListLastStepProps) {
  if (!last) return <LastStep effect={lastStepWords.nothingYet} undo={undo} redo={redo} />
  return <LastStep step={sayStep(page, last)} effect={sayEffects(last.effect)} undo={undo} redo={redo} />
}

function sayStep(page: ListPage, { step: changes, way }: Last): string {
  const [{ kind, cadreId, personId }] = changes
  const step = sayChange(kind, {
    cadre: nameIn(page, cadreId),
    person: nameIn(page, personId),
    of: changes.length,
  })
  if (way === 'new') return step
  return way === 'undo' ? lastStepWords.undone(step) : lastStepWords.redone(step)
}

function sayEffects({ coverage, quota, kept }: Last['effect']): string {
  return [
    sayEffect({ what: words.coverage, ...coverage, unit: '人' }),
    sayEffect({ what: words.quota, ...quota, unit: '位' }),
    sayEffect({ what: words.kept, ...kept, unit: '对' }),
  ].join('，')
}
