import { type ExclusionReason, exclusionReasons } from '@tongxin/core/pairing/lists/pair-marks'
import type { SentNetwork } from '@tongxin/core/pairing/network/list-network'
import type { PairIds } from '@tongxin/core/pairing/solver/instance'
import { Button } from 'antd'
import { Card } from '../../../ui/card.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { proposalWords as words } from '../../../words/list-proposal.ts'
import { shortMoment } from '../../../words/moments.ts'
import { startDrag } from '../board/dragged.ts'
import { Clauses } from '../clauses.tsx'
import { namesIn } from '../editor/list-change.ts'
import type { ProposalProps } from './proposal-props.ts'
import { peopleOf } from './proposal-table.tsx'
import type { Plan } from './solver-room.ts'
import { keyOf } from './step-stack.ts'
import type { KeptMarks } from './use-kept-marks.ts'

interface PersonsProps extends ProposalProps {
  readonly plan: Plan
  readonly kept: KeptMarks
}

const mostShown = 200

/** Whom the proposal leaves without anybody, those first whom the document asks for; and what was excluded by hand. */
export function ProposalPersons({ page, desk, plan, acts, kept }: PersonsProps) {
  const { network, marks } = desk
  if (!network) return null
  const uncovered = new Set(plan.uncovered)
  const people = peopleOf(page)
  const left = network.persons.filter(({ id }) => uncovered.has(id)).sort((a, b) => b.weight - a.weight)
  return (
    <Card title={words.persons} note={left.length > 0 && words.personsNote(left.length)}>
      <div className="person-scroll">
        {left.length === 0 && <p className="proposal-empty">{words.everybody}</p>}
        {left.slice(0, mostShown).map((person) => (
          <LeftPerson
            key={person.id}
            person={person}
            page={page}
            desk={desk}
            acts={acts}
            network={network}
            people={people}
          />
        ))}
        {marks.exclusions.map((pair) => (
          <Excluded key={keyOf(pair)} pair={pair} page={page} acts={acts} kept={kept} />
        ))}
      </div>
    </Card>
  )
}

interface ExcludedProps extends Pick<ProposalProps, 'page' | 'acts'> {
  readonly pair: PairIds
  readonly kept: KeptMarks
}

/** A pair that is not to be made: by whom that was said and why, in a word of a closed list. */
function Excluded({ pair, page, acts, kept }: ExcludedProps) {
  const nameOf = namesIn(page)
  const [cadreId, personId] = pair
  const [cadre, person] = [nameOf(cadreId), nameOf(personId)]
  const mark = page.pairMarks.find((one) => one.cadreId === cadreId && one.personId === personId)
  const setReason = (reason: ExclusionReason | null) =>
    void kept.send({ marked: [{ kind: 'exclude', cadreId, personId, reason }], lifted: [] })
  return (
    <p className="proposal-excluded">
      {words.excluded}：{cadre}—{person}{' '}
      {mark && (
        <>
          <small>{words.markedBy(mark.byName, shortMoment(mark.at))}</small>{' '}
          <select
            className="small-input"
            aria-label={words.reasonOf(cadre, person)}
            value={mark.reason ?? ''}
            onChange={(event) =>
              setReason(exclusionReasons.find((one) => one === event.target.value) ?? null)
            }
          >
            <option value="">{words.noReason}</option>
            {exclusionReasons.map((reason) => (
              <option key={reason} value={reason}>
                {words.reasons[reason]}
              </option>
            ))}
          </select>
        </>
      )}
      <Button type="link" size="small" onClick={() => acts.edit([{ kind: 'allow', pair }])}>
        {words.allow(cadre, person)}
      </Button>
    </p>
  )
}

interface LeftPersonProps extends ProposalProps {
  readonly person: SentNetwork['persons'][number]
  readonly network: SentNetwork
  readonly people: ReturnType<typeof peopleOf>
}

function LeftPerson({ person, people, page, acts, network }: LeftPersonProps) {
  const { name = '', unitName = '' } = people.get(person.id) ?? {}
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
