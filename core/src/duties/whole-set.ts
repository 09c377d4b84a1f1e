import type { PlainRequirement } from '../policy/requirement.ts'
import { covers } from '../roster/dated.ts'
import type { Bearer } from './bearer.ts'
import { type BearersContext, bearersOf } from './bearers-of.ts'

/**
 * How many `all` is for a bearer: its paired persons, or its unit's, where different persons are counted; the units
 * where units are; else everything paired with it.
 */
export function wholeSetOf(
  bearer: Bearer,
  plain: PlainRequirement,
  context: Omit<BearersContext, 'only'>,
): number {
  const { index, on } = context
  if (plain.distinct?.by === 'unit')
    return new Set(index.facts.units.filter((unit) => covers(unit, on)).map(({ id }) => id)).size
  if (bearer.kind === 'cadre' || bearer.kind === 'person') {
    const own = bearer.cadre ?? bearer.person
    const pairings = own === null ? [] : (index.pairingsOf.get(own) ?? [])
    return pairings.filter(
      (pairing) => covers(pairing, on) && (plain.of?.tier?.includes(pairing.tier) ?? true),
    ).length
  }
  const persons = bearersOf({ ...plain, bearer: 'person', of: {} }, { ...context, only: null })
  return persons.filter((days) => bearer.unit === null || days.bearer.unit === bearer.unit).length
}
