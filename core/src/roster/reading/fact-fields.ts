import { type Day, day as dayOf } from '../../calendar/day.ts'
import type { Place } from '../../reading/place.ts'
import { day, isMap, type Reader, text } from '../../reading/reader.ts'
import { type Fields, optional, otherwise } from '../../reading/record.ts'
import type { Dated, Known } from '../dated.ts'
import { type HumanId, isHumanId, isPairingId, isUnitId, type PairingId, type UnitId } from '../ids.ts'

/** The day from which facts without `recordedOn` were known: before every other. */
export const alwaysKnown: Day = dayOf('0001-01-01')

export const knownFields: Fields<Known> = {
  recordedOn: otherwise(day, alwaysKnown),
  supersededOn: optional(day),
}

/** Fields of a fact with days: all may be left out, and then it holds for ever and was always known. */
export const datedFields: Fields<Dated> = {
  from: otherwise<Day | null>(dayOrNull, null),
  to: otherwise<Day | null>(dayOrNull, null),
  ...knownFields,
}

export const humanId = named('human', isHumanId)
export const unitId = named('unit', isUnitId)
export const pairingId = named('pairing', isPairingId)
export const humanRef = referring('human', isHumanId)
export const unitRef = referring('unit', isUnitId)
export const pairingRef = referring('pairing', isPairingId)

export const unitRefOrNull: Reader<UnitId | null> = (value, at) =>
  value === null ? null : unitRef(value, at)

/** Wraps a reader of dated facts: a fact must begin before it ends. */
export function inOrder<F extends Dated>(read: Reader<F>): Reader<F> {
  return (value, at) => {
    const fact = read(value, at)
    if (fact?.from && fact.to && fact.from >= fact.to) {
      return at.mistake('from-not-before-to', { from: fact.from, to: fact.to })
    }
    return fact
  }
}

/** Wraps a reader of records of one day: what does not say when it was entered was entered on its day. */
export function enteredOnItsDay<F>(read: Reader<F>): Reader<F> {
  return (value, at) => {
    if (!isMap(value) || value['recordedOn'] !== undefined || typeof value['on'] !== 'string')
      return read(value, at)
    return read({ ...value, recordedOn: value['on'] }, at)
  }
}

function dayOrNull(value: unknown, at: Place): Day | null | undefined {
  return value === null ? null : day(value, at)
}

type Id = HumanId | UnitId | PairingId

function named<I extends Id>(kind: string, is: (name: string) => name is I): Reader<I> {
  return (value, at) => {
    const name = text(value, at)
    if (name === undefined || !is(name)) return undefined
    at.names(kind, name)
    return name
  }
}

function referring<I extends Id>(kind: string, is: (name: string) => name is I): Reader<I> {
  return (value, at) => {
    const name = text(value, at)
    if (name === undefined || !is(name)) return undefined
    at.uses(kind, name)
    return name
  }
}
