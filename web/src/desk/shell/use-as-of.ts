import { type Day, parseDay } from '@tongxin/core/calendar/day'
import { useMe } from '../../app/session.ts'
import { useFilters } from './use-filters.ts'

/** The day judged, and the knowledge used: what was entered by the end of that day. */
export interface AsOf {
  readonly on: Day
  readonly knownAt: Day
}

/**
 * The days in the address (`?on=2026-11-20&knownAt=2026-11-20`), so that a link shows the same figures; a day that is missing
 * or has not come is today. Undefined where both are.
 */
export function useAsOf(): AsOf | undefined {
  const { today } = useMe()
  const { get } = useFilters()
  const read = (name: keyof AsOf) => {
    const asked = parseDay(get(name) ?? '')
    return asked !== null && asked < today ? asked : today
  }
  const asOf = { on: read('on'), knownAt: read('knownAt') }
  return asOf.on === today && asOf.knownAt === today ? undefined : asOf
}
