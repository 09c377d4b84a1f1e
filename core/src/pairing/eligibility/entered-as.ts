import { type AsOf, holdsOn } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'

/**
 * Those who may stand on one side of a pairing on a day: entered in the role, or in none at all. Who is entered as something
 * else is not looked at, or everybody whose party nobody recorded would count as a cadre left open.
 */
export function enteredAs(role: 'cadre' | 'person', humans: readonly Human[], at: AsOf): readonly Human[] {
  return humans.filter(({ roles }) => {
    const held = roles.filter((fact) => holdsOn(fact, at))
    return held.length === 0 || held.some((fact) => fact.role === role)
  })
}
