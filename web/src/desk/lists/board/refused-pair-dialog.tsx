import { explainPair, type ListPage } from '@tongxin/contract/pairing/pairing'
import { useAnswer } from '../../../app/api.ts'
import { whyWords, refusedPairWords as words } from '../../../words/pairing/list-editor.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { type ListChange, namesIn } from '../editor/list-change.ts'
import { RuleList } from './rule-list.tsx'
import './why-card.css'

interface RefusedPairDialogProps {
  readonly page: ListPage
  readonly pair: ListChange
  readonly onClose: () => void
}

/** Why a pair may not be: every rule that fails, in words, with its clause. */
export function RefusedPairDialog({ page, pair, onClose }: RefusedPairDialogProps) {
  const { cadreId, personId } = pair
  const nameOf = namesIn(page)
  const why = useAnswer(explainPair, { params: { id: page.head.id }, query: { cadreId, personId } })
  return (
    <DeskDialog
      title={words.title(nameOf(cadreId), nameOf(personId))}
      note={words.note}
      no={words.close}
      error={why.error}
      onNo={onClose}
    >
      {why.data ? <RuleList explained={why.data.value} failing /> : <p role="status">{whyWords.asking}</p>}
    </DeskDialog>
  )
}
