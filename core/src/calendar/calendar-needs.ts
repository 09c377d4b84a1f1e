import type { Cite } from '../policy/cite.ts'
import { builtInPeriods } from '../policy/period-spec.ts'
import type { Policy } from '../policy/policy.ts'
import type { Requirement } from '../policy/requirement.ts'
import type { Step } from '../policy/step.ts'
import { valuesOf } from '../policy/value.ts'
import type { MissingCalendar } from './duty-period.ts'

/** One rule of a document and the table of the calendar it cannot be judged without. */
export interface CalendarNeed {
  readonly table: MissingCalendar['what']
  readonly label: string
  readonly cites: readonly Cite[]
  /** The festivals it names; none where the document leaves them to the school, or another table is meant. */
  readonly festivals: readonly string[]
}

/** What a document asks of the calendar, rule by rule: terms, published holidays, festival windows. */
export function calendarNeeds(policy: Policy): readonly CalendarNeed[] {
  const steps = [
    ...policy.tiers.flatMap(({ list, adjust }) => [
      ...(list?.steps ?? []),
      ...adjust.flatMap((adjustment) => adjustment.steps),
    ]),
    ...Object.values(policy.procedures).flatMap((procedure) => procedure?.steps ?? []),
  ]
  return [
    ...policy.requirements.flatMap((requirement) => needsOfRequirement(requirement, policy)),
    ...policy.tiers.flatMap(({ adjust }) =>
      adjust.flatMap(({ every, cite }) =>
        valuesOf(every).flatMap((period) => needOfPeriod(period, policy, { label: '名单调整', cites: cite })),
      ),
    ),
    ...steps.filter(countsWorkingDays).map(
      (step): CalendarNeed => ({
        table: 'holidays',
        label: step.cite[0]?.phrase ?? step.act,
        cites: step.cite,
        festivals: [],
      }),
    ),
  ]
}

type Named = Pick<CalendarNeed, 'label' | 'cites'>

function needsOfRequirement(requirement: Requirement, policy: Policy): readonly CalendarNeed[] {
  const { label, cite, every, within, skip, cap, covers } = requirement
  const named = { label: label ?? cite[0]?.phrase ?? requirement.id, cites: cite }
  const periods = [
    ...valuesOf(every),
    ...(skip ? [skip.per] : []),
    ...(cap ?? []).map(({ per }) => per),
    ...(covers === undefined ? [] : [covers]),
  ]
  const inWorkingDays = valuesOf(within).some(({ unit }) => unit === 'working-days')
  return onePerTable([
    ...periods.flatMap((period) => needOfPeriod(period, policy, named)),
    ...(inWorkingDays ? [{ ...named, table: 'holidays', festivals: [] } as const] : []),
  ])
}

function needOfPeriod(period: string, policy: Policy, named: Named): readonly CalendarNeed[] {
  if (period === 'semester' || period === 'academic-year')
    return [{ ...named, table: 'terms', festivals: [] }]
  const spec = builtInPeriods.some((name) => name === period) ? undefined : policy.periods[period]
  if (spec === undefined) return []
  if ('festivals' in spec)
    return [{ ...named, table: 'festivals', festivals: valuesOf(spec.festivals).flat() }]
  return 'day' in spec && spec.roll !== undefined ? [{ ...named, table: 'holidays', festivals: [] }] : []
}

function countsWorkingDays({ within, extend }: Step): boolean {
  return [within, extend?.atMost].some((span) => span?.unit === 'working-days')
}

function onePerTable(needs: readonly CalendarNeed[]): readonly CalendarNeed[] {
  return needs.filter((need, at) => needs.findIndex(({ table }) => table === need.table) === at)
}
