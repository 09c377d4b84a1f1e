import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { editorWords, pickWords as words } from '../../../words/pairing/list-editor.ts'
import { nameIn } from '../editor/list-change.ts'
import type { ListEditor } from '../editor/use-list-editor.ts'
import { useBoardActs } from './board-acts.ts'
import { CadreTable } from './cadre-table.tsx'
import { PersonPane } from './persons/person-pane.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RefusedPairDialog } from './refused-pair-dialog.tsx'
import { type Picked, usePicking } from './use-picking.ts'
import './pair-board.css'

interface PairBoardProps {
  readonly page: ListPage
  readonly editor: ListEditor
  readonly onReread: () => void
}

/** Cadres on the left, persons on the right; a pair is made by picking one of each, or by dragging. */
export function PairBoard({ page, editor, onReread }: PairBoardProps) {
  const picking = usePicking(page)
  const acts = useBoardActs(page, editor, picking)
  const { refused } = editor
  return (
    <>
      <p className="visually-hidden" role="status">
        {saying(page, picking.picked)}
      </p>
      {refused?.why === 'other' && <RefusalNotice error={refused.error} onRetry={onReread} />}
      {!page.can.edit && <p className="list-closed screen-only">{editorWords.closed}</p>}
      <div className="pair-board" aria-busy={editor.busy} ref={picking.area}>
        <CadreTable page={page} acts={acts} picked={picking.picked} />
        <PersonPane page={page} acts={acts} picked={picking.picked} />
      </div>
      {refused?.why === 'not-eligible' && (
        <RefusedPairDialog page={page} pair={refused.change} onClose={editor.dismiss} />
      )}
      {refused?.why === 'needs-reason' && (
        <ReasonDialog page={page} editor={editor} change={refused.change} onClose={editor.dismiss} />
      )}
    </>
  )
}

function saying(page: ListPage, picked: Picked | undefined): string {
  if (!picked) return ''
  const name = nameIn(page, picked.id)
  return picked.side === 'person' ? words.picked(name) : words.pickedCadre(name)
}
