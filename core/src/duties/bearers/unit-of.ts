import type { Day } from '../../calendar/day.ts'
import { covers } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'
import type { UnitId } from '../../roster/ids.ts'

/**
 * The unit a human stands under in lists of a day: of the role (cadre, person), else of the employment, else of the first
 * post. A retired human stands under the last unit.
 */
export function unitOf(human: Human | undefined, role: 'cadre' | 'person', on: Day): UnitId | null {
  if (human === undefined) return null
  const held = human.roles.find((fact) => fact.role === role && fact.unit !== null && covers(fact, on))
  const employed = human.employments.find((fact) => fact.unit !== null && covers(fact, on))
  return held?.unit ?? employed?.unit ?? human.posts.find((post) => covers(post, on))?.unit ?? null
}
