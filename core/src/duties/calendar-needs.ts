import type { DeadlineSpan } from '../calendar/deadline.ts'
import type { Policy } from '../policy/policy.ts'
import type { Requirement } from '../policy/requirement.ts'
import { valuesOf } from '../policy/value.ts'
import type { CalendarGap, GapRequirement } from './calendar-gap.ts'
import { stepDeadlines } from './turns/step-deadlines.ts'

/** What a requirement needs of the school's calendar, whichever way it is read. */
export interface CalendarNeed {
  readonly requirement: GapRequirement
  readonly what: CalendarGap['what']
  readonly names: readonly string[]
}

/** The requirements of a document, and the deadlines of its steps, with what they are counted by. */
export function calendarNeeds(policy: Policy): readonly CalendarNeed[] {
  return [...policy.requirements, ...stepDeadlines(policy)].flatMap((rule) => {
    const requirement = { id: rule.id, label: rule.label ?? rule.cite[0]?.phrase ?? rule.id }
    return needsOf(rule, policy).map((need) => ({ requirement, ...need }))
  })
}

type Need = Omit<CalendarNeed, 'requirement'>

function needsOf(rule: Requirement, policy: Policy): readonly Need[] {
  const periods = [
    ...valuesOf(rule.every),
    ...(rule.skip ? [rule.skip.per] : []),
    ...(rule.cap ?? []).map(({ per }) => per),
    ...(rule.covers === undefined ? [] : [rule.covers]),
  ]
  const spans = [
    ...valuesOf(rule.within),
    ...(rule.exempt ?? []).flatMap(({ longerThan }) => longerThan ?? []),
  ]
  return [...periods.flatMap((name) => needsOfPeriod(name, policy)), ...spans.flatMap(needsOfSpan)]
}

function needsOfPeriod(name: string, { periods }: Policy): readonly Need[] {
  if (name === 'semester' || name === 'academic-year') return [{ what: 'terms', names: [] }]
  const spec = periods[name]
  if (spec === undefined) return []
  if ('festivals' in spec)
    return [{ what: 'festivals', names: [...new Set(valuesOf(spec.festivals).flat())] }]
  return 'day' in spec && spec.roll !== undefined ? [{ what: 'holidays', names: [] }] : []
}

function needsOfSpan({ unit }: DeadlineSpan): readonly Need[] {
  return unit === 'working-days' ? [{ what: 'holidays', names: [] }] : []
}
