import type { Day } from '../../calendar/day.ts'
import { type JudgeContext, judgeReadings } from './judge.ts'
import { cadreOn, personOn } from './pairing-sides.ts'
import type { StandingPairing } from './standing-pairing.ts'

/** The ids of the target categories a pairing's person belongs to on a day, and those missing data leave open. */
export function targetsOf(
  pairing: StandingPairing,
  { policy, index, on }: JudgeContext & { readonly on: Day },
): { readonly sure: readonly string[]; readonly possible: readonly string[] } {
  const tier = policy.tiers.find(({ id }) => id === pairing.tier)
  const answers = (tier?.targets ?? []).map((target) => ({
    id: target.id,
    holds: judgeReadings(
      target.is,
      { human: personOn(pairing, on), other: cadreOn(pairing, on), on },
      { policy, index },
    ),
  }))
  return {
    sure: answers.filter(({ holds }) => holds === true).map(({ id }) => id),
    possible: answers.filter(({ holds }) => holds !== false).map(({ id }) => id),
  }
}
