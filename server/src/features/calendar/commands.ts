import type { Actor } from '@tongxin/core/account/actor'
import { decideFestivals, type FestivalWindow } from '@tongxin/core/calendar/decide-festivals'
import { decideHolidays, decideWithdrawal, type HolidayChanges } from '@tongxin/core/calendar/decide-holidays'
import { decideTerms } from '@tongxin/core/calendar/decide-terms'
import type { HolidayTable } from '@tongxin/core/calendar/holiday-table'
import type { TermTable } from '@tongxin/core/calendar/term-table'
import { type Accepted, type Decision, type Refused, refuse } from '@tongxin/core/decision/decision'
import type { Recorded, Work } from '../../platform/work.ts'
import { loadFestivals, loadHolidays, loadTerms, saveFestivals, saveHolidays, saveTerms } from './store.ts'
import { nextCalendarVersion, readCalendarVersion } from './version.ts'

type Anyone = Work<Actor | null>
type Done =
  | { readonly ok: true; readonly value: { readonly version: number; readonly changed: boolean } }
  | Refused
/** The version of the calendar that was seen when this was written. */
type Seen = { readonly version: number }

/** Enters the whole table of terms and of years without any; rows that stay the same are not touched. */
export async function recordTerms(work: Anyone, { version, ...sent }: Seen & TermTable): Promise<Done> {
  const decision = decideTerms(await loadTerms(work), sent)
  return finish(work, decision, {
    version,
    touches: ({ terms, yearsWithoutTerms, superseded }) =>
      terms.length + yearsWithoutTerms.length + superseded.terms.length + superseded.years.length,
    save: (changes, recorded) => saveTerms(work, changes, recorded),
  })
}

/** Enters the notices of some years, each whole; other years stay. */
export async function recordHolidays(
  work: Anyone,
  { version, years }: Seen & { readonly years: readonly HolidayTable[] },
): Promise<Done> {
  return finishHolidays(work, decideHolidays(await loadHolidays(work), years), version)
}

/** Takes a year back, as if its notice had not been published. */
export async function withdrawHolidays(
  work: Anyone,
  { version, year }: Seen & { readonly year: number },
): Promise<Done> {
  return finishHolidays(work, decideWithdrawal(await loadHolidays(work), year), version)
}

/** Enters the whole table of festival windows. */
export async function recordFestivals(
  work: Anyone,
  { version, festivals }: Seen & { readonly festivals: readonly FestivalWindow[] },
): Promise<Done> {
  return finish(work, decideFestivals(await loadFestivals(work), festivals), {
    version,
    touches: ({ added, superseded }) => added.length + superseded.length,
    save: (changes, recorded) => saveFestivals(work, changes, recorded),
  })
}

function finishHolidays(work: Anyone, decision: Decision<HolidayChanges>, version: number): Promise<Done> {
  return finish(work, decision, {
    version,
    touches: ({ added, superseded }) => added.length + superseded.length,
    save: (changes, recorded) => saveHolidays(work, changes, recorded),
  })
}

interface Finish<Changes> extends Seen {
  /** How many rows the changes touch; none leaves the calendar at its version. */
  readonly touches: (changes: Changes) => number
  readonly save: (changes: Changes, recorded: Recorded) => Promise<void>
}

async function finish<Changes>(
  work: Anyone,
  decision: Decision<Changes>,
  { version, touches, save }: Finish<Changes>,
): Promise<Done> {
  if (!decision.ok) return decision
  const { changes, events }: Accepted<Changes> = decision
  if (touches(changes) === 0) {
    return { ok: true, value: { version: await readCalendarVersion(work), changed: false } }
  }
  const next = await nextCalendarVersion(work, version)
  if (next === undefined) return refuse({ code: 'stale-version', current: await readCalendarVersion(work) })
  await save(changes, await work.record(events))
  return { ok: true, value: { version: next, changed: true } }
}
