import { day } from '@tongxin/core/calendar/day'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import { termId } from '@tongxin/core/calendar/term'
import type { Facts } from '@tongxin/core/roster/facts'

// One invented school that each of the five documents can judge.

const calendar: SchoolCalendar = {
  terms: [
    { id: termId('2026-2027-1'), from: day('2026-07-11'), to: day('2027-01-25') },
    { id: termId('2026-2027-2'), from: day('2027-01-25'), to: day('2027-07-10') },
    { id: termId('2027-2028-1'), from: day('2027-07-10'), to: day('2028-01-24') },
    { id: termId('2027-2028-2'), from: day('2028-01-24'), to: day('2028-07-08') },
  ],
  holidayYears: [],
  festivals: [{ name: '春节', from: day('2027-02-01'), to: day('2027-02-20') }],
}

export function noFacts(): Facts {
  return {
    ...{ school: 'minghu', calendar, units: [], humans: [], pairings: [], contacts: [], documents: [] },
    ...{ activities: [], steps: [], events: [], excuses: [], handovers: [], inspections: [] },
    ...{ appointments: [], explanations: [] },
  }
}
