import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'

/**
 * What must fit together inside one requirement. Works on the raw fields, so that these mistakes are told together with
 * those of single fields.
 */
export function requirementMakesSense(value: unknown, at: Place): void {
  if (!isMap(value)) return
  const timings = ['every', 'after', 'before'].filter((field) => value[field] !== undefined)
  const [timing] = timings
  if (timings.length > 1) at.mistake('several-timings')
  if (value['within'] !== undefined && value['after'] === undefined) {
    at.inside('within').mistake('within-without-start')
  }
  if (timing && value['atMost'] !== undefined) at.inside('atMost').mistake('at-most-not-standing', { timing })
  if (numberFields.every((field) => value[field] === undefined)) at.mistake('no-number')
  numbersFit(value, at)
  sidesFit(value, at)
}

const numberFields = ['atLeast', 'atMost', 'target', 'anyOf']

function numbersFit(value: Readonly<Record<string, unknown>>, at: Place): void {
  const { atLeast, atMost, target } = value
  if (typeof atLeast !== 'number') return
  if (typeof atMost === 'number' && atLeast > atMost) {
    at.inside('atMost').mistake('at-least-above-at-most', { atLeast, atMost })
  }
  if (typeof target === 'number' && target < atLeast) {
    at.inside('target').mistake('target-below-at-least', { target, atLeast })
  }
}

/** `cadre` and `person` of `of` are the sides of a pairing: no other bearer has them. */
function sidesFit(value: Readonly<Record<string, unknown>>, at: Place): void {
  const { bearer, of } = value
  if (typeof bearer !== 'string' || bearer === 'pairing' || !isMap(of)) return
  for (const field of ['cadre', 'person']) {
    if (of[field] !== undefined)
      at.inside('of').inside(field).mistake('rule-of-another-bearer', { field, bearer })
  }
}
