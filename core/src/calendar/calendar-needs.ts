import type { Cite } from '../policy/cite.ts'
import { titleOfRequirement } from '../policy/outline/counted-as.ts'
import { outlineNames } from '../policy/outline/names.ts'
import { builtInPeriods } from '../policy/period-spec.ts'
import type { Policy } from '../policy/policy.ts'
import type { Requirement } from '../policy/requirement.ts'
import type { Step } from '../policy/step.ts'
import { valuesOf } from '../policy/value.ts'
import type { DeadlineSpan } from './deadline.ts'
import type { MissingCalendar } from './duty-period.ts'

/** One rule of a document and the table of the calendar it cannot be judged without. */
export interface CalendarNeed {
  /** The requirement, `school.file` for a step, `school.adjust` for when a list is looked at again. */
  readonly id: string
  readonly table: MissingCalendar['what']
  readonly label: string
  readonly cites: readonly Cite[]
  /** The festivals it names; none where the document leaves them to the school, or another table is meant. */
  readonly festivals: readonly string[]
}

/** What a document asks of the calendar, rule by rule, whichever way it is read: terms, published holidays, festival windows. */
export function calendarNeeds(policy: Policy): readonly CalendarNeed[] {
  return [
    ...policy.requirements.flatMap((requirement) => needsOfRequirement(requirement, policy)),
    ...policy.tiers.flatMap(({ id, adjust }) =>
      adjust.flatMap(({ every, cite }) =>
        valuesOf(every).flatMap((period) =>
          needsOfPeriod(period, policy, { id: `${id}.adjust`, label: '名单调整', cites: cite }),
        ),
      ),
    ),
    ...stepsOf(policy).flatMap(needsOfStep),
  ]
}

type Named = Pick<CalendarNeed, 'id' | 'label' | 'cites'>

function needsOfRequirement(requirement: Requirement, policy: Policy): readonly CalendarNeed[] {
  const { id, cite, every, within, skip, cap, covers, exempt } = requirement
  const named = { id, label: titleOfRequirement(requirement, outlineNames(policy)), cites: cite }
  const periods = [
    ...valuesOf(every),
    ...(skip ? [skip.per] : []),
    ...(cap ?? []).map(({ per }) => per),
    ...(covers === undefined ? [] : [covers]),
  ]
  const spans = [...valuesOf(within), ...(exempt ?? []).map(({ longerThan }) => longerThan)]
  return onePerTable([
    ...periods.flatMap((period) => needsOfPeriod(period, policy, named)),
    ...needsOfSpans(spans, named),
  ])
}

function needsOfPeriod(period: string, policy: Policy, named: Named): readonly CalendarNeed[] {
  if (period === 'semester' || period === 'academic-year')
    return [{ ...named, table: 'terms', festivals: [] }]
  const spec = builtInPeriods.some((name) => name === period) ? undefined : policy.periods[period]
  if (spec === undefined) return []
  if ('festivals' in spec)
    return [{ ...named, table: 'festivals', festivals: [...new Set(valuesOf(spec.festivals).flat())] }]
  return 'day' in spec && spec.roll !== undefined ? [{ ...named, table: 'holidays', festivals: [] }] : []
}

interface NamedStep {
  readonly procedure: string
  readonly step: Step
}

function stepsOf({ tiers, procedures }: Policy): readonly NamedStep[] {
  const ofTiers = tiers.flatMap(({ id, list, adjust }) =>
    [...(list?.steps ?? []), ...adjust.flatMap(({ steps }) => steps)].map((step) => ({
      procedure: id,
      step,
    })),
  )
  const ofProcedures = (['matters', 'requests', 'reporting'] as const).flatMap((procedure) =>
    (procedures[procedure]?.steps ?? []).map((step) => ({ procedure, step })),
  )
  return [...ofTiers, ...ofProcedures]
}

function needsOfStep({ procedure, step }: NamedStep): readonly CalendarNeed[] {
  const { act, cite, within, extend } = step
  const named = { id: `${procedure}.${act}`, label: cite[0]?.phrase ?? act, cites: cite }
  return needsOfSpans([within, extend?.atMost], named)
}

function needsOfSpans(spans: readonly (DeadlineSpan | undefined)[], named: Named): readonly CalendarNeed[] {
  const inWorkingDays = spans.some((span) => span?.unit === 'working-days')
  return inWorkingDays ? [{ ...named, table: 'holidays', festivals: [] }] : []
}

function onePerTable(needs: readonly CalendarNeed[]): readonly CalendarNeed[] {
  return needs.filter((need, at) => needs.findIndex(({ table }) => table === need.table) === at)
}
