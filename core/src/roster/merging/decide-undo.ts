// Taking a merge back: everything that named the merged human names it again, and stands as it stood.
import { accept, type Decision, refuse } from '../../decision/decision.ts'
import type { Two } from './merge-contradictions.ts'
import type { UndoObstacle } from './undo-obstacle.ts'
import { undoObstacleSentence } from './undo-sentences.ts'

export interface StoredMerge extends Two {
  readonly id: string
  readonly isUndone: boolean
}

export function decideUndo(merge: StoredMerge, obstacles: readonly UndoObstacle[]): Decision<StoredMerge> {
  if (merge.isUndone) return refuse({ code: 'merge-undone' })
  if (obstacles.length > 0)
    return refuse({ code: 'merge-built-on', sentences: obstacles.map(undoObstacleSentence) })
  return accept(merge, {
    act: 'human.merge-undone',
    subjectKind: 'human',
    subjectIds: [merge.survivingId, merge.mergedId],
  })
}
