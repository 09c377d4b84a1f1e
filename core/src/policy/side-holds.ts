import { type Dated, holdsOn } from '../roster/dated.ts'
import type { Human } from '../roster/human.ts'
import type { UnitId } from '../roster/ids.ts'
import { postUnitsOf, unitsOf } from '../roster/units-of.ts'
import type { Asking } from './asking.ts'
import type { SideAtom } from './predicate.ts'
import { type Truth, truthOf } from './truth.ts'

/**
 * Whether the human belongs to a unit of the other side (at or below it in the tree of that day): where the other holds
 * a post, is in charge, has a contact point; or whether both are in one group.
 */
export function sideHolds(atom: SideAtom, human: Human, asking: Asking): Truth {
  const { otherSide, at } = asking
  if (!otherSide) return 'unknown'
  switch (atom.op) {
    case 'inUnitOf':
      return isBelow(human, postUnitsOf(otherSide, at), asking)
    case 'inPortfolioOf':
      return isBelow(human, linked(otherSide.portfolios, asking), asking)
    case 'atContactPointOf':
      return isBelow(human, linked(otherSide.contactPoints, asking), asking)
    case 'sameGroupAs':
      return sharesGroup([human, otherSide], atom.kind, asking)
  }
}

function isBelow(human: Human, tops: readonly UnitId[], { roster, at }: Asking): Truth {
  const units = unitsOf(human, at)
  if (units === undefined) return 'unknown'
  return truthOf(units.some((id) => roster.unitAndAbove(id, at).some((unit) => tops.includes(unit.id))))
}

function linked(links: readonly (Dated & { readonly unit: UnitId })[], { at }: Asking): readonly UnitId[] {
  return links.filter((link) => holdsOn(link, at)).map((link) => link.unit)
}

function sharesGroup([a, b]: readonly [Human, Human], kind: string | undefined, asking: Asking): Truth {
  const others = linked(b.groups, asking)
  const shared = linked(a.groups, asking).filter((unit) => others.includes(unit))
  if (kind === undefined) return truthOf(shared.length > 0)
  return truthOf(shared.some((unit) => asking.roster.findUnit(unit, asking.at)?.kind === kind))
}
