import type { Day } from '../../calendar/day.ts'
import type { RuleResult } from '../../pairing/eligibility/candidate.ts'
import type { Predicate } from '../../policy/predicate.ts'
import type { Tier } from '../../policy/tier.ts'
import { anyOf, type Truth, truthOf } from '../../policy/truth.ts'
import { valuesOf } from '../../policy/value.ts'
import type { UnitId } from '../../roster/ids.ts'
import type { FactIndex } from '../records/fact-index.ts'
import { judgeUnit } from './judge.ts'
import type { StandingPairing } from './standing-pairing.ts'

interface UnitContext {
  readonly tier: Tier
  readonly index: FactIndex
  readonly on: Day
}

/** Whether the sides of a pairing that are units are such as the tier asks for. */
export function unitFits(
  { fromUnit, toUnit }: Pick<StandingPairing, 'fromUnit' | 'toUnit'>,
  { tier, index, on }: UnitContext,
): readonly RuleResult[] {
  const fits = (unit: UnitId, definitions: readonly Predicate[]) =>
    definitions.length === 0
      ? 'true'
      : anyOf(definitions.map((definition) => truthOrUnknown(judgeUnit(definition, { unit, on }, index))))
  const results: RuleResult[] = []
  if (fromUnit !== undefined) {
    results.push(result('cadre', fits(fromUnit, valuesOf(tier.cadres)), tier))
  }
  if (toUnit !== undefined)
    results.push(
      result(
        'target',
        fits(
          toUnit,
          tier.targets.flatMap(({ is }) => valuesOf(is)),
        ),
        tier,
      ),
    )
  return results
}

function result(rule: 'cadre' | 'target', truth: Truth, tier: Tier): RuleResult {
  const cite =
    (rule === 'cadre' ? tier.cites['cadres'] : tier.targets.flatMap((target) => target.cite)) ?? tier.cite
  return { rule, truth, cite, because: [], undecided: false }
}

function truthOrUnknown(answer: boolean | null): Truth {
  return answer === null ? 'unknown' : truthOf(answer)
}
