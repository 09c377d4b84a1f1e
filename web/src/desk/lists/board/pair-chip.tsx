import type { OutsideCadre } from '@tongxin/contract/pairing/list-figures'
import type { ListLine } from '@tongxin/contract/pairing/pairing'
import { memo, useRef, useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { editorWords as words } from '../../../words/pairing/list-editor.ts'
import { DeclinedTag } from '../declined.tsx'
import type { BoardActs } from './board-acts.ts'
import { startDrag } from './dragged.ts'
import { Grip } from './grip.tsx'
import { WhyCard } from './why-card.tsx'

interface PairChipProps {
  readonly listId: string
  readonly cadre: Pick<OutsideCadre, 'id' | 'name'>
  readonly line: ListLine
  readonly acts: BoardActs
}

/** One pair: who, from where, kept or new; why; and away with it. */
export const PairChip = memo(Chip)

function Chip({ listId, cadre, line, acts }: PairChipProps) {
  const why = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState(false)
  const { personId, personName, personUnit, continues, lapsed, lacksReason, assistants } = line
  const close = () => {
    setAsked(false)
    why.current?.focus()
  }
  return (
    <li
      className="pair-chip"
      data-asked={asked}
      draggable={acts.canEdit}
      onDragStart={(event) => startDrag(event, { personId, fromCadreId: cadre.id })}
    >
      {acts.canEdit && <Grip />}
      <span className="pair-chip-name">{personName}</span>
      <small>{assistants ? `${personUnit}，${words.assistants(assistants)}` : personUnit}</small>
      <span className={continues ? 'pair-tag' : 'pair-tag pair-tag-new'}>
        {continues ? words.continues : words.begins}
      </span>
      <DeclinedTag cadreId={cadre.id} personId={personId} />
      {lapsed && <span className="pair-tag pair-tag-lacking">{words.lapsed}</span>}
      {lacksReason && <span className="pair-tag pair-tag-lacking">{words.lacksReason}</span>}
      <button
        ref={why}
        type="button"
        className="chip-button screen-only"
        aria-label={words.why(cadre.name, personName)}
        title={words.whyShort}
        aria-expanded={asked}
        onClick={() => setAsked(true)}
      >
        <Icon name="help" size={14} />
      </button>
      {acts.canEdit && (
        <button
          type="button"
          className="chip-button screen-only"
          aria-label={words.remove(cadre.name, personName)}
          title={words.remove(cadre.name, personName)}
          onClick={() => acts.remove(cadre.id, personId)}
        >
          <Icon name="close" size={14} />
        </button>
      )}
      {asked && why.current && (
        <WhyCard
          listId={listId}
          anchor={why.current}
          title={words.why(cadre.name, personName)}
          line={line}
          onClose={close}
        />
      )}
    </li>
  )
}
