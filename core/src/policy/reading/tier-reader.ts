import { reportTwins } from '../../reading/names.ts'
import type { Place } from '../../reading/place.ts'
import {
  isMap,
  list,
  mapOf,
  naming,
  oneOrMany,
  type Reader,
  text,
  wholeNumber,
  word,
  yesNo,
} from '../../reading/reader.ts'
import { type Fields, optional, otherwise, record, required } from '../../reading/record.ts'
import { forces } from '../force.ts'
import {
  type Adjustment,
  type Assign,
  type PairingListRule,
  proposalAims,
  scopes,
  type Target,
  type Tier,
} from '../tier.ts'
import { cites } from './cite-reader.ts'
import { predicate } from './predicate-reader.ts'
import { span } from './span-reader.ts'
import { stepsOfAList } from './step-checks.ts'
import { step } from './step-reader.ts'
import { decentText, eventWord, periodName, roleName } from './terms.ts'
import { ruled, undelegated } from './value-reader.ts'

/** A relation between two sides. What is left out keeps its plain meaning: cadre to person, by a list, for good. */
const fields: Fields<Tier> = {
  id: required(naming('tier')),
  label: optional(decentText),
  from: otherwise(word(['cadre', 'unit'] as const), 'cadre'),
  to: otherwise(word(['person', 'post', 'unit'] as const), 'person'),
  cadres: optional(ruled(predicate)),
  targets: otherwise(targets, []),
  scope: optional(ruled(oneOrMany(word(scopes)))),
  assign: otherwise(assign, { by: 'list' }),
  list: optional(listRule),
  adjust: otherwise(oneOrMany(adjustment), []),
  bindsTo: otherwise(word(['human', 'post'] as const), 'human'),
  pairTerm: optional(pairTerm),
  eligibleAt: otherwise(word(['start', 'always'] as const), 'start'),
  assistants: optional(
    record<NonNullable<Tier['assistants']>>({ is: optional(predicate), atMost: optional(wholeNumber(1)) }),
  ),
  whoseContactCounts: otherwise(word(['lead', 'either', 'both'] as const), 'either'),
  order: optional(oneOrMany(word(proposalAims))),
  cite: otherwise(cites, []),
  cites: otherwise(mapOf(cites), {}),
}

export const tier: Reader<Tier> = record<Tier>(fields)

export const tierFields: readonly string[] = Object.keys(fields)

/** Tiers may use the same id for a category; within one it is given once. */
function targets(value: unknown, at: Place): readonly Target[] | undefined {
  reportTwins(value, '对象类别', at)
  return list(target)(value, at)
}

function target(value: unknown, at: Place): Target | undefined {
  return record<Target>({
    id: required(naming('target')),
    label: optional(decentText),
    is: required(undelegated(predicate)),
    soft: optional(predicate),
    needsReason: optional(yesNo),
    priority: optional(wholeNumber(1)),
    cite: otherwise(cites, []),
  })(value, at)
}

function assign(value: unknown, at: Place): Assign | undefined {
  if (isMap(value)) {
    const read = record<{ sameGroup: string }>({ sameGroup: required(text) })(value, at)
    return read && { by: 'sameGroup', group: read.sameGroup }
  }
  const by = word(['list', 'all'] as const)(value, at)
  return by && { by }
}

/** Steps in order, bare or with the citation of the whole: `{ steps, cite }`. */
function listRule(value: unknown, at: Place): PairingListRule | undefined {
  stepsOfAList(isMap(value) ? value['steps'] : value, isMap(value) ? at.inside('steps') : at)
  if (!Array.isArray(value)) {
    return record<PairingListRule>({ steps: required(list(step)), cite: otherwise(cites, []) })(value, at)
  }
  const steps = list(step)(value, at)
  return steps && { steps, cite: [] }
}

function adjustment(value: unknown, at: Place): Adjustment | undefined {
  if (isMap(value)) stepsOfAList(value['steps'], at.inside('steps'))
  return record<Adjustment>({
    every: optional(ruled(periodName)),
    after: otherwise(oneOrMany(eventWord), []),
    within: optional(span),
    force: required(word(forces)),
    by: optional(roleName),
    steps: otherwise(list(step), []),
    cite: otherwise(cites, []),
  })(value, at)
}

/** "36 months", or the name of a period. */
function pairTerm(value: unknown, at: Place): Tier['pairTerm'] {
  if (typeof value === 'string' && /^\s*\d/.test(value)) return span(value, at)
  const period = periodName(value, at)
  return period === undefined ? undefined : { period }
}
