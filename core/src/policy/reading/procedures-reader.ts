import type { Place } from '../../reading/place.ts'
import { isMap, list, oneOrMany, type Reader, text, yesNo } from '../../reading/reader.ts'
import { type Fields, optional, otherwise, record, required } from '../../reading/record.ts'
import type { AssessmentRule, GovernanceRule, Procedure, Procedures, Words } from '../procedures.ts'
import { citedText, cites } from './cite-reader.ts'
import { narrativeHasNoNumber } from './head-checks.ts'
import { stepsMakeSense } from './step-checks.ts'
import { step } from './step-reader.ts'
import { decentText, roleName, tierName } from './terms.ts'

export const procedures: Reader<Procedures> = record<Procedures>({
  matters: optional(procedure),
  requests: optional(procedure),
  reporting: optional(procedure),
})

function procedure(value: unknown, at: Place): Procedure | undefined {
  if (isMap(value)) stepsMakeSense(value['steps'], at.inside('steps'))
  return record<Procedure>({
    steps: otherwise(list(step), []),
    instructions: otherwise(yesNo, false),
    channels: otherwise(oneOrMany(text), []),
    outcomes: otherwise(oneOrMany(text), []),
    bypass: optional(
      record<NonNullable<Procedure['bypass']>>({ about: required(oneOrMany(text)), to: required(roleName) }),
    ),
    cite: otherwise(cites, []),
  })(value, at)
}

export const assessmentRule: Reader<AssessmentRule> = (value, at) => {
  narrativeHasNoNumber(value, at)
  return assessmentFields(value, at)
}

const assessmentFields = record<AssessmentRule>({
  channel: required(text),
  of: required(text),
  tier: optional(tierName),
  weight: optional(text),
  narrative: otherwise(yesNo, false),
  cite: otherwise(cites, []),
})

export const governanceRule: Reader<GovernanceRule> = record<GovernanceRule>({
  role: required(roleName),
  duty: required(text),
  cite: otherwise(cites, []),
})

/** What is chosen for a contact, a matter or an activity; guidance is only read. */
const choices = oneOrMany(citedText(decentText))

export const wordFields: Fields<Words> = {
  topics: otherwise(choices, []),
  domains: otherwise(choices, []),
  purposes: otherwise(choices, []),
  occasions: otherwise(choices, []),
  guidance: otherwise(oneOrMany(citedText(text)), []),
}
