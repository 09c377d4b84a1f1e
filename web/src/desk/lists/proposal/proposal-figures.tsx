import type { SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import { holdsPair, indexOfPairs } from '@tongxin/core/pairing/solver/pair-index'
import { useMemo } from 'react'
import { StateMark } from '../../../ui/state-mark.tsx'
import { proposalWords as words } from '../../../words/pairing/list-proposal.ts'
import type { ProposalProps } from './proposal-props.ts'
import type { Plan } from './solver-room.ts'

interface FiguresProps {
  readonly desk: ProposalProps['desk']
  readonly plan: Plan
}

/** How many have somebody, which numbers are kept, and what stays of the list in force. */
export function ProposalFigures({ desk, plan }: FiguresProps) {
  const { network } = desk
  const ground = useMemo(() => network && groundOf(network), [network])
  const counts = useMemo(() => ground && countsOf(ground, plan), [ground, plan])
  if (!network || !counts) return null
  const { paired, askedLeft, kept } = counts
  const below = plan.quota.filter((gap) => gap.below > 0).length
  const above = plan.quota.filter((gap) => gap.above > 0).length
  return (
    <div className="proposal-figures">
      <Figure title={words.coverage} value={paired} rest={words.ofPersons(paired + plan.uncovered.length)}>
        {plan.uncovered.length > 0 && (
          <StateMark state="uncovered">{words.uncovered(plan.uncovered.length)}</StateMark>
        )}
        {askedLeft > 0 && <span>{words.asked(askedLeft)}</span>}
      </Figure>
      <Figure
        title={words.quota}
        value={network.cadres.length - below - above}
        rest={words.ofCadres(network.cadres.length)}
      >
        {below > 0 && <StateMark state="short">{words.below(below)}</StateMark>}
        {above > 0 && <StateMark state="over">{words.above(above)}</StateMark>}
      </Figure>
      <Figure title={words.kept} value={kept} rest={words.ofPairs(network.standing.length)} />
    </div>
  )
}

/** What is counted against, made once for all plans of a network. */
function groundOf({ persons, standing }: SentNetwork) {
  const asked = persons.filter((one) => one.asked !== null)
  return { asked: new Set(asked.map(({ id }) => id)), standing: indexOfPairs(standing) }
}

function countsOf({ asked, standing }: ReturnType<typeof groundOf>, { pairs, uncovered }: Plan) {
  return {
    paired: new Set(pairs.map(([, person]) => person)).size,
    askedLeft: uncovered.filter((id) => asked.has(id)).length,
    kept: pairs.filter((pair) => holdsPair(standing, pair)).length,
  }
}

interface FigureProps {
  readonly title: string
  readonly value: number
  readonly rest: string
  readonly children?: React.ReactNode
}

function Figure({ title, value, rest, children }: FigureProps) {
  return (
    <div className="list-figure">
      <h3>{title}</h3>
      <p className="list-figure-number">
        <b>{value}</b> {rest}
      </p>
      <div className="list-figure-note">{children}</div>
    </div>
  )
}
