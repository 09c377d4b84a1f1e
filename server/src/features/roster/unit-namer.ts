import type { Day } from '@tongxin/core/calendar/day'
import { type StoredUnit, unitsOn } from './queries.ts'

/** Names of units of the day; one that is no more by its last name. */
export function unitNamer(units: readonly StoredUnit[], today: Day): (id: string) => string {
  const names = new Map([...units, ...unitsOn(units, today)].map((unit) => [unit.unitId, unit.name]))
  return (id) => names.get(id) ?? '（已撤销的单位）'
}
