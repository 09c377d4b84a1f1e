import { type Assistant, listAssistants } from '@tongxin/contract/pairing/assistants'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../app/api.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { assistantWords as words } from '../../words/pairing/assistants.ts'
import { useAsOf } from '../shell/use-as-of.ts'
import { AddAssistantDialog } from './add-assistant-dialog.tsx'
import { EndAssistantDialog } from './end-assistant-dialog.tsx'

/** Who assists with a pair, since when, and what of theirs counts; nothing where the document has none and nobody did. */
export function Assistants({ pairingId }: { readonly pairingId: string }) {
  const asOf = useAsOf()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Assistant>()
  const query = asOf?.knownAt === undefined ? {} : { knownAt: asOf.knownAt }
  const found = useAnswer(listAssistants, { params: { id: pairingId }, query }, { keepPrevious: true })
  if (found.isError) return <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return null
  const { rows, whoseContactCounts, atMost, can } = found.data.value
  if (rows.length === 0 && whoseContactCounts === null) return null
  return (
    <section className="board-excuses" aria-label={words.title}>
      <ul className="board-records">
        {rows.length === 0 && <li className="board-small">{words.none}</li>}
        {rows.map((row) => (
          <li key={row.id}>
            <StateMark state={row.to === null ? 'optional' : 'not-applicable'} size={14}>
              {words.title}
            </StateMark>{' '}
            <b>{row.name}</b> {words.span(row)} <span className="board-small">{words.why(row)}</span>{' '}
            {row.can.end && asOf === undefined && (
              <Button size="small" aria-label={words.endOf(row.name)} onClick={() => setEnding(row)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {whoseContactCounts !== null && <p className="board-small">{words.counts[whoseContactCounts]}</p>}
      {can.add && asOf === undefined && (
        <Button size="small" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
      {adding && (
        <AddAssistantDialog pairingId={pairingId} atMost={atMost} onClose={() => setAdding(false)} />
      )}
      {ending && (
        <EndAssistantDialog pairingId={pairingId} assistant={ending} onClose={() => setEnding(undefined)} />
      )}
    </section>
  )
}
