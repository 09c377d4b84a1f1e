import type { Place } from '../../reading/place.ts'
import { notOneOf } from '../../reading/reader.ts'
import { ruledFields } from '../plain-readings.ts'
import type { Policy } from '../policy.ts'
import type { Requirement } from '../requirement.ts'
import { type Delegated, type Value, valuesOf } from '../value.ts'
import { type Sheet, shareADay } from './sheet.ts'

/** A document that fills sets what the other has left open to it, within the bounds named there, and nothing else. */
export function fillsWhatIsLeft({ policy, mistakes }: Sheet, base: Policy): void {
  policy.requirements.forEach((filling, index) => {
    const at = mistakes.root.inside('requirements').inside(index)
    const filled = base.requirements.find(({ id }) => id === filling.id)
    if (filled) fieldsFit(filling, filled, at)
    else {
      const open = base.requirements.filter((rule) => ruledFields.some((field) => isLeft(rule[field])))
      const known = notOneOf(
        filling.id,
        open.map(({ id }) => id),
      )
      at.inside('id').mistake('unknown-requirement-there', { document: base.id, ...known })
    }
  })
  for (const field of ['assessment', 'governance', 'annexForms'] as const) {
    if (policy[field].length > 0)
      mistakes.root.inside(field).mistake('fills-more', { field, document: base.id })
  }
}

function fieldsFit(filling: Requirement, filled: Requirement, at: Place): void {
  for (const field of ruledFields) {
    const [own, left] = [filling[field], filled[field]]
    if (own === undefined) continue
    if (isLeft(left)) withinBounds(own, left, at.inside(field))
    else if (!isSame(own, left)) at.inside(field).mistake('not-left-open', { field })
  }
  for (const field of ['count', 'after', 'anyOf', 'skip', 'cap', 'exempt'] as const) {
    if (filling[field] === undefined || isSame(filling[field], filled[field])) continue
    at.inside(field).mistake('not-left-open', { field })
  }
}

function withinBounds(own: Value<unknown>, left: Delegated, at: Place): void {
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

function isLeft(value: Value<unknown> | undefined): value is Delegated {
  return value?.state === 'delegated'
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Two fillings of one requirement for one unit: never on the same day, and a gap between them is worth a word. */
export function fillsFollow(sheets: readonly Sheet[]): void {
  const fills = sheets.filter(({ policy }) => policy.relation?.as === 'fills')
  fills.forEach((sheet, index) => {
    for (const other of fills.slice(0, index)) {
      const twice = sheet.policy.requirements.findIndex(({ id }) => isFilledBy(other, id, sheet))
      if (twice < 0) continue
      if (shareADay(sheet, other, sheets)) {
        const at = sheet.mistakes.root.inside('requirements').inside(twice)
        at.mistake('filled-twice', {
          found: sheet.policy.requirements[twice]?.id ?? '',
          other: other.policy.id,
        })
      } else leavesAGap(sheet, other)
    }
  })
}

function isFilledBy({ policy }: Sheet, id: string, { policy: own }: Sheet): boolean {
  if (policy.relation?.to !== own.relation?.to) return false
  const [units, ownUnits] = [policy.relation?.units ?? [], own.relation?.units ?? []]
  const shared = units.length === 0 || ownUnits.length === 0 || ownUnits.some((unit) => units.includes(unit))
  return shared && policy.requirements.some((rule) => rule.id === id)
}

function leavesAGap(a: Sheet, b: Sheet): void {
  const [earlier, later] = (a.from?.from ?? '') < (b.from?.from ?? '') ? [a, b] : [b, a]
  const until = earlier.policy.relation?.until
  if (until === undefined || later.from === undefined || later.from.from <= until) return
  later.advice.root
    .inside(later.from.by)
    .mistake('gap-between-documents', { other: earlier.policy.id, until, from: later.from.from })
}
