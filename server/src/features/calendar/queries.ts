import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import { termId } from '@tongxin/core/calendar/term'
import type { Work } from '../../platform/work.ts'
import { type CalendarDay, loadDays, loadTerms } from './store.ts'
import { readCalendarVersion } from './version.ts'

/** The calendar as the desk edits it. */
export async function showCalendar(work: Work) {
  return {
    terms: await loadTerms(work),
    days: await loadDays(work),
    version: await readCalendarVersion(work),
    can: { write: may(work.actor, 'calendar.write', {}).allowed },
  }
}

/**
 * The calendar that evaluation reads: two statements. A year with at least one holiday entered counts as published;
 * a festival is its day alone (the days around it that count are the policy's).
 */
export async function loadSchoolCalendar({ tx }: Pick<Work<Actor | null>, 'tx'>): Promise<SchoolCalendar> {
  const terms = await tx
    .selectFrom('academic_term')
    .select(['academic_year', 'sequence', 'from_on', 'to_on'])
    .where('superseded_at', 'is', null)
    .orderBy('from_on')
    .execute()
  const days = await loadDays({ tx })
  return schoolCalendarOf(
    terms.map((term) => ({
      id: `${term.academic_year}-${term.sequence}`,
      from: term.from_on,
      to: term.to_on,
    })),
    days,
  )
}

type TermLine = { readonly id: string; readonly from: Day; readonly to: Day }

/** The same from rows that came another way. */
export function schoolCalendarOf(terms: readonly TermLine[], days: readonly CalendarDay[]): SchoolCalendar {
  const years = [
    ...new Set(days.filter((one) => one.kind === 'holiday').map((one) => Number(one.day.slice(0, 4)))),
  ]
  const of = (year: number, kind: string) =>
    days.filter((one) => one.kind === kind && Number(one.day.slice(0, 4)) === year).map((one) => one.day)
  return {
    terms: terms.map((term) => ({ ...term, id: termId(term.id) })),
    holidayYears: years.map((year) => ({
      year,
      daysOff: of(year, 'holiday'),
      makeUpDays: of(year, 'make-up'),
    })),
    festivals: days
      .filter((one) => one.kind === 'festival')
      .map((one) => ({ name: one.name, from: one.day, to: addDays(one.day, 1) })),
  }
}
