import type { Place } from '../../reading/place.ts'
import { notOneOf } from '../../reading/reader.ts'
import { type LeftField, type LeftPart, type LeftPartName, leftParts } from '../left-parts.ts'
import type { Policy } from '../policy.ts'
import type { Tier } from '../tier.ts'
import { valueAt } from '../value-place.ts'
import { isSame, withinBounds } from './fill-value-checks.ts'

/** Tiers, periods, forms and annexes a filling names: each sets what the other left open of it, and nothing else. */
export function partsFit(policy: Policy, base: Policy, root: Place): void {
  const parts = leftParts(base)
  for (const part of ['tiers', 'forms', 'annexForms'] as const) {
    policy[part].forEach((own, index) => {
      const at = root.inside(part).inside(index)
      const there = base[part].find(({ id }) => id === own.id)
      if (there === undefined) {
        const open = parts.filter((one) => one.part === part).map(({ id }) => id)
        at.inside('id').mistake('unknown-part-there', { document: base.id, ...notOneOf(own.id, open) })
      } else if (!isSame(own, there)) itemFits(own, there, { part, at, parts, policy })
    })
  }
  periodsFit(policy, base, root)
}

interface Asked {
  readonly part: LeftPartName
  readonly at: Place
  readonly parts: readonly LeftPart[]
  readonly policy: Policy
}

function itemFits(own: { readonly id: string }, there: object, { part, at, parts, policy }: Asked): void {
  const left = parts.find((one) => one.part === part && one.id === own.id)?.fields ?? []
  for (const { place, left: value } of left) {
    const set = valueAt(policy, place)
    if (set !== undefined) withinBounds(set, value, insideOf(at, place.slice(2)))
  }
  for (const field of otherFields(own, there, left)) at.inside(field).mistake('not-left-open', { field })
}

function insideOf(at: Place, keys: readonly string[]): Place {
  return keys.reduce((place, key) => place.inside(/^\d+$/.test(key) ? Number(key) : key), at)
}

/** Names and citations are a filling's own; what a reader puts where a file says nothing is nothing said. */
const free: readonly string[] = ['id', 'label', 'title', 'cite', 'cites']

function otherFields(own: object, there: object, left: readonly LeftField[]): readonly string[] {
  const open: readonly string[] = left.map(({ field }) => field)
  const other = new Map(Object.entries(there))
  return Object.entries(own)
    .filter(([field]) => !free.includes(field) && !open.includes(field))
    .filter(([field, value]) => !isSame(value, other.get(field)) && !isNothingSaid(field, value))
    .map(([field]) => field)
}

function isNothingSaid(field: string, value: unknown): boolean {
  const plain = Object.entries(plainTier).find(([name]) => name === field)
  return isSame(value, plain?.[1]) || blanks.some((blank) => isSame(value, blank))
}

const blanks: readonly unknown[] = [undefined, false, [], {}, { state: 'set', value: 'each' }]

/** What a reader puts where a tier says nothing. */
const plainTier: Partial<Tier> = {
  from: 'cadre',
  to: 'person',
  assign: { by: 'list' },
  bindsTo: 'human',
  eligibleAt: 'start',
  whoseContactCounts: 'either',
}

/** A filling may name periods of its own; one the other names it may fill, not change. */
function periodsFit(policy: Policy, base: Policy, root: Place): void {
  const parts = leftParts(base)
  for (const [name, own] of Object.entries(policy.periods)) {
    const there = base.periods[name]
    if (there === undefined || isSame(own, there)) continue
    const left = parts.find(({ part, id }) => part === 'periods' && id === name)?.fields[0]
    const at = root.inside('periods').inside(name)
    const isOpen = 'festivals' in own && [undefined, there.late].includes(own.late)
    if (left === undefined || !isOpen) at.mistake('not-left-open', { field: name })
    else withinBounds(own.festivals, left.left, at.inside('festivals'))
  }
}
