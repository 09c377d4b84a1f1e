import type { Distinct, RecordFilter } from '../record-filter.ts'
import type { Which } from '../requirement.ts'
import { conditionAsWritten } from './condition-as-written.ts'

type Written = Readonly<Record<string, unknown>>

/** Which of the bearers, as a file writes it: the condition of the bearer itself stands beside the other fields. */
export function whichAsWritten({ is, cadre, person, ...names }: Which): Written {
  return {
    ...shortened(names),
    ...(is && conditionAsWritten(is)),
    ...(cadre && { cadre: conditionAsWritten(cadre) }),
    ...(person && { person: conditionAsWritten(person) }),
  }
}

/** Which records count, as a file writes it. */
export function filterAsWritten({ cadre, person, ...fields }: RecordFilter): Written {
  return {
    ...shortened(fields),
    ...(cadre && { cadre: conditionAsWritten(cadre) }),
    ...(person && { person: conditionAsWritten(person) }),
  }
}

/** What is counted once only, as a file writes it. */
export function distinctAsWritten(distinct: Distinct): unknown {
  return distinct.by === 'person-attribute' ? { person: distinct.attribute } : distinct.by
}

/** A list of one is written as that one. */
function shortened(fields: object): Written {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([field, value]) => [field, Array.isArray(value) && value.length === 1 ? value[0] : value]),
  )
}
