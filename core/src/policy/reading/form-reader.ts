import { reportTwins } from '../../reading/names.ts'
import type { Place } from '../../reading/place.ts'
import {
  isMap,
  list,
  naming,
  notOneOf,
  oneOrMany,
  type Reader,
  text,
  wholeNumber,
  word,
  yesNo,
} from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import {
  type AnnexField,
  type AnnexForm,
  annexFieldIds,
  annexPer,
  type ContactForm,
  formCounts,
  formModes,
  type RecordRule,
} from '../form.ts'
import { cites } from './cite-reader.ts'
import { actWord, annexName, decentText, newForm, roleName } from './terms.ts'
import { ruled } from './value-reader.ts'

/** A form of contact; one that does not say for whom it counts, counts for each. */
export const contactForm: Reader<ContactForm> = record<ContactForm>({
  id: required(newForm),
  mode: optional(word(formModes)),
  group: otherwise(yesNo, false),
  acts: otherwise(oneOrMany(actWord), []),
  counts: otherwise(ruled(word(formCounts)), { state: 'set', value: 'each' }),
  cite: otherwise(cites, []),
})

export const recordRule: Reader<RecordRule> = record<RecordRule>({
  by: optional(roleName),
  confirmedBy: optional(roleName),
  bothVersions: otherwise(yesNo, false),
  ledger: otherwise(yesNo, false),
  form: optional(annexName),
  fields: otherwise(oneOrMany(decentText), []),
  withdrawWithinDays: optional(wholeNumber(0, 3650)),
  cite: otherwise(cites, []),
})

export const annexForm: Reader<AnnexForm> = record<AnnexForm>({
  id: required(naming('annexForm')),
  title: optional(decentText),
  fields: otherwise(annexFields, []),
  per: optional(ruled(word(annexPer))),
  cite: otherwise(cites, []),
})

function annexFields(value: unknown, at: Place): readonly AnnexField[] | undefined {
  reportTwins(value, '栏目', at)
  return list(annexField)(value, at)
}

/** What the ledger fills in, by the id it knows; any other id would stay empty without anybody noticing. */
function fieldId(value: unknown, at: Place): string | undefined {
  const id = text(value, at)
  if (id === undefined || !/^[a-z][\w.-]*$/i.test(id) || annexFieldIds.includes(id)) return id
  return at.mistake('unknown-annex-field', notOneOf(id, annexFieldIds))
}

/** `{ id, label, hint }`, or the printed label alone. */
function annexField(value: unknown, at: Place): AnnexField | undefined {
  if (!isMap(value)) {
    const label = decentText(value, at)
    return label === undefined ? undefined : { id: label, label, cite: [] }
  }
  return record<AnnexField>({
    id: required(fieldId),
    label: required(decentText),
    hint: optional(decentText),
    cite: otherwise(cites, []),
  })(value, at)
}
