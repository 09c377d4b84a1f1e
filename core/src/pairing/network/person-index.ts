import { append } from '../../duties/records/grouping.ts'
import type { SideAtomName } from '../../policy/predicate.ts'
import { holdsOn } from '../../roster/dated.ts'
import type { Human, UnitLink } from '../../roster/human.ts'
import type { UnitId } from '../../roster/ids.ts'
import { postUnitsOf, unitsOf } from '../../roster/units-of.ts'
import type { OnFacts } from '../eligibility/candidate.ts'

/** Persons by where they belong and by the groups they are in, so that those of a cadre are found without asking all. */
export interface PersonIndex {
  /** Who may answer the question about the cadre with yes; nobody else does. */
  readonly personsFor: (question: SideAtomName, cadre: Human) => readonly Human[]
  /** Those of the units, or of one below. */
  readonly personsIn: (units: readonly UnitId[]) => readonly Human[]
  readonly groupMates: (cadre: Human) => readonly { readonly person: Human; readonly group: UnitId }[]
}

export function indexPersons(persons: readonly Human[], { roster, at }: OnFacts): PersonIndex {
  const byUnit = new Map<UnitId, Human[]>()
  const byGroup = new Map<UnitId, Human[]>()
  for (const person of persons) {
    for (const unit of unitsAround(person, { roster, at })) append(byUnit, unit, person)
    for (const group of heldOn(person.groups, { roster, at })) append(byGroup, group, person)
  }
  const personsIn = (units: readonly UnitId[]) => [
    ...new Set(units.flatMap((unit) => byUnit.get(unit) ?? [])),
  ]
  const groupMates = (cadre: Human) =>
    heldOn(cadre.groups, { roster, at }).flatMap((group) =>
      (byGroup.get(group) ?? []).map((person) => ({ person, group })),
    )
  const personsFor = (question: SideAtomName, cadre: Human) => {
    switch (question) {
      case 'inUnitOf':
        return personsIn(postUnitsOf(cadre, at))
      case 'inPortfolioOf':
        return personsIn(heldOn(cadre.portfolios, { roster, at }))
      case 'atContactPointOf':
        return personsIn(heldOn(cadre.contactPoints, { roster, at }))
      case 'sameGroupAs':
        return groupMates(cadre).map(({ person }) => person)
    }
  }
  return { personsFor, personsIn, groupMates }
}

/** The units somebody belongs to, and all above them. */
function unitsAround(person: Human, { roster, at }: OnFacts): ReadonlySet<UnitId> {
  const own = unitsOf(person, at) ?? []
  return new Set(own.flatMap((unit) => roster.unitAndAbove(unit, at).map(({ id }) => id)))
}

export function heldOn(links: readonly UnitLink[], { at }: OnFacts): readonly UnitId[] {
  return links.filter((link) => holdsOn(link, at)).map(({ unit }) => unit)
}
