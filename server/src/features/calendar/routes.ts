import * as contract from '@tongxin/contract/calendar'
import { termId } from '@tongxin/core/calendar/term'
import { answer, type Route, route } from '../../http/route.ts'
import { enqueueRebuild } from '../../workflows/rebuild-duties.ts'
import { recordDays, recordTerms } from './commands.ts'
import { showCalendar } from './queries.ts'

export const calendarRoutes: readonly Route[] = [
  route(contract.showCalendar, async (ask) => {
    const shown = await showCalendar(ask)
    return answer({ ...shown, terms: [...shown.terms], days: [...shown.days] }, shown.version)
  }),

  route(contract.recordTerms, async (ask) => {
    const terms = ask.body.terms.map((term) => ({ ...term, id: termId(term.id) }))
    const done = await recordTerms(ask, { version: ask.version, terms })
    if (done.ok) await enqueueRebuild(ask)
    return done.ok ? answer(done.value, done.value.version) : done
  }),

  route(contract.recordDays, async (ask) => {
    const done = await recordDays(ask, { version: ask.version, days: ask.body.days })
    if (done.ok) await enqueueRebuild(ask)
    return done.ok ? answer(done.value, done.value.version) : done
  }),
]
