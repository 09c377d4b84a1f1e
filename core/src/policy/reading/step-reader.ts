import { oneOrMany, type Reader, text, word } from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import { forces } from '../force.ts'
import { type Step, stepActs } from '../step.ts'
import { type Value, valuesOf } from '../value.ts'
import { cites } from './cite-reader.ts'
import { span } from './span-reader.ts'
import { roleName } from './terms.ts'
import { undelegated } from './value-reader.ts'

/** One step of a list or procedure; a step without `force` is a must. */
export const step: Reader<Step> = (value, at) => {
  const read = fields(value, at)
  if (!read) return undefined
  const { with: partners, ...rest } = read
  const named = [...new Set(valuesOf(partners).flat())]
  return { ...rest, with: named, ...(partners.state === 'readings' && { withReadings: partners }) }
}

interface StepFields extends Omit<Step, 'with' | 'withReadings'> {
  readonly with: Value<readonly string[]>
}

const fields = record<StepFields>({
  act: required(word(stepActs)),
  by: optional(roleName),
  with: otherwise(undelegated(partners), { state: 'set', value: [] }),
  to: otherwise(oneOrMany(roleName), []),
  via: optional(roleName),
  body: optional(text),
  basis: otherwise(oneOrMany(text), []),
  mode: optional(text),
  from: optional(text),
  within: optional(span),
  extend: optional(
    record<NonNullable<Step['extend']>>({ atMost: required(span), needs: optional(roleName) }),
  ),
  needs: otherwise(oneOrMany(text), []),
  only: optional(text),
  insteadOf: optional(word(stepActs)),
  force: otherwise(word(forces), 'must'),
  cite: otherwise(cites, []),
})

/** Several roles; none, written [], as one of several readings. */
function partners(...[value, at]: Parameters<Reader<readonly string[]>>): readonly string[] | undefined {
  return Array.isArray(value) && value.length === 0 ? [] : oneOrMany(roleName)(value, at)
}
