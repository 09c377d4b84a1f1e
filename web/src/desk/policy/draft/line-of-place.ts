import type { ValuePlace } from '@tongxin/core/policy/value-place'

/**
 * The line of a place in a policy file, counted from 1: each key or id of the place is looked for below the one before. A
 * file written in another order leads near the place, never past it.
 */
export function lineOfPlace(text: string, place: ValuePlace): number {
  const end = place.reduce((from, key) => indexOfKey(text, key, from) ?? from, 0)
  return text.slice(0, end).split('\n').length
}

function indexOfKey(text: string, key: string, from: number): number | undefined {
  if (/^\d+$/.test(key)) return undefined
  const name = `["']?${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']?`
  const found = new RegExp(`(?:\\bid:\\s*${name}(?=[\\s,}])|(?<=^|[\\s{,])${name}:)`, 'm').exec(
    text.slice(from),
  )
  return found ? from + found.index + found[0].length : undefined
}
