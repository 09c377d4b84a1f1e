import { emptyCalendar } from '../calendar/school-calendar.ts'
import type { Facts } from './facts.ts'

/** The facts of a school of which nothing is known yet. */
export function emptyFacts(school: string): Facts {
  return { school, ...nothing }
}

const nothing = {
  calendar: emptyCalendar,
  units: [],
  humans: [],
  pairings: [],
  contacts: [],
  documents: [],
  activities: [],
  steps: [],
  events: [],
  excuses: [],
  handovers: [],
  inspections: [],
  appointments: [],
  explanations: [],
} satisfies Omit<Facts, 'school'>
