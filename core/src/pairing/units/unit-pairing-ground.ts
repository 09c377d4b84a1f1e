// What the document in force on a day and the facts known say of a pairing with units that is to be entered.
import type { Day } from '../../calendar/day.ts'
import { isCadreSide, isPersonSide } from '../../duties/bearers/pairing-sides.ts'
import { fitJudge } from '../../duties/findings/eligible-findings.ts'
import type { Finding } from '../../duties/findings/finding.ts'
import { settingOf } from '../../duties/setting.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { humanId, pairingId, unitId } from '../../roster/ids.ts'
import type { PairingFact } from '../pairing-fact.ts'
import type { NewUnitPairing, UnitPairingGround } from './decide-unit-pairing.ts'

/** What the entry is judged by; `facts` need the whole roster and the pairings of the tier. */
export interface UnitPairingFacts {
  readonly policy: Policy
  readonly facts: Facts
  /** Also the day up to which facts are known. */
  readonly today: Day
}

export function unitPairingGround(
  asked: NewUnitPairing,
  { policy, facts, today }: UnitPairingFacts,
): UnitPairingGround {
  const on = asked.from
  const fact = pairingFactOf(asked, today)
  const setting = settingOf([policy], {
    calendar: facts.calendar,
    facts: { ...facts, pairings: [...facts.pairings, fact] },
    asOf: { on, knownAt: today },
  })
  const { index } = setting
  const standing = index.pairings.find(({ id }) => id === fact.id) ?? fact
  const [found] = fitJudge(setting)([standing])
  const at = { on, knownAt: today }
  return {
    today,
    tier: policy.tiers.find(({ id }) => id === asked.tier),
    knowsUnit: (unit) => facts.units.some(({ id }) => id === unit),
    knowsHuman: (human) => facts.humans.some(({ id }) => id === human),
    stands: (unit) => index.roster.findUnit(unitId(unit), at) !== undefined,
    fit: fitOf(found?.finding),
    belongs: (side) =>
      side === 'cadre'
        ? standing.fromUnit === undefined || isCadreSide(standing, { human: fact.cadre, on }, index)
        : standing.toUnit === undefined || isPersonSide(standing, { human: fact.person, on }, index),
    isPairedAlready: facts.pairings.some((other) => isOfSameSides(other, fact)),
  }
}

function pairingFactOf(asked: NewUnitPairing, today: Day): PairingFact {
  return {
    id: pairingId(asked.id),
    tier: asked.tier,
    cadre: humanId(asked.cadreId),
    person: humanId(asked.personId),
    from: asked.from,
    to: null,
    recordedOn: today,
    assistants: [],
    ...(asked.fromUnitId === null ? {} : { fromUnit: unitId(asked.fromUnitId) }),
    ...(asked.toUnitId === null ? {} : { toUnit: unitId(asked.toUnitId) }),
  }
}

/** Where the document says nothing of who may be paired, whoever it is fits. */
function fitOf(finding: Finding | undefined): UnitPairingGround['fit'] {
  if (finding === undefined) return { state: 'met', outside: [] }
  const { state, reasons } = finding
  return {
    state,
    outside: [
      ...(reasons.includes('outside-cadres') ? (['cadre'] as const) : []),
      ...(reasons.includes('outside-targets') ? (['person'] as const) : []),
    ],
  }
}

/** A side is its unit where it has one, whoever stands for it. */
function isOfSameSides(other: PairingFact, fact: PairingFact): boolean {
  return (
    other.tier === fact.tier &&
    (other.to === null || fact.from === null || other.to > fact.from) &&
    (other.fromUnit ?? other.cadre) === (fact.fromUnit ?? fact.cadre) &&
    (other.toUnit ?? other.person) === (fact.toUnit ?? fact.person)
  )
}
