import type { Step } from '../../policy/step.ts'
import type { Adjustment, Tier } from '../../policy/tier.ts'
import { valuesOf } from '../../policy/value.ts'
import { effectiveStep } from './list-effect.ts'

/**
 * The steps a list follows. An adjustment (`adjusts` is its place in the tier's `adjust`) follows its own where the document
 * has some. Where the document only names who adjusts, that role's word suffices between meetings (S1 四(一), reading A7), and
 * what comes after a decision, as filing, follows; the full steps remain to be chosen by making a whole list. Where the
 * document has no steps at all a list is proposed and takes effect so (系统默认): nobody could make one otherwise, and the page
 * says that the document is silent.
 */
export function stepsOfList(tier: Tier, adjusts: number | null): readonly Step[] {
  const adjustment = adjusts === null ? undefined : tier.adjust[adjusts]
  if (adjustment && adjustment.steps.length > 0) return adjustment.steps
  const steps = tier.list && tier.list.steps.length > 0 ? tier.list.steps : [unsaidStep]
  return adjustment?.by === undefined ? steps : adjustedBy(adjustment.by, adjustment, steps)
}

function adjustedBy(by: string, { cite }: Adjustment, steps: readonly Step[]): readonly Step[] {
  const placed = steps.map((step, index) => ({ step, index, status: 'open' }))
  const deciding = effectiveStep(placed)
  if (deciding === undefined || deciding.step.by === by) return steps
  return [{ ...unsaidStep, by, cite }, ...steps.slice(deciding.index + 1)]
}

const unsaidStep: Step = {
  act: 'propose',
  with: [],
  to: [],
  basis: [],
  needs: [],
  force: 'must',
  cite: [],
}

/** The adjustment a tier's document foresees each academic year (每学年可视情况调整), by any reading. */
export function yearlyAdjustment({ adjust }: Tier): Adjustment | undefined {
  return adjust.find(({ every }) => valuesOf(every).includes('academic-year'))
}
