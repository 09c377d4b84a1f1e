// What a requirement asks of a unit where the document leaves it to units, and the document of the unit that says so.
import { fillIn } from '../policy/filled-document.ts'
import { plainReadings } from '../policy/plain-readings.ts'
import type { Policy } from '../policy/policy.ts'
import { fillsIn, type UnitOnDay } from '../policy/unit-own/document-of-unit.ts'
import { type CountingWay, numbersOfReading, type ReadingNumbers, type Rule } from './rule.ts'

/** The numbers for a unit: what was delegated to it and what it has set, else as the document has them. */
export function numbersFor(rule: Rule, way: CountingWay, asked: UnitOnDay): readonly ReadingNumbers[] {
  const own = numbersSetFor(rule, way, asked)?.requirements.find(({ id }) => id === rule.requirement.id)
  return own === undefined ? way.numbers : plainReadings(fillIn(rule.requirement, own)).map(numbersOfReading)
}

/** The document that sets the delegated numbers of a requirement for a unit; undefined: none does, or none are delegated. */
export function numbersSetFor(
  { version, requirement }: Rule,
  way: CountingWay,
  asked: UnitOnDay,
): Policy | undefined {
  if (!way.numbers.some(({ numbers }) => numbers.delegated)) return undefined
  const filling = version.beside.find((policy) => fillsIn(policy, asked))
  return filling?.requirements.some(({ id }) => id === requirement.id) ? filling : undefined
}
