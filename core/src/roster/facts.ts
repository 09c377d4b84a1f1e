import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { ContactFact } from '../contacts/contact-fact.ts'
import type {
  ActivityFact,
  AppointmentFact,
  DocumentFact,
  EventFact,
  ExcuseFact,
  ExplanationFact,
  HandoverFact,
  InspectionFact,
  StepFact,
} from '../duties/records/fact-records.ts'
import type { PairingFact } from '../pairing/pairing-fact.ts'
import type { Human } from './human.ts'
import type { UnitFact } from './unit.ts'

/** Everything evaluation reads: what a facts file holds, and what the server loads from its tables. */
export interface Facts {
  readonly school: string
  readonly calendar: SchoolCalendar
  readonly units: readonly UnitFact[]
  readonly humans: readonly Human[]
  readonly pairings: readonly PairingFact[]
  readonly contacts: readonly ContactFact[]
  readonly documents: readonly DocumentFact[]
  readonly activities: readonly ActivityFact[]
  readonly steps: readonly StepFact[]
  readonly events: readonly EventFact[]
  readonly excuses: readonly ExcuseFact[]
  readonly handovers: readonly HandoverFact[]
  readonly inspections: readonly InspectionFact[]
  readonly appointments: readonly AppointmentFact[]
  readonly explanations: readonly ExplanationFact[]
}
