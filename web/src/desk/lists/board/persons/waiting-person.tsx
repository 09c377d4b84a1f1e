import type { ListPerson } from '@tongxin/contract/pairing/pairing'
import { sentenceOf } from '@tongxin/core/duties/findings/finding-sentences'
import { memo } from 'react'
import { humanAddress } from '../../../../app/human-address.ts'
import { useMe } from '../../../../app/session.ts'
import { AppLink } from '../../../../ui/app-link.tsx'
import { StateMark } from '../../../../ui/state-mark.tsx'
import { personWords as words } from '../../../../words/pairing/list-editor.ts'
import { Clauses } from '../../clauses.tsx'
import type { BoardActs } from '../board-acts.ts'
import { startDrag } from '../dragged.ts'
import { PickButton } from './pick-button.tsx'

interface WaitingPersonProps {
  readonly person: ListPerson
  readonly state: 'uncovered' | 'unknown'
  readonly acts: BoardActs
  readonly isPicked: boolean
}

/** Somebody who waits for a cadre, or for facts: why, by which clause, and what can be done. */
export const WaitingPerson = memo(function WaitingPerson({
  person,
  state,
  acts,
  isPicked,
}: WaitingPersonProps) {
  const { id, name, unitName, post, missing } = person
  return (
    <article
      className="waiting-person"
      data-picked={isPicked}
      draggable={acts.canEdit}
      onDragStart={(event) => startDrag(event, { personId: id, fromCadreId: null })}
    >
      <div className="waiting-person-head">
        <StateMark state={state}>{state === 'uncovered' ? words.uncovered : undefined}</StateMark>
        <strong>{name}</strong>
        <small>{[unitName, post].filter(Boolean).join('，')}</small>
        <span className="waiting-person-clause">
          <Clauses cites={person.target?.cites ?? person.finding?.cites ?? []} />
        </span>
      </div>
      <Reason person={person} />
      <div className="waiting-person-acts">
        {acts.canEdit && <PickButton person={person} acts={acts} isPicked={isPicked} />}
        {missing.length > 0 && <AppLink to={humanAddress(id)}>{words.completeFacts}</AppLink>}
      </div>
    </article>
  )
})

function Reason({ person }: { readonly person: ListPerson }) {
  const { today } = useMe()
  const { finding, missing, target, alsoCoveredBy } = person
  const said = [
    missing.length > 0 ? words.missing(missing) : finding && `${sentenceOf(finding, today).text}。`,
    target && words.comesUnder(target.label),
    alsoCoveredBy.length > 0 && `${words.others(alsoCoveredBy)}。`,
  ]
  return <p>{said.filter(Boolean).join('')}</p>
}
