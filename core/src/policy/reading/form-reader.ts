import type { Place } from '../../reading/place.ts'
import { isMap, list, naming, oneOrMany, type Reader, text, word, yesNo } from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import {
  type AnnexField,
  type AnnexForm,
  annexPer,
  type ContactForm,
  formCounts,
  formModes,
  type RecordRule,
} from '../form.ts'
import { cites } from './cite-reader.ts'
import { annexName, roleName } from './terms.ts'
import { ruled } from './value-reader.ts'

/** A form of contact; one that does not say for whom it counts, counts for each. */
export const contactForm: Reader<ContactForm> = record<ContactForm>({
  id: required(naming('form')),
  mode: optional(word(formModes)),
  group: otherwise(yesNo, false),
  counts: otherwise(ruled(word(formCounts)), { state: 'set', value: 'each' }),
  cite: otherwise(cites, []),
})

export const recordRule: Reader<RecordRule> = record<RecordRule>({
  by: optional(roleName),
  confirmedBy: optional(roleName),
  bothVersions: otherwise(yesNo, false),
  ledger: otherwise(yesNo, false),
  form: optional(annexName),
  fields: otherwise(oneOrMany(text), []),
  cite: otherwise(cites, []),
})

export const annexForm: Reader<AnnexForm> = record<AnnexForm>({
  id: required(naming('annexForm')),
  title: optional(text),
  fields: otherwise(list(annexField), []),
  per: optional(ruled(word(annexPer))),
  cite: otherwise(cites, []),
})

/** `{ id, label, hint }`, or the printed label alone. */
function annexField(value: unknown, at: Place): AnnexField | undefined {
  if (!isMap(value)) {
    const label = text(value, at)
    return label === undefined ? undefined : { id: label, label, cite: [] }
  }
  return record<AnnexField>({
    id: required(text),
    label: required(text),
    hint: optional(text),
    cite: otherwise(cites, []),
  })(value, at)
}
