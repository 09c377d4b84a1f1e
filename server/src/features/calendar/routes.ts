import * as contract from '@tongxin/contract/calendar/calendar'
import { academicYearId, termId } from '@tongxin/core/calendar/term'
import { answer, type Route, route } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { enqueueRebuild } from '../../workflows/rebuild-duties.ts'
import { recordFestivals, recordHolidays, recordTerms, withdrawHolidays } from './commands.ts'
import { calendarFileRoutes } from './file-routes.ts'
import { listFestivalDays, listGaps } from './gap-queries.ts'
import { showCalendar } from './queries.ts'

export const calendarRoutes: readonly Route[] = [
  route(contract.showCalendar, async (ask) => {
    const shown = await showCalendar(ask)
    return answer(shown, shown.version)
  }),

  route(contract.recordTerms, async (ask) => {
    const terms = ask.body.terms.map((term) => ({ ...term, id: termId(term.id) }))
    const yearsWithoutTerms = ask.body.yearsWithoutTerms.map((year) => ({
      ...year,
      id: academicYearId(year.id),
    }))
    return recounted(ask, await recordTerms(ask, { version: ask.version, terms, yearsWithoutTerms }))
  }),

  route(contract.recordHolidays, async (ask) =>
    recounted(ask, await recordHolidays(ask, { version: ask.version, years: ask.body.years })),
  ),

  route(contract.withdrawHolidays, async (ask) =>
    recounted(ask, await withdrawHolidays(ask, { version: ask.version, year: ask.params.year })),
  ),

  route(contract.recordFestivals, async (ask) =>
    recounted(ask, await recordFestivals(ask, { version: ask.version, festivals: ask.body.festivals })),
  ),

  route(contract.listCalendarGaps, async (ask) => {
    const gaps = await listGaps(ask)
    return answer({
      gaps: gaps.map((gap) => ({
        ...gap,
        festivals: [...gap.festivals],
        affects: gap.affects.map((need) => ({
          ...need,
          cites: [...need.cites],
          festivals: [...need.festivals],
        })),
      })),
    })
  }),

  route(contract.listFestivalDays, async (ask) =>
    answer({ days: await listFestivalDays(ask, ask.query.year) }),
  ),

  ...calendarFileRoutes,
]

/** Every duty may lie in another period now: a job counts them again. */
async function recounted(work: Work, done: Awaited<ReturnType<typeof recordTerms>>) {
  if (!done.ok) return done
  const { version, changed } = done.value
  if (changed) await enqueueRebuild(work)
  return answer({ version }, version)
}
