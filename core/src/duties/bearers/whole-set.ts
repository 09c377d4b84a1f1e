import type { PlainRequirement } from '../../policy/requirement.ts'
import { covers } from '../../roster/dated.ts'
import type { Bearer } from './bearer.ts'
import { type BearersContext, bearersOf } from './bearers-of.ts'
import { judgeUnit } from './judge.ts'

/**
 * How many `all` is for a bearer: its paired persons, or those of its unit that `where` asks for, where different persons are
 * counted; the units where units are; else everything paired with it.
 */
export function wholeSetOf(
  bearer: Bearer,
  plain: PlainRequirement,
  context: Omit<BearersContext, 'only'>,
): number {
  const { index, on } = context
  if (plain.distinct?.by === 'unit') return unitsOf(plain, context)
  if (bearer.kind === 'cadre' || bearer.kind === 'person') {
    const own = bearer.cadre ?? bearer.person
    const pairings = own === null ? [] : (index.pairingsOf.get(own) ?? [])
    return pairings.filter(
      (pairing) => covers(pairing, on) && (plain.of?.tier?.includes(pairing.tier) ?? true),
    ).length
  }
  const about = plain.where?.person
  const persons = bearersOf(
    { ...plain, bearer: 'person', of: about === undefined ? {} : { is: about } },
    { ...context, only: null },
  )
  return persons.filter((days) => bearer.unit === null || days.bearer.unit === bearer.unit).length
}

/** The units `of` asks for by kind or place in the tree; without it every unit. */
function unitsOf({ of }: PlainRequirement, { index, on }: Omit<BearersContext, 'only'>): number {
  const is = of?.is
  const units = index.facts.units.filter(
    (unit) => covers(unit, on) && (is === undefined || judgeUnit(is, { unit: unit.id, on }, index) !== false),
  )
  return new Set(units.map(({ id }) => id)).size
}
