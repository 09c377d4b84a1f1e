import { isMap } from '../reading/reader.ts'
import type { Policy } from './policy.ts'
import type { Value } from './value.ts'

/**
 * Where a value stands in a policy and in its file: keys from the top, items of a list by their `id`, those without one by
 * number from 0, as `requirements quota.unit atLeast`. It stays true when the file is put in another order.
 */
export type ValuePlace = readonly string[]

/** The value at a place; undefined where there is none that could be delegated or read in several ways. */
export function valueAt(policy: Policy, place: ValuePlace): Value<unknown> | undefined {
  const end = place.reduce<unknown>(inside, policy)
  return isValue(end) ? end : undefined
}

function inside(at: unknown, key: string): unknown {
  // A step keeps how its partners can be read beside those it goes by meanwhile; in the file both are `with`.
  if (isMap(at))
    return [`${key}Readings`, key].filter((own) => Object.hasOwn(at, own)).map((own) => at[own])[0]
  if (!Array.isArray(at)) return undefined
  return at.find((item: unknown) => isMap(item) && item['id'] === key) ?? at[Number(key)]
}

function isValue(found: unknown): found is Value<unknown> {
  return isMap(found) && ['set', 'delegated', 'readings'].includes(String(found['state']))
}
