import type { Place } from '../../reading/place.ts'
import {
  day,
  filledList,
  naming,
  oneOrMany,
  type Reader,
  wholeNumber,
  word,
  yesNo,
} from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import { forces } from '../force.ts'
import { bearers, type Cap, type Exemption, type Requirement, type Way } from '../requirement.ts'
import { cites } from './cite-reader.ts'
import { countKind, distinct, recordFilter } from './filter-reader.ts'
import { predicate } from './predicate-reader.ts'
import { requirementMakesSense } from './requirement-checks.ts'
import { span } from './span-reader.ts'
import { decentText, eventWord, excuseWord, periodName, roleName } from './terms.ts'
import { ruled, undelegated } from './value-reader.ts'
import { which } from './which-reader.ts'

/** One requirement, with the checks that need nothing but itself. */
export const requirement: Reader<Requirement> = (value, at) => {
  const read = fields(value, at)
  requirementMakesSense(value, at)
  return read
}

const fields = record<Requirement>({
  id: required(naming('requirement')),
  label: optional(decentText),
  bearer: required(undelegated(word(bearers))),
  of: optional(ruled(which)),
  by: optional(roleName),
  every: optional(ruled(periodName)),
  after: optional(oneOrMany(eventWord)),
  within: optional(ruled(span)),
  before: optional(ruled(day)),
  count: required(countKind),
  where: optional(ruled(recordFilter)),
  distinct: optional(ruled(distinct)),
  atLeast: optional(ruled(orWord(wholeNumber(0), 'all'))),
  atMost: optional(ruled(orWord(wholeNumber(0), 'none'))),
  target: optional(ruled(wholeNumber(1))),
  anyOf: optional(filledList(way)),
  skip: optional(record({ atMost: required(wholeNumber(0)), per: required(periodName) })),
  cap: optional(oneOrMany(cap)),
  exempt: optional(oneOrMany(exemption)),
  partial: otherwise(word(['next', 'full', 'prorate'] as const), 'next'),
  force: required(undelegated(word(forces))),
  covers: optional(periodName),
  restricted: otherwise(yesNo, false),
  cite: otherwise(cites, []),
})

/** A number, or the one word that may stand in its place. */
function orWord<W extends string>(number: Reader<number>, only: W): Reader<number | W> {
  return (value, at) => (value === only ? only : number(value, at))
}

function way(value: unknown, at: Place): Way | undefined {
  return record<Way>({
    count: required(countKind),
    where: optional(recordFilter),
    atLeast: required(wholeNumber(1)),
  })(value, at)
}

function cap(value: unknown, at: Place): Cap | undefined {
  return record<Cap>({
    where: required(recordFilter),
    atMost: required(wholeNumber(0)),
    per: required(periodName),
  })(value, at)
}

function exemption(value: unknown, at: Place): Exemption | undefined {
  return record<Exemption>({
    person: optional(predicate),
    cadre: optional(predicate),
    excused: optional(oneOrMany(excuseWord)),
    by: optional(roleName),
    longerThan: optional(span),
  })(value, at)
}
