import type { Place } from '../../reading/place.ts'
import { isMap, oneOrMany, type Reader, text, word, yesNo } from '../../reading/reader.ts'
import { optional, record, required } from '../../reading/record.ts'
import { formModes } from '../form.ts'
import {
  type CountKind,
  countKinds,
  type Distinct,
  distinctWords,
  initiators,
  type PersonAttribute,
  personAttributes,
  type RecordFilter,
} from '../record-filter.ts'
import { predicate } from './predicate-reader.ts'
import { actWord, decentText, formName, roleName, targetName, tierName } from './terms.ts'

export const countKind: Reader<CountKind> = word(countKinds)

export const recordFilter: Reader<RecordFilter> = record<RecordFilter>({
  act: optional(oneOrMany(actWord)),
  form: optional(oneOrMany(formName)),
  mode: optional(oneOrMany(word(formModes))),
  group: optional(yesNo),
  initiatedBy: optional(oneOrMany(word(initiators))),
  by: optional(oneOrMany(roleName)),
  with: optional(oneOrMany(text)),
  to: optional(oneOrMany(roleName)),
  kind: optional(oneOrMany(decentText)),
  topic: optional(oneOrMany(decentText)),
  series: optional(oneOrMany(decentText)),
  tier: optional(oneOrMany(tierName)),
  target: optional(oneOrMany(targetName)),
  cadre: optional(predicate),
  person: optional(predicate),
  paired: optional(word(['own', 'any'] as const)),
})

const personAttribute = record<{ readonly person: PersonAttribute }>({
  person: required(word(personAttributes)),
})

/** One of the closed words, or `{ person: <attribute> }`. */
export function distinct(value: unknown, at: Place): Distinct | undefined {
  if (isMap(value)) {
    const read = personAttribute(value, at)
    return read && { by: 'person-attribute', attribute: read.person }
  }
  const by = word(distinctWords)(value, at)
  return by && { by }
}
