import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'
import { exemptionsMakeSense } from './exemption-checks.ts'
import { filtersFitTheCount } from './filter-checks.ts'
import { numbersFit } from './number-checks.ts'

type Raw = Readonly<Record<string, unknown>>

/**
 * What must fit together inside one requirement. Works on the raw fields, so that these mistakes are told together with
 * those of single fields.
 */
export function requirementMakesSense(value: unknown, at: Place): void {
  if (!isMap(value)) return
  timingFits(value, at)
  numbersFit(value, at)
  sidesFit(value, at)
  filtersFitTheCount(value, at)
  exemptionsMakeSense(value['exempt'], at.inside('exempt'))
  readingsAreFew(value, at)
}

function timingFits(value: Raw, at: Place): void {
  const timings = ['every', 'after', 'before'].filter((field) => value[field] !== undefined)
  const [timing] = timings
  if (timings.length > 1) at.mistake('several-timings')
  if (value['within'] !== undefined && value['after'] === undefined) {
    at.inside('within').mistake('within-without-start')
  }
  if (timing && value['atMost'] !== undefined) at.inside('atMost').mistake('at-most-not-standing', { timing })
  if (value['skip'] !== undefined && value['every'] === undefined) {
    at.inside('skip').mistake('skip-without-every')
  }
}

/** `cadre` and `person` of `of` are the sides of a pairing: no other bearer has them; an office is the holder of a role. */
function sidesFit({ bearer, of }: Raw, at: Place): void {
  if (typeof bearer !== 'string' || bearer === 'pairing') return
  if (bearer === 'office' && (of === undefined || isWithoutRole(of))) {
    at.mistake('office-without-role')
  }
  if (!isMap(of)) return
  for (const field of ['cadre', 'person']) {
    if (of[field] !== undefined)
      at.inside('of').inside(field).mistake('rule-of-another-bearer', { field, bearer })
  }
}

function isWithoutRole(of: unknown): boolean {
  return isMap(of) && of['role'] === undefined && !('readings' in of) && !('delegated' in of)
}

const mostReadings = 64

/** Readings of several fields multiply: beyond a few nobody could compare what follows from each. */
function readingsAreFew(value: Raw, at: Place): void {
  const open = Object.values(value).flatMap((field) =>
    isMap(field) && Array.isArray(field['readings']) && field['adopted'] === null
      ? [field['readings'].length]
      : [],
  )
  const count = open.reduce((product, length) => product * length, 1)
  if (count > mostReadings) at.mistake('too-many-readings', { count, most: mostReadings })
}
