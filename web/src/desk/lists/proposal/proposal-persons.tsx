import { type ExclusionReason, exclusionReasons } from '@tongxin/core/pairing/lists/pair-marks'
import type { SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import type { PairIds } from '@tongxin/core/pairing/solver/instance'
import { Button } from 'antd'
import { useMemo } from 'react'
import { Card } from '../../../ui/card.tsx'
import { proposalWords as words } from '../../../words/list-proposal.ts'
import { shortMoment } from '../../../words/moments.ts'
import { namesIn } from '../editor/list-change.ts'
import { LeftPerson } from './left-person.tsx'
import type { ProposalProps } from './proposal-props.ts'
import { peopleOf } from './proposal-table.tsx'
import type { Plan } from './solver-room.ts'
import { keyOf } from './step-stack.ts'
import type { KeptMarks } from './use-kept-marks.ts'
import { type RowActs, useStableActs } from './use-stable-acts.ts'

interface PersonsProps extends ProposalProps {
  readonly plan: Plan
  readonly kept: KeptMarks
}

const mostShown = 200

/** Whom the proposal leaves without anybody, those first whom the document asks for; and what was excluded by hand. */
export function ProposalPersons({ page, desk, plan, acts, kept }: PersonsProps) {
  const { network, marks } = desk
  const { persons, lines, cadres } = page
  const people = useMemo(() => peopleOf({ persons, lines }), [persons, lines])
  const nameOf = useMemo(() => namesIn({ persons, lines, cadres }), [persons, lines, cadres])
  const stable = useStableActs(acts)
  const left = useMemo(() => leftOf(network, plan), [network, plan])
  if (!network) return null
  return (
    <Card title={words.persons} note={left.length > 0 && words.personsNote(left.length)}>
      <div className="person-scroll">
        {left.length === 0 && <p className="proposal-empty">{words.everybody}</p>}
        {left.slice(0, mostShown).map((person) => (
          <LeftPerson
            key={person.id}
            person={person}
            name={people.get(person.id)?.name ?? ''}
            unitName={people.get(person.id)?.unitName ?? ''}
            network={network}
            cadreName={nameOf}
            acts={stable}
          />
        ))}
        {marks.exclusions.map((pair) => (
          <Excluded key={keyOf(pair)} pair={pair} page={page} nameOf={nameOf} acts={stable} kept={kept} />
        ))}
      </div>
    </Card>
  )
}

/** Those the document asks for most first. */
function leftOf(network: SentNetwork | undefined, { uncovered }: Plan): SentNetwork['persons'] {
  const left = new Set(uncovered)
  const persons = network?.persons.filter(({ id }) => left.has(id)) ?? []
  return [...persons].sort((a, b) => b.weight - a.weight)
}

interface ExcludedProps extends Pick<ProposalProps, 'page'> {
  readonly pair: PairIds
  readonly nameOf: (id: string) => string
  readonly acts: RowActs
  readonly kept: KeptMarks
}

/** A pair that is not to be made: by whom that was said and why, in a word of a closed list. */
function Excluded({ pair, page, nameOf, acts, kept }: ExcludedProps) {
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
