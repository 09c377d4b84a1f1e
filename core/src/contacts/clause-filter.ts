import { type Day, daysBetween } from '../calendar/day.ts'
import { type Refused, refuse } from '../decision/decision.ts'

/** In the place of a requirement: contacts that counted for none. No requirement has such an id. */
export const metNothing = '-'

/** A year is what one looks back over; what was counted in it is judged anew each time it is asked. */
const mostDays = 366

export type ClauseDays = { readonly from: Day; readonly to: Day }

/** The days over which contacts are judged, both included; or why they are not. */
export function readClauseDays({
  from,
  to,
}: {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}): { readonly ok: true; readonly days: ClauseDays } | Refused {
  if (from === undefined || to === undefined || daysBetween(from, to) >= mostDays)
    return refuse({ code: 'clause-needs-days', days: mostDays })
  return { ok: true, days: { from, to } }
}
