import type { KeptPairMark } from '@tongxin/contract/pairing/pair-marks'
import { type ExclusionReason, exclusionReasons } from '@tongxin/core/pairing/lists/pair-marks'
import type { SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import { Button } from 'antd'
import { memo, useCallback, useMemo, useRef } from 'react'
import { Card } from '../../../ui/card.tsx'
import { shortMoment } from '../../../words/moments.ts'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
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
  const sendMark = useSendMark(kept)
  const markOf = useMemo(
    () => new Map(page.pairMarks.map((mark) => [keyOf([mark.cadreId, mark.personId]), mark])),
    [page.pairMarks],
  )
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
          <Excluded
            key={keyOf(pair)}
            cadreId={pair[0]}
            personId={pair[1]}
            mark={markOf.get(keyOf(pair))}
            nameOf={nameOf}
            acts={stable}
            sendMark={sendMark}
          />
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

/** The same at every drawing: of dozens excluded by hand only those that changed are drawn anew. */
function useSendMark({ send }: KeptMarks): KeptMarks['send'] {
  const latest = useRef(send)
  latest.current = send
  return useCallback((body) => latest.current(body), [])
}

interface ExcludedProps {
  readonly cadreId: string
  readonly personId: string
  /** As kept with the draft; undefined: not kept yet. */
  readonly mark: KeptPairMark | undefined
  readonly nameOf: (id: string) => string
  readonly acts: RowActs
  readonly sendMark: KeptMarks['send']
}

/** A pair that is not to be made: by whom that was said and why, in a word of a closed list. */
const Excluded = memo(OneExcluded)

function OneExcluded({ cadreId, personId, mark, nameOf, acts, sendMark }: ExcludedProps) {
  const [cadre, person] = [nameOf(cadreId), nameOf(personId)]
  const setReason = (reason: ExclusionReason | null) =>
    void sendMark({ marked: [{ kind: 'exclude', cadreId, personId, reason }], lifted: [] })
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
      <Button
        type="link"
        size="small"
        onClick={() => acts.edit([{ kind: 'allow', pair: [cadreId, personId] }])}
      >
        {words.allow(cadre, person)}
      </Button>
    </p>
  )
}
