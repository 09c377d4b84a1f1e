import { schoolCalendar } from '../calendar/calendar-reader.ts'
import { emptyCalendar } from '../calendar/school-calendar.ts'
import type { Mistake } from '../reading/mistake.ts'
import { type NameKinds, reportNames } from '../reading/names.ts'
import { notesOfReading } from '../reading/place.ts'
import { list, type Reader, text } from '../reading/reader.ts'
import { optional, otherwise, record, required } from '../reading/record.ts'
import type { Facts } from './facts.ts'
import { datedFields, inOrder, unitId, unitRef, unitRefOrNull } from './reading/fact-fields.ts'
import { human } from './reading/human-reader.ts'
import {
  activity,
  appointment,
  contact,
  documentFact,
  eventFact,
  excuse,
  explanation,
  handover,
  inspection,
  pairing,
  stepFact,
} from './reading/record-readers.ts'
import type { UnitFact } from './unit.ts'

export type FactsReading =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** Reads a facts file from an unknown value: the facts, or every mistake in it at once. `policies/README.md` explains it. */
export function readFacts(value: unknown): FactsReading {
  const notes = notesOfReading()
  const facts = file(value, notes.root)
  reportNames(notes, kinds)
  if (!facts || notes.mistakes.length > 0) return { ok: false, mistakes: notes.mistakes }
  return { ok: true, facts }
}

const kinds: NameKinds = {
  human: { label: '人员' },
  unit: { label: '单位', repeats: true },
  pairing: { label: '结对', repeats: true },
}

const unit = inOrder(
  record<UnitFact>({
    ...datedFields,
    id: required(unitId),
    name: required(text),
    kind: required(text),
    parent: otherwise(unitRefOrNull, null),
    into: optional(list(unitRef)),
  }),
)

const file: Reader<Facts> = record<Facts>({
  school: required(text),
  calendar: otherwise(schoolCalendar, emptyCalendar),
  units: otherwise(list(unit), []),
  humans: otherwise(list(human), []),
  pairings: otherwise(list(pairing), []),
  contacts: otherwise(list(contact), []),
  documents: otherwise(list(documentFact), []),
  activities: otherwise(list(activity), []),
  steps: otherwise(list(stepFact), []),
  events: otherwise(list(eventFact), []),
  excuses: otherwise(list(excuse), []),
  handovers: otherwise(list(handover), []),
  inspections: otherwise(list(inspection), []),
  appointments: otherwise(list(appointment), []),
  explanations: otherwise(list(explanation), []),
})
