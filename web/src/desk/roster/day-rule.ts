import type { Day } from '@tongxin/core/calendar/day'
import { dayCell, startCell } from '@tongxin/core/calendar/typed-date'
import { typedProblem } from '@tongxin/core/reading/typed'

/** A day as people write it, or nothing; where something begins a month is enough. */
export function dayRule(side: 'from' | 'to', today: Day) {
  const read = (side === 'from' ? startCell : dayCell)({ today })
  return {
    validator: async (_rule: unknown, value: string | undefined) => {
      const typed = value?.trim() ? read(value) : undefined
      if (typed?.ok === false) throw new Error(typedProblem(typed))
    },
  }
}
