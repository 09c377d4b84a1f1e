import type { Actor } from '@tongxin/core/account/actor'
import { decideTerms } from '@tongxin/core/calendar/decide-terms'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { Work } from '../../platform/work.ts'
import { type CalendarDay, loadDays, loadTerms, saveDays, saveTerms } from './store.ts'
import { nextCalendarVersion, readCalendarVersion } from './version.ts'

type Anyone = Work<Actor | null>
type Done = { readonly ok: true; readonly value: { readonly version: number } } | Refused

/** Enters the whole table of terms; rows that stay the same are not touched. */
export async function recordTerms(
  work: Anyone,
  input: { readonly version: number; readonly terms: readonly Term[] },
): Promise<Done> {
  const decision = decideTerms(await loadTerms(work), input.terms)
  if (!decision.ok) return decision
  if (decision.changes.added.length + decision.changes.superseded.length === 0) {
    return { ok: true, value: { version: await readCalendarVersion(work) } }
  }
  const version = await nextCalendarVersion(work, input.version)
  if (version === undefined)
    return refuse({ code: 'stale-version', current: await readCalendarVersion(work) })
  await saveTerms(work, decision.changes, await work.record(decision.events))
  return { ok: true, value: { version } }
}

/** Enters the whole table of special days; each day holds one of a kind. */
export async function recordDays(
  work: Anyone,
  input: { readonly version: number; readonly days: readonly CalendarDay[] },
): Promise<Done> {
  const twice = input.days.find((one, at) => input.days.findIndex((other) => isSameDay(one, other)) !== at)
  if (twice) return refuse({ code: 'dates-overlap', field: twice.day })
  const stored = await loadDays(work)
  const added = input.days.filter(
    (one) => !stored.some((old) => isSameDay(old, one) && old.name === one.name),
  )
  const superseded = stored
    .filter((old) => !input.days.some((one) => isSameDay(old, one) && old.name === one.name))
    .map((old) => old.rowId)
  if (added.length + superseded.length === 0)
    return { ok: true, value: { version: await readCalendarVersion(work) } }
  const version = await nextCalendarVersion(work, input.version)
  if (version === undefined)
    return refuse({ code: 'stale-version', current: await readCalendarVersion(work) })
  const recorded = await work.record([
    { act: 'calendar-day.recorded', subjectKind: 'calendar-day', subjectIds: [] },
  ])
  await saveDays(work, { added, superseded }, recorded)
  return { ok: true, value: { version } }
}

function isSameDay(a: CalendarDay, b: CalendarDay): boolean {
  return a.day === b.day && a.kind === b.kind
}
