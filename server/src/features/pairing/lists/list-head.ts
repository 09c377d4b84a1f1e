import type { ListHead } from '@tongxin/contract/pairing/list-head'
import type { Deadline } from '@tongxin/contract/pairing/list-step'
import { deadlinesOf, type OnDay, type StepDeadline } from '@tongxin/core/pairing/lists/list-deadlines'
import { lineIds } from '@tongxin/core/pairing/lists/list-rules'
import { type ListProgress, progressOf } from '@tongxin/core/pairing/lists/list-steps'
import type { PairingList } from '@tongxin/core/pairing/lists/pairing-list'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import { tierCalled } from '@tongxin/core/policy/outline/tier-called'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Adjustment } from '@tongxin/core/policy/tier'
import { valuesOf } from '@tongxin/core/policy/value'
import type { StoredList } from './list-store.ts'
import { listOf } from './list-subject.ts'

type Around = {
  /** The document the list was begun under. */
  readonly policy: Policy
  readonly unitName: string | null
  readonly asOf: OnDay
}

/** What is known of a list at a glance, by its own document. */
export function listHead(row: StoredList, { policy, unitName, asOf }: Around): ListHead {
  const list = listOf(row, policy)
  const progress = progressOf(list.steps, list.marks, lineIds(list))
  const [next] = openDeadlines(list, progress, asOf)
  return {
    id: row.id,
    tier: row.tier,
    tierName: tierName(policy, row.tier),
    unitId: row.unit_id,
    unitName: row.unit_id === null ? null : unitName,
    academicYear: row.academic_year,
    number: row.number,
    state: progress.state,
    round: progress.round,
    effectiveOn: row.effective_on,
    decidedNotFiled: progress.decidedNotFiled,
    filingCites: list.steps.filter((step) => step.act === 'file').flatMap((step) => [...step.cite]),
    nobodyDecides: progress.nobodyDecides,
    deadline: next ? wireDeadline(next, list) : null,
    adjustment: adjustmentOf(row, policy),
    lines: row.lines.length,
    version: row.version,
  }
}

/** Deadlines still running or missed, the first step first. */
export function openDeadlines(
  list: PairingList,
  progress: ListProgress,
  asOf: OnDay,
): readonly StepDeadline[] {
  const deadlines = deadlinesOf(progress, list.marks, asOf)
  return deadlines.filter(({ step }) => progress.steps[step]?.status === 'open')
}

export function wireDeadline({ step, ...deadline }: StepDeadline, list: PairingList): Deadline {
  return { act: list.steps[step]?.act ?? '', ...deadline }
}

export function tierName(policy: Policy, tier: string): string {
  return tierCalled(tier, policy)
}

/** When an adjustment is foreseen, in the document's words: 每学年，或职务变动后. */
export function whenAdjusted({ every, after }: Adjustment, policy: Policy): string {
  const names = outlineNames(policy)
  const isYearly = valuesOf(every).includes('academic-year')
  const cycle = isYearly ? '每学年' : valuesOf(every).length > 0 ? '定期' : ''
  const events = after.length > 0 ? `${after.map(names.event).join('、')}时` : ''
  return [cycle, events].filter((part) => part !== '').join('，') || '需要时'
}

function adjustmentOf(row: StoredList, policy: Policy): ListHead['adjustment'] {
  const tier = policy.tiers.find(({ id }) => id === row.tier)
  const adjustment = row.adjusts === null ? undefined : tier?.adjust[row.adjusts]
  if (!adjustment) return null
  return { when: whenAdjusted(adjustment, policy), occasion: row.occasion, cites: [...adjustment.cite] }
}
