import { type AsOf, holdsOn, isKnown } from './dated.ts'
import type { Human } from './human.ts'
import type { UnitId } from './ids.ts'

/**
 * The units a human belongs to on a day: where employed (a retired human keeps the last unit), else where posts are held.
 * Undefined when no unit was ever recorded: that is not the same as belonging nowhere.
 */
export function unitsOf(human: Human, at: AsOf): readonly UnitId[] | undefined {
  const known = human.employments.filter((fact) => isKnown(fact, at.knownAt) && fact.unit !== null)
  const employed = known.filter((fact) => holdsOn(fact, at)).flatMap((fact) => fact.unit ?? [])
  if (employed.length > 0) return employed
  const posted = postUnitsOf(human, at)
  return posted.length > 0 || known.length > 0 ? posted : undefined
}

/** The units in which the human holds a post on the day. */
export function postUnitsOf(human: Human, at: AsOf): readonly UnitId[] {
  return human.posts.filter((post) => holdsOn(post, at)).map((post) => post.unit)
}
