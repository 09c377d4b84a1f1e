// Freezing what was found in a period that is over, as a job, in portions: each is one transaction that queues the next,
// so that a server may stop at any moment and go on later. A night after which nothing closes does nothing.

import type { Actor } from '@tongxin/core/account/actor'
import { addDays, type Day, isDay } from '@tongxin/core/calendar/day'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { type Setting, settingOf } from '@tongxin/core/duties/setting'
import {
  asOfClosing,
  closedFindings,
  closingDays,
  standingFindings,
  standingPeriod,
} from '@tongxin/core/duties/turns/closing'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import {
  findClosedPeriods,
  findLastClosing,
  findUnfrozen,
  insertClosing,
  insertFrozen,
} from '../features/duties/closing-store.ts'
import { countsWhatIsKept, loadDutyFacts } from '../features/duties/facts.ts'
import { type FrozenRow, frozenRow } from '../features/duties/frozen-row.ts'
import { loadGround } from '../features/duties/ground.ts'
import { holdClosing } from '../features/duties/hold.ts'
import type { Shell } from '../http/shell.ts'
import { type WorkParts, workFor } from '../http/work-for.ts'
import { type ClaimedJob, enqueueJob } from '../platform/jobs/job-queue.ts'
import type { ScheduledJob } from '../platform/jobs/job-schedule.ts'
import type { JobHandler } from '../platform/jobs/job-worker.ts'
import type { Work } from '../platform/work.ts'

type Anyone = Work<Actor | null>

const everyNight = 'duty.close'
const onePortion = 'duty.freeze'

export const closingSchedule: readonly ScheduledJob[] = [{ kind: everyNight, cron: '15 0 * * *' }]

interface ClosingOptions {
  /** How many findings a transaction freezes. */
  readonly portion?: number
}

/** What the worker does for these kinds. */
export function closingHandlers(
  shell: WorkParts & Pick<Shell, 'log'>,
  { portion = 5000 }: ClosingOptions = {},
): Readonly<Record<string, JobHandler>> {
  const workOf = (tx: Work['tx'], { school_id: schoolId }: ClaimedJob) =>
    workFor(shell, { tx, schoolId, actor: null, requestId: null })
  return {
    [everyNight]: (tx, job) => enqueueNext(workOf(tx, job)),
    [onePortion]: async (tx, job) => {
      const work = workOf(tx, job)
      const closedOn = closingOf(job)
      const frozen = await freezePortion(work, closedOn, portion)
      shell.log.info('findings frozen', { closedOn, ...frozen })
      if (frozen.left > 0) await enqueuePortion(work, closedOn, frozen.left)
      else await enqueueNext(work)
    },
  }
}

function closingOf({ payload }: ClaimedJob): Day {
  if (typeof payload === 'string' && isDay(payload)) return payload
  throw new Error('a closing does not name its day')
}

/** Queues the first day, up to today, on which something closed since the last closing. */
async function enqueueNext(work: Anyone): Promise<void> {
  const last = await findLastClosing(work)
  if (last === null) return
  const { policies, calendar } = await loadGround(work)
  const asOf = { on: work.today, knownAt: work.today }
  const setting = settingOf(policies, { calendar, facts: emptyFacts(work.schoolId), asOf })
  const [next] = closingDays(kept(setting), { after: last.lastClosedOn ?? last.judgedSince, on: work.today })
  if (next !== undefined) await enqueuePortion(work, next, 'first')
}

/** One that failed for good is tried anew the next night: the night is in its name. */
async function enqueuePortion(work: Anyone, closedOn: Day, left: number | 'first'): Promise<void> {
  const { schoolId, today, now: runAt } = work
  const key = `${closedOn} ${today} ${left}`
  await enqueueJob(work.tx, work.ids, { schoolId, kind: onePortion, key, payload: closedOn, runAt })
}

/** Freezes so many of a closing's findings, and with the last of them writes the closing itself. */
async function freezePortion(
  work: Anyone,
  closedOn: Day,
  portion: number,
): Promise<{ readonly frozen: number; readonly left: number }> {
  await holdClosing(work)
  const rows = await findRows(work, closedOn)
  const unfrozen = await findUnfrozen(work, closedOn, rows)
  const recorded = await work.record([
    { act: 'duty.closed', subjectKind: 'school', subjectIds: [work.schoolId] },
  ])
  const now = unfrozen.slice(0, portion)
  await insertFrozen(work, now, { closedOn, recorded })
  const left = unfrozen.length - now.length
  if (left === 0) {
    await insertClosing(work, { closedOn, knownAt: asOfClosing(closedOn).knownAt }, recorded)
  }
  return { frozen: now.length, left }
}

/** Every finding of a closing, by what was known when the day before it ended. */
async function findRows(work: Anyone, closedOn: Day): Promise<readonly FrozenRow[]> {
  const last = await findLastClosing(work)
  if (last === null) return []
  const { on, knownAt } = asOfClosing(closedOn)
  const { policies, calendar } = await loadGround(work, knownAt)
  const facts = await loadDutyFacts(work, { knownAt })
  const frozen = await findClosedPeriods(work)
  const keys = new Set(frozen.map(({ requirement, period }) => `${requirement}\n${period}`))
  const isFrozen = (requirement: string, period: string) => keys.has(`${requirement}\n${period}`)
  const at = (day: Day) => kept(settingOf(policies, { calendar, facts, asOf: { on: day, knownAt } }))
  const closed = closedFindings(at(on), { after: last.judgedSince, on }, isFrozen)
  const terms = calendar.terms.filter(({ to }) => to > last.judgedSince && to <= on)
  const standing = terms.flatMap((term) => {
    const period = standingPeriod(term.id)
    return standingFindings(at(addDays(term.to, -1)))
      .filter(({ requirement }) => !isFrozen(requirement, period))
      .flatMap((finding) => rowsOf(finding, period))
  })
  return [...closed.flatMap((finding) => rowsOf(finding)), ...standing]
}

function rowsOf(finding: Finding, period?: string): readonly FrozenRow[] {
  const { turn } = finding
  return turn === null ? [] : [frozenRow(finding, turn, period ?? turn.id)]
}

/** Only what is counted from records that have a table: of anything else nothing is known, and so nothing is found. */
function kept(setting: Setting): Setting {
  return { ...setting, rules: setting.rules.filter(countsWhatIsKept) }
}
