import { isDay } from '../../calendar/day.ts'
import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'

/** What must fit together in the head: its days in order, and no relation of the document to itself. */
export function headMakesSense(value: unknown, root: Place): void {
  if (!isMap(value)) return
  const { id, adoptedOn, issuedOn, effective, replaces, relation } = value
  if (isDayText(adoptedOn) && isDayText(issuedOn) && issuedOn < adoptedOn) {
    root.inside('issuedOn').mistake('issued-before-adopted', { issuedOn, adoptedOn })
  }
  if (effective === 'onIssue' && issuedOn === undefined && adoptedOn === undefined) {
    root.inside('effective').mistake('no-day-of-issue')
  }
  const begins = [effective, issuedOn, adoptedOn].find(isDayText)
  if (begins !== undefined) duesAreInForce(value['requirements'], { begins, root })
  const replaced = Array.isArray(replaces) ? replaces : [replaces]
  const itself = replaced.findIndex((other: unknown) => typeof other === 'string' && other === id)
  if (itself >= 0) {
    const at = Array.isArray(replaces) ? root.inside('replaces').inside(itself) : root.inside('replaces')
    at.mistake('relation-to-itself', { found: String(id) })
  }
  if (isMap(relation)) relationMakesSense(relation, value, root.inside('relation'))
}

/** Nothing counts from before the first day: what is due by an earlier one could never be met. */
function duesAreInForce(
  requirements: unknown,
  { begins, root }: { readonly begins: string; readonly root: Place },
): void {
  if (!Array.isArray(requirements)) return
  requirements.forEach((one: unknown, index) => {
    const before = isMap(one) ? one['before'] : undefined
    if (!isDayText(before) || before >= begins) return
    const at = root.inside('requirements').inside(index).inside('before')
    at.mistake('due-before-effective', { before, effective: begins })
  })
}

function relationMakesSense(
  relation: Readonly<Record<string, unknown>>,
  head: Readonly<Record<string, unknown>>,
  at: Place,
): void {
  const { to, until } = relation
  if (typeof to === 'string' && to === head['id'])
    at.inside('to').mistake('relation-to-itself', { found: to })
  const begins = [head['effective'], head['issuedOn'], head['adoptedOn']].find(isDayText)
  if (begins !== undefined && isDayText(until) && until <= begins) {
    at.inside('until').mistake('from-not-before-to', { from: begins, to: until })
  }
}

function isDayText(value: unknown): value is string {
  return typeof value === 'string' && isDay(value)
}

/** What is never computed carries no number. */
export function narrativeHasNoNumber(value: unknown, at: Place): void {
  if (!isMap(value) || value['narrative'] !== true) return
  const { weight } = value
  const written = typeof weight === 'string' || typeof weight === 'number' ? String(weight) : ''
  if (/\d|百分之/.test(written.normalize('NFKC'))) {
    at.inside('weight').mistake('narrative-with-number', { found: written })
  }
}
