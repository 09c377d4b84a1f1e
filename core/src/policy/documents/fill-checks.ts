import type { Place } from '../../reading/place.ts'
import { notOneOf } from '../../reading/reader.ts'
import type { LeftPartName } from '../left-parts.ts'
import { ruledFields } from '../plain-readings.ts'
import type { Policy } from '../policy.ts'
import type { Requirement } from '../requirement.ts'
import { partsFit } from './fill-part-checks.ts'
import { isLeft, isSame, withinBounds } from './fill-value-checks.ts'
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
  partsFit(policy, base, mistakes.root)
  for (const field of ['assessment', 'governance', 'procedures', 'record', 'bothTiers'] as const) {
    if (isNothing(policy[field]) || isSame(policy[field], base[field])) continue
    mistakes.root.inside(field).mistake('fills-more', { field, document: base.id })
  }
  if (!isNothing(policy.vocabulary.orders) && !isSame(policy.vocabulary.orders, base.vocabulary.orders)) {
    const at = mistakes.root.inside('vocabulary').inside('orders')
    at.mistake('fills-more', { field: 'orders', document: base.id })
  }
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
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

/** Two fillings of one part for one unit: never on the same day, and a gap between them is worth a word. */
export function fillsFollow(sheets: readonly Sheet[]): void {
  const fills = sheets.filter(({ policy }) => policy.relation?.as === 'fills')
  fills.forEach((sheet, index) => {
    for (const other of fills.slice(0, index)) {
      const base = sheets.find(({ policy }) => policy.id === sheet.policy.relation?.to)?.policy
      const twice = partsNamed(sheet.policy, base).find((own) => isFilledBy(other, own, sheet))
      if (twice === undefined) continue
      if (shareADay(sheet, other, sheets)) {
        const at = sheet.mistakes.root.inside(twice.part).inside(twice.at)
        at.mistake('filled-twice', { found: twice.id, other: other.policy.id })
      } else leavesAGap(sheet, other)
    }
  })
}

interface PartNamed {
  readonly part: LeftPartName
  readonly id: string
  readonly at: string | number
}

/** Periods of its own aside: of those each filling may have some. */
function partsNamed(policy: Policy, base: Policy | undefined): readonly PartNamed[] {
  const lists = ['requirements', 'tiers', 'forms', 'annexForms'] as const
  return [
    ...lists.flatMap((part) => policy[part].map(({ id }, at) => ({ part, id, at }))),
    ...Object.keys(policy.periods)
      .filter((id) => base?.periods[id] !== undefined)
      .map((id) => ({ part: 'periods' as const, id, at: id })),
  ]
}

function isFilledBy({ policy }: Sheet, { part, id }: PartNamed, { policy: own }: Sheet): boolean {
  if (policy.relation?.to !== own.relation?.to) return false
  const [units, ownUnits] = [policy.relation?.units ?? [], own.relation?.units ?? []]
  const shared = units.length === 0 || ownUnits.length === 0 || ownUnits.some((unit) => units.includes(unit))
  const named = part === 'periods' ? Object.keys(policy.periods) : policy[part].map((item) => item.id)
  return shared && named.includes(id)
}

function leavesAGap(a: Sheet, b: Sheet): void {
  const [earlier, later] = (a.from?.from ?? '') < (b.from?.from ?? '') ? [a, b] : [b, a]
  const until = earlier.policy.relation?.until
  if (until === undefined || later.from === undefined || later.from.from <= until) return
  later.advice.root
    .inside(later.from.by)
    .mistake('gap-between-documents', { other: earlier.policy.id, until, from: later.from.from })
}
