import type { Place } from '../../reading/place.ts'
import { type Delegated, type Value, valuesOf } from '../value.ts'

/** A value set where it was left open: within the bounds, and not left open again. */
export function withinBounds(own: Value<unknown>, left: Delegated, at: Place): void {
  if (isLeft(own)) {
    at.mistake('delegates-again', { to: own.to })
    return
  }
  const { atLeast = 0, atMost = Number.POSITIVE_INFINITY } = left
  for (const value of valuesOf(own)) {
    const number = value === 'none' ? Number.POSITIVE_INFINITY : value
    if (typeof number !== 'number' || (number >= atLeast && number <= atMost)) continue
    at.mistake('beyond-delegated-bounds', {
      field: at.path.at(-1) ?? '',
      found: value === 'none' ? '不设上限' : number,
      bounds: boundsIn(left),
    })
  }
}

function boundsIn({ atLeast, atMost }: Delegated): string {
  return [atLeast === undefined ? [] : `不少于 ${atLeast}`, atMost === undefined ? [] : `不多于 ${atMost}`]
    .flat()
    .join('，')
}

export function isLeft(value: Value<unknown> | undefined): value is Delegated {
  return value?.state === 'delegated'
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
