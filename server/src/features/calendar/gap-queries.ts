import { type CalendarGap, calendarGaps } from '@tongxin/core/calendar/calendar-gaps'
import { type CalendarNeed, calendarNeeds } from '@tongxin/core/calendar/calendar-needs'
import { gapSpan, notYetPublished } from '@tongxin/core/calendar/gap-span'
import { festivalDaysIn, festivalDaysOf } from '../../platform/chinese/festival-days.ts'
import type { Work } from '../../platform/work.ts'
import { policyInForce } from '../policy/queries.ts'
import { loadSchoolCalendar } from './facts.ts'

/** What is missing for the running and the next academic year, and what of the document in force waits for it. */
export async function listGaps(work: Work): Promise<readonly CalendarGap[]> {
  const needs = await needsInForce(work)
  const calendar = await loadSchoolCalendar(work)
  const span = gapSpan(calendar, work.today)
  const festivalDays = festivalDaysIn(span, namesIn(needs))
  const gaps = calendarGaps(calendar, { span, needs, festivalDays })
  return gaps.filter(({ table, from }) => table !== 'holidays' || from < notYetPublished(work.today))
}

/** The festivals of a year, under the document's own names, and which of them it names. */
export async function listFestivalDays(work: Work, year: number) {
  const names = namesIn(await needsInForce(work))
  return festivalDaysOf(year, names).map((day) => ({ ...day, named: names.includes(day.name) }))
}

async function needsInForce(work: Work): Promise<readonly CalendarNeed[]> {
  const found = await policyInForce(work, work.today)
  return found === undefined ? [] : calendarNeeds(found.policy)
}

function namesIn(needs: readonly CalendarNeed[]): readonly string[] {
  return [...new Set(needs.flatMap(({ festivals }) => festivals))]
}
