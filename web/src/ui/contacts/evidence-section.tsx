import { listEvidence } from '@tongxin/contract/contacts/evidence'
import { useId } from 'react'
import { useAnswer } from '../../app/api.ts'
import { evidenceWords as words } from '../../words/contacts/evidence.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { AddEvidence } from './add-evidence.tsx'
import { EvidenceRow } from './evidence-row.tsx'
import './evidence.css'

interface EvidenceSectionProps {
  readonly contactId: string
  /** Of the place it stands in. */
  readonly className?: string
}

/** What is attached to a contact. To one who sees nothing and may add nothing there is no such section. */
export function EvidenceSection({ contactId, className }: EvidenceSectionProps) {
  const id = useId()
  const asked = useAnswer(listEvidence, { params: { id: contactId } })
  if (asked.isError) return <RefusalNotice error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return null
  const { rows, can } = asked.data.value
  if (rows.length === 0 && !can.add) return null
  return (
    <section className={className ? `evidence ${className}` : 'evidence'} aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      {rows.length > 0 && (
        <ul>
          {rows.map((line) => (
            <EvidenceRow key={line.id} line={line} />
          ))}
        </ul>
      )}
      {can.add && <AddEvidence contactId={contactId} />}
    </section>
  )
}
