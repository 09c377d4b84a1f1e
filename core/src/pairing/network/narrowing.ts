import type { Predicate, SideAtom } from '../../policy/predicate.ts'

/**
 * Questions about the other side one of which must be answered with yes where the predicate is to hold, so that only those
 * need be looked at whom an index finds by them. Null where it may hold without any.
 */
export function narrowedBy(predicate: Predicate): readonly SideAtom[] | null {
  switch (predicate.op) {
    case 'inUnitOf':
    case 'inPortfolioOf':
    case 'atContactPointOf':
    case 'sameGroupAs':
      return [predicate]
    case 'all':
      return predicate.of.map(narrowedBy).find((atoms) => atoms !== null) ?? null
    case 'any':
      return everyOne(predicate.of.map(narrowedBy))
    default:
      return null
  }
}

/** Whether the answer can depend on who the other side is. */
export function asksOtherSide(predicate: Predicate): boolean {
  switch (predicate.op) {
    case 'inUnitOf':
    case 'inPortfolioOf':
    case 'atContactPointOf':
    case 'sameGroupAs':
      return true
    case 'all':
    case 'any':
      return predicate.of.some(asksOtherSide)
    case 'not':
      return asksOtherSide(predicate.of)
    default:
      return false
  }
}

function everyOne(parts: readonly (readonly SideAtom[] | null)[]): readonly SideAtom[] | null {
  const known = parts.filter((atoms) => atoms !== null)
  return known.length === parts.length ? known.flat() : null
}
