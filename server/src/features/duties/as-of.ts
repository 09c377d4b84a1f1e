import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { AsOf } from '@tongxin/core/roster/dated'
import type { Work } from '../../platform/work.ts'

/** The day judged and the knowledge used; today where absent. */
export type AsOfAsked = { readonly on?: Day | undefined; readonly knownAt?: Day | undefined }

/** Refuses a day that has not come: nobody knows yet what will be known. */
export function readAsOf(
  { today }: Work,
  { on = today, knownAt = today }: AsOfAsked,
): { readonly ok: true; readonly value: AsOf } | Refused {
  const later = [on, knownAt].find((day) => day > today)
  return later === undefined
    ? { ok: true, value: { on, knownAt } }
    : refuse({ code: 'day-in-future', on: later })
}
