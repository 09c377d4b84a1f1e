import { explainPair, type ListLine } from '@tongxin/contract/pairing/pairing'
import { useEffect, useId, useRef } from 'react'
import { useAnswer } from '../../../app/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { longDay } from '../../../words/days.ts'
import { editorWords, whyWords as words } from '../../../words/pairing/list-editor.ts'
import { listsWords } from '../../../words/pairing/lists.ts'
import { useDeclined } from '../declined.tsx'
import { RuleList } from './rule-list.tsx'
import './why-card.css'

interface WhyCardProps {
  readonly listId: string
  readonly anchor: HTMLElement
  readonly title: string
  readonly line: ListLine
  readonly onClose: () => void
}

/** Why this pair: since when it stands, the reason written down, and every rule asked with its facts and clause. */
export function WhyCard({ listId, anchor, title, line, onClose }: WhyCardProps) {
  const id = useId()
  const close = useRef<HTMLButtonElement>(null)
  const { cadreId, personId } = line
  const declined = useDeclined(line)
  const why = useAnswer(explainPair, { params: { id: listId }, query: { cadreId, personId } })
  useEffect(() => close.current?.focus(), [])
  return (
    <Popover anchor={anchor} id={id} label={title} onClose={onClose}>
      <div className="why-card">
        <div className="why-card-head">
          <h3>{title}</h3>
          <button
            ref={close}
            type="button"
            className="chip-button"
            aria-label={listsWords.close}
            onClick={onClose}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
        <dl className="why-facts">
          {line.since && <Fact name={words.continues}>{words.continuesSince(longDay(line.since))}</Fact>}
          {declined && <Fact name={editorWords.declined}>{declined}</Fact>}
          {line.reason && <Fact name={words.reason}>{line.reason}</Fact>}
        </dl>
        {why.data && <RuleList explained={why.data.value} />}
        {why.isPending && <p role="status">{words.asking}</p>}
        {why.isError && <RefusalNotice error={why.error} />}
      </div>
    </Popover>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
