import { explainPair, type ListPage } from '@tongxin/contract/pairing/pairing'
import { useState } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { reasonWords as words } from '../../../words/pairing/list-editor.ts'
import { DeskDialog } from '../../shell/desk-dialog.tsx'
import { type ListChange, namesIn } from '../editor/list-change.ts'
import type { ListEditor } from '../editor/use-list-editor.ts'
import { ReasonField } from '../reason-field.tsx'
import { RuleList } from './rule-list.tsx'
import './why-card.css'

interface ReasonDialogProps {
  readonly page: ListPage
  readonly editor: ListEditor
  readonly change: ListChange
  readonly onClose: () => void
}

/** Asks for the reason that a pair outside 一般, or one nothing can be said of yet, must bear. */
export function ReasonDialog({ page, editor, change, onClose }: ReasonDialogProps) {
  const { cadreId, personId } = change
  const nameOf = namesIn(page)
  const [reason, setReason] = useState('')
  const why = useAnswer(explainPair, { params: { id: page.head.id }, query: { cadreId, personId } })
  const unknown = why.data?.value.truth === 'unknown'
  return (
    <DeskDialog
      title={words.title(nameOf(cadreId), nameOf(personId))}
      note={why.data && (unknown ? words.unknown : words.soft)}
      yes={words.yes}
      busy={editor.busy}
      lacking={{ [words.label]: reason.trim() === '' }}
      onYes={() => void editor.apply({ ...change, reason: reason.trim() })}
      onNo={onClose}
    >
      {why.data && <RuleList explained={why.data.value} failing />}
      <ReasonField label={words.label} hint={words.hint} value={reason} onChange={setReason} />
    </DeskDialog>
  )
}
