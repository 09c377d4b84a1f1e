import type { SentNetwork } from '@tongxin/core/pairing/network/list-network'
import { Button } from 'antd'
import { Card } from '../../../ui/card.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { proposalWords as words } from '../../../words/list-proposal.ts'
import { startDrag } from '../board/dragged.ts'
import { Clauses } from '../clauses.tsx'
import { namesIn } from '../editor/list-change.ts'
import type { ProposalProps } from './proposal-props.ts'
import { personIn } from './proposal-table.tsx'
import type { Plan } from './solver-room.ts'
import { keyOf } from './step-stack.ts'

interface PersonsProps extends ProposalProps {
  readonly plan: Plan
}

const mostShown = 200

/** Whom the proposal leaves without anybody, those first whom the document asks for; and what was excluded by hand. */
export function ProposalPersons({ page, desk, plan, acts }: PersonsProps) {
  const { network, marks } = desk
  if (!network) return null
  const uncovered = new Set(plan.uncovered)
  const left = network.persons.filter(({ id }) => uncovered.has(id)).sort((a, b) => b.weight - a.weight)
  const nameOf = namesIn(page)
  return (
    <Card title={words.persons} note={left.length > 0 && words.personsNote(left.length)}>
      <div className="person-scroll">
        {left.length === 0 && <p className="proposal-empty">{words.everybody}</p>}
        {left.slice(0, mostShown).map((person) => (
          <LeftPerson key={person.id} person={person} page={page} desk={desk} acts={acts} network={network} />
        ))}
        {marks.exclusions.map((pair) => (
          <p key={keyOf(pair)} className="proposal-excluded">
            {words.excluded}：{nameOf(pair[0])}—{nameOf(pair[1])}
            <Button type="link" size="small" onClick={() => acts.edit([{ kind: 'allow', pair }])}>
              {words.allow(nameOf(pair[0]), nameOf(pair[1]))}
            </Button>
          </p>
        ))}
      </div>
    </Card>
  )
}

interface LeftPersonProps extends ProposalProps {
  readonly person: SentNetwork['persons'][number]
  readonly network: SentNetwork
}

function LeftPerson({ person, page, acts, network }: LeftPersonProps) {
  const { name, unitName } = personIn(page, person.id)
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
        <Assign person={person.id} name={name} page={page} network={network} acts={acts} />
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
}

interface AssignProps extends Pick<ProposalProps, 'page' | 'acts'> {
  readonly person: string
  readonly name: string
  readonly network: SentNetwork
}

/** Gives the person to a cadre who may contact them: a lock, after which the rest is computed anew. */
function Assign({ person, name, page, network, acts }: AssignProps) {
  const place = network.persons.findIndex(({ id }) => id === person)
  const able = new Set(
    network.cadres.filter(({ candidates }) => candidates.includes(place)).map(({ id }) => id),
  )
  const cadres = page.cadres.filter(({ id }) => able.has(id))
  if (cadres.length === 0) return <span className="proposal-note">{words.nobody}</span>
  return (
    <select
      className="small-input"
      aria-label={words.assign(name)}
      value=""
      onChange={(event) => acts.edit([{ kind: 'lock', pair: [event.target.value, person] }])}
    >
      <option value="">{words.assignPlain}</option>
      {cadres.map((cadre) => (
        <option key={cadre.id} value={cadre.id}>
          {cadre.name}
        </option>
      ))}
    </select>
  )
}
