import { oneOrMany, type Reader, text, word } from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import { forces } from '../force.ts'
import { type Step, stepActs } from '../step.ts'
import { cites } from './cite-reader.ts'
import { span } from './span-reader.ts'
import { roleName } from './terms.ts'

/** One step of a list or procedure; a step without `force` is a must. */
export const step: Reader<Step> = record<Step>({
  act: required(word(stepActs)),
  by: optional(roleName),
  with: otherwise(oneOrMany(roleName), []),
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
