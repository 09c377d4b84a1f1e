// Steps of matters, requests and reports that are waited for, from the counts kept: which may be given more time, and how much.
import type { RecordDuty } from '@tongxin/contract/duties/records'
import type { Day } from '@tongxin/core/calendar/day'
import type { SchoolCalendar } from '@tongxin/core/calendar/school-calendar'
import { type RowRule, rowRules } from '@tongxin/core/duties/row-rule'
import { rowTurns } from '@tongxin/core/duties/row-states'
import { extensibleStep } from '@tongxin/core/duties/turns/step-deadlines'
import { type AwaitedStep, latestExtension } from '@tongxin/core/records/decide-extension'
import type { RecordEntry } from '@tongxin/core/records/decide-record'
import type { RecordOffer } from '@tongxin/core/records/record-offer'
import { isExtensionOffer } from '@tongxin/core/records/step-offers'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import type { DutyGround } from '../ground.ts'
import { asColumns, type StoredCount } from '../stored-count.ts'
import { mayEnter } from './may-record.ts'

/** A count, with the step that began its time; null: something else did. */
type AwaitedRow = StoredCount & { readonly begun_by: string | null }

/** The step an entry gives more time to, as it stands; null: nothing of that number waits for it. One statement. */
export async function findAwaitedStep(
  work: Work,
  { policies, calendar }: DutyGround,
  { offer, subject }: { readonly offer: RecordOffer; readonly subject: RecordEntry['subject'] },
): Promise<AwaitedStep | null> {
  const { rows } = await sql<AwaitedRow>`
    select d.*, begun.word as begun_by from duty_count d
    join kept_record begun on begun.school_id = d.school_id and begun.id::text = d.period and begun.kind = 'step'
    where d.school_id = current_school() and begun.subject = ${subject} and begun.procedure = ${offer.procedure}`.execute(
    work.tx,
  )
  const ruleOf = rowRules(policies, work.today)
  const wanted = `${offer.procedure}.${offer.words[0]}`
  const awaited = rows.flatMap((row) => {
    const found = ruleOf(asColumns(row, work.today))
    if (found === null || found.rule.requirement.id !== wanted) return []
    return awaitedStepOf(row, found, { calendar, on: work.today }) ?? []
  })
  return awaited.find(({ isDone }) => !isDone) ?? awaited[0] ?? null
}

/** How somebody may give more time to what a count waits for, and until when at most (null: not known); null: they may not. */
export function extensionOf(
  work: Work,
  row: AwaitedRow,
  { serving, found, ground }: Serving,
): RecordDuty['extension'] {
  const awaited = awaitedStepOf(row, found, { calendar: ground.calendar, on: work.today })
  const form = serving.find((offer) => isExtensionOffer(offer) && mayEnter(work, offer, row.unit_id))
  if (form === undefined || awaited === null || awaited.isDone) return null
  const latest = latestExtension(awaited, ground.calendar.holidayYears)
  if (latest.kind === 'unknown') return { form: form.id, latest: null }
  const { dueOn } = awaited.turn
  return dueOn !== null && latest.on <= dueOn ? null : { form: form.id, latest: latest.on }
}

interface Serving {
  /** The forms that serve the requirement. */
  readonly serving: readonly RecordOffer[]
  readonly found: RowRule
  readonly ground: DutyGround
}

/** null: what is counted is no step of these, or its document does not let its time be extended. */
function awaitedStepOf(
  row: AwaitedRow,
  found: RowRule,
  { calendar, on }: { readonly calendar: SchoolCalendar; readonly on: Day },
): AwaitedStep | null {
  const { rule, way } = found
  const isStep = way.counts.kind === 'step'
  const step = isStep ? extensibleStep(rule.version.words, rule.requirement.id) : null
  const turn = rowTurns({ calendar, asOf: { on, knownAt: on } })(found, asColumns(row, on))
  if (step === null || turn === null || row.begun_by === null) return null
  return { step, turn, begunBy: row.begun_by, isDone: row.counted + row.late > 0 }
}
