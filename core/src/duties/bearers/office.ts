import type { Day } from '../../calendar/day.ts'
import { covers } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'
import type { Bearer } from './bearer.ts'

/** The role whose holder an office is; held unit by unit, its id names the unit behind it. */
export function roleOfOffice({ id }: Pick<Bearer, 'id'>): string {
  return id.split('@')[0] ?? id
}

/** Whether the human held the office that day: of the unit, where it is held unit by unit. */
export function heldOffice(human: Human | undefined, office: Pick<Bearer, 'id' | 'unit'>, on: Day): boolean {
  const role = roleOfOffice(office)
  return (
    human?.roles.some(
      (fact) => fact.role === role && covers(fact, on) && (office.unit === null || fact.unit === office.unit),
    ) ?? false
  )
}
