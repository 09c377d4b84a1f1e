import type { ContactFact, ContactPartFact } from '../../contacts/contact-fact.ts'
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
} from '../../duties/records/fact-records.ts'
import type { AssistantFact, PairingFact } from '../../pairing/pairing-fact.ts'
import { decent } from '../../policy/reading/terms.ts'
import { initiators } from '../../policy/record-filter.ts'
import { day, isMap, list, oneOrMany, type Reader, text, word, yesNo } from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import {
  datedFields,
  enteredOnItsDay,
  humanRef,
  inOrder,
  knownFields,
  pairingId,
  pairingRef,
  unitRef,
} from './fact-fields.ts'

const onADay = { ...knownFields, id: required(text), on: required(day) }
const byRoleOrUnit = { role: optional(text), unit: optional(unitRef) }

const datedAssistant = inOrder(record<AssistantFact>({ ...datedFields, human: required(humanRef) }))

/** By name alone: as long as the pairing. */
const assistant: Reader<AssistantFact> = (value, at) =>
  datedAssistant(isMap(value) ? value : { human: value }, at)

export const pairing = inOrder(
  record<PairingFact>({
    ...datedFields,
    id: required(pairingId),
    tier: required(text),
    cadre: required(humanRef),
    person: required(humanRef),
    endReason: optional(text),
    reason: optional(text),
    assistants: otherwise(list(assistant), []),
    fromUnit: optional(unitRef),
    toUnit: optional(unitRef),
  }),
)

const contactPart = record<ContactPartFact>({
  cadre: required(humanRef),
  person: required(humanRef),
  initiatedBy: optional(word(initiators)),
  acts: otherwise(oneOrMany(decent(text)), []),
  spoke: optional(yesNo),
  talk: optional(yesNo),
  topics: otherwise(oneOrMany(text), []),
  unit: optional(unitRef),
  event: optional(text),
})

export const contact = enteredOnItsDay(
  record<ContactFact>({
    ...onADay,
    form: optional(text),
    mode: optional(text),
    group: optional(yesNo),
    series: optional(text),
    meeting: optional(text),
    parts: required(list(contactPart)),
  }),
)

export const documentFact = enteredOnItsDay(
  record<DocumentFact>({
    ...onADay,
    ...byRoleOrUnit,
    kind: required(text),
    by: optional(humanRef),
    pairing: optional(pairingRef),
    to: otherwise(oneOrMany(text), []),
    series: optional(text),
    covers: optional(record({ from: required(day), to: required(day) })),
  }),
)

export const activity = enteredOnItsDay(
  record<ActivityFact>({
    ...onADay,
    ...byRoleOrUnit,
    kind: required(text),
    series: optional(text),
    participants: otherwise(list(humanRef), []),
  }),
)

export const stepFact = enteredOnItsDay(
  record<StepFact>({
    ...onADay,
    ...byRoleOrUnit,
    procedure: required(text),
    subject: required(text),
    act: required(text),
    by: optional(humanRef),
    body: optional(text),
    minutes: optional(text),
    answer: optional(word(['yes', 'no'] as const)),
    until: optional(day),
  }),
)

export const eventFact = enteredOnItsDay(
  record<EventFact>({
    ...onADay,
    kind: required(decent(text)),
    human: optional(humanRef),
    unit: optional(unitRef),
    pairing: optional(pairingRef),
  }),
)

export const excuse = inOrder(
  record<ExcuseFact>({
    ...datedFields,
    id: required(text),
    human: optional(humanRef),
    pairing: optional(pairingRef),
    reason: required(decent(text)),
    by: optional(text),
  }),
)

export const handover = enteredOnItsDay(record<HandoverFact>({ ...onADay, pairing: required(pairingRef) }))

export const inspection = enteredOnItsDay(
  record<InspectionFact>({ ...onADay, ...byRoleOrUnit, tier: optional(text), by: optional(humanRef) }),
)

export const appointment = inOrder(
  record<AppointmentFact>({
    ...datedFields,
    id: required(text),
    kind: required(text),
    unit: required(unitRef),
    human: required(humanRef),
  }),
)

export const explanation = enteredOnItsDay(
  record<ExplanationFact>({
    ...knownFields,
    requirement: required(text),
    bearer: required(text),
    on: optional(day),
  }),
)
