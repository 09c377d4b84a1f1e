import { unitOf } from '../../duties/bearers/unit-of.ts'
import type { Human } from '../../roster/human.ts'
import { cadreTruth } from '../eligibility/cadre-rule.ts'
import type { OnFacts } from '../eligibility/candidate.ts'
import { enteredAs } from '../eligibility/entered-as.ts'
import { isPerson, isWithin } from '../lists/list-board.ts'
import type { NetworkNote } from './network-note.ts'
import type { NetworkQuestion } from './network-question.ts'

export interface ListSides {
  readonly cadres: readonly Human[]
  readonly persons: readonly Human[]
  readonly notes: readonly NetworkNote[]
}

/** Who stands on either side of a list: the cadres of its tier and unit, the persons entered there. */
export function sidesOf(
  { policies: [policy], tier, unitId, facts, at }: NetworkQuestion,
  on: OnFacts,
): ListSides {
  const within = (human: Human, side: 'cadre' | 'person') =>
    unitId === null || isWithin(unitOf(human, side, at.on), unitId, on)
  const judged = facts.humans
    .filter((human) => within(human, 'cadre'))
    .map((human) => ({ human, truth: cadreTruth({ policy, tier, cadre: human }, on) }))
  const ofTier = judged.filter(({ truth }) => truth === 'true').map(({ human }) => human)
  const open = judged.filter(({ truth }) => truth === 'unknown').map(({ human }) => human)
  const above = policy.bothTiers === 'highest' ? policy.tiers.slice(0, policy.tiers.indexOf(tier)) : []
  const isBorneAbove = (cadre: Human) =>
    above.some((higher) => cadreTruth({ policy, tier: higher, cadre }, on) === 'true')
  const borne = ofTier.filter(isBorneAbove)
  const ids = (humans: readonly Human[]) => humans.map(({ id }) => id)
  return {
    cadres: ofTier.filter((cadre) => !borne.includes(cadre)),
    persons: facts.humans.filter((human) => isPerson(human, at) && within(human, 'person')),
    notes: [
      ...some(enteredAs('cadre', open, at), (cadres) => ({ kind: 'open-cadres', cadres: ids(cadres) })),
      ...some(borne, (cadres) => ({ kind: 'borne-above', cadres: ids(cadres) })),
    ],
  }
}

function some(
  humans: readonly Human[],
  note: (humans: readonly Human[]) => NetworkNote,
): readonly NetworkNote[] {
  return humans.length > 0 ? [note(humans)] : []
}
