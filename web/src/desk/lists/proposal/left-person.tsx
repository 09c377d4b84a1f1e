import { isCandidate, type SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import { Button } from 'antd'
import { memo, useState } from 'react'
import { StateMark } from '../../../ui/state-mark.tsx'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import { startDrag } from '../board/dragged.ts'
import { Clauses } from '../clauses.tsx'
import type { RowActs } from './use-stable-acts.ts'

interface LeftPersonProps {
  readonly person: SentNetwork['persons'][number]
  readonly name: string
  readonly unitName: string
  readonly network: SentNetwork
  readonly cadreName: (id: string) => string
  readonly acts: RowActs
}

/** Somebody the proposal leaves without a cadre: to be dragged to one, given to one, asked about. */
export const LeftPerson = memo(function LeftPerson(props: LeftPersonProps) {
  const { person, name, unitName, acts } = props
  return (
    <article
      className="waiting-person"
      draggable
      onDragStart={(event) => startDrag(event, { personId: person.id, fromCadreId: null })}
    >
      <div className="waiting-person-head">
        <StateMark state={person.asked ? 'uncovered' : 'silent'}>
          {person.asked ? words.mustHave : words.notAsked}
        </StateMark>
        <strong>{name}</strong>
        <small>{[unitName, words.ranks[person.rank]].filter(Boolean).join('，')}</small>
        <span className="waiting-person-clause">
          <Clauses cites={person.target?.cite ?? []} />
        </span>
      </div>
      <div className="waiting-person-acts">
        <Assign {...props} />
        <Button
          type="link"
          size="small"
          aria-label={words.why(name)}
          onClick={() => acts.askWhy({ kind: 'person', id: person.id })}
        >
          {words.whyShort}
        </Button>
      </div>
    </article>
  )
})

/** Gives the person to a cadre who may contact them: a lock, after which the rest is computed anew. */
function Assign({ person, name, network, cadreName, acts }: LeftPersonProps) {
  // Hundreds of cadres for each of hundreds of persons: the choices are made out when somebody turns to them.
  const [asked, setAsked] = useState(false)
  const ask = () => setAsked(true)
  const place = network.persons.indexOf(person)
  if (!network.cadres.some((cadre) => isCandidate(cadre, place)))
    return <span className="proposal-note">{words.nobody}</span>
  const able = asked ? network.cadres.filter((cadre) => isCandidate(cadre, place)) : []
  return (
    <select
      className="small-input"
      aria-label={words.assign(name)}
      value=""
      onPointerDown={ask}
      onFocus={ask}
      onChange={(event) => acts.edit([{ kind: 'lock', pair: [event.target.value, person.id] }])}
    >
      <option value="">{words.assignPlain}</option>
      {able.map(({ id }) => (
        <option key={id} value={id}>
          {cadreName(id)}
        </option>
      ))}
    </select>
  )
}
