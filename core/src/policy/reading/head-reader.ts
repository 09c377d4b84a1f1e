import { isDay } from '../../calendar/day.ts'
import type { Place } from '../../reading/place.ts'
import {
  day,
  isMap,
  kindOf,
  list,
  mapOf,
  notADay,
  oneOrMany,
  type Reader,
  text,
  word,
} from '../../reading/reader.ts'
import { type Fields, optional, otherwise, record, required } from '../../reading/record.ts'
import type { Basis, PolicyHead, Relation, Transition } from '../policy.ts'
import { builtInOrders } from '../vocabulary.ts'
import { cites } from './cite-reader.ts'
import { roleName } from './terms.ts'
import { undelegated } from './value-reader.ts'

const levels = (builtInOrders['level'] ?? []).flat()

const statuses = ['draft', 'trial', 'in-force', 'repealed'] as const

/** The document itself: what it is called, when it was adopted, issued and takes effect, and what it stands beside. */
export const headFields: Fields<PolicyHead> = {
  id: required(text),
  title: required(text),
  term: optional(text),
  docNo: optional(text),
  issuer: optional(text),
  level: optional(word(levels)),
  adoptedOn: optional(day),
  adoptedBy: optional(text),
  issuedOn: optional(day),
  status: optional(word(statuses)),
  basis: otherwise(oneOrMany(basis), []),
  addressees: otherwise(oneOrMany(text), []),
  cc: otherwise(oneOrMany(text), []),
  interpretedBy: optional(roleName),
  effective: optional(undelegated(effective)),
  extent: otherwise(word(['whole', 'partial'] as const), 'whole'),
  replaces: otherwise(oneOrMany(text), []),
  transition: otherwise(transition, { requirements: {}, pairings: 'keep' }),
  relation: optional(relation),
  cites: otherwise(mapOf(cites), {}),
}

function effective(value: unknown, at: Place): ReturnType<typeof day> | 'onIssue' {
  if (value === 'onIssue' || (typeof value === 'string' && isDay(value))) return value
  const saysOnIssue = typeof value === 'string' && /印发|发布|公布/.test(value)
  return saysOnIssue ? at.mistake('not-a-day', { found: value, nearest: 'onIssue' }) : notADay(value, at)
}

function basis(value: unknown, at: Place): Basis | undefined {
  if (!isMap(value)) {
    const title = text(value, at)
    return title === undefined ? undefined : { title }
  }
  return record<Basis>({ title: required(text), docNo: optional(text), relation: optional(text) })(value, at)
}

/** `pairings: keep | end`; every other field is a requirement: `old` or `next`. */
function transition(value: unknown, at: Place): Transition | undefined {
  if (!isMap(value)) return at.mistake('not-a-map', { found: kindOf(value) })
  const { pairings = 'keep', ...requirements } = value
  const kept = word(['keep', 'end'] as const)(pairings, at.inside('pairings'))
  const each: Reader<'old' | 'next'> = (one, here) => {
    here.uses('requirement', String(here.path.at(-1)))
    return word(['old', 'next'] as const)(one, here)
  }
  const read = mapOf(each)(requirements, at)
  return kept && read && { requirements: read, pairings: kept }
}

function relation(value: unknown, at: Place): Relation | undefined {
  return record<Relation>({
    to: required(text),
    as: required(word(['fills', 'adds', 'replaces'] as const)),
    units: otherwise(list(text), []),
    requirements: otherwise(list(text), []),
    until: optional(day),
  })(value, at)
}
