import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { type DayKind, dayKinds } from '@tongxin/core/calendar/day-kind'
import type { TermChanges, TermRow } from '@tongxin/core/calendar/decide-terms'
import { academicYearOf, termId } from '@tongxin/core/calendar/term'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

export async function loadTerms({
  tx,
}: Pick<Anyone, 'tx'>): Promise<readonly (TermRow & { rowId: string })[]> {
  const rows = await tx
    .selectFrom('academic_term')
    .select(['id', 'academic_year', 'sequence', 'label', 'from_on', 'to_on'])
    .where('superseded_at', 'is', null)
    .orderBy('from_on')
    .execute()
  return rows.map((row) => ({
    rowId: row.id,
    id: termId(`${row.academic_year}-${row.sequence}`),
    label: row.label,
    from: row.from_on,
    to: row.to_on,
  }))
}

export async function saveTerms(work: Anyone, changes: TermChanges, recorded: Recorded): Promise<void> {
  if (changes.superseded.length > 0) {
    await work.tx
      .updateTable('academic_term')
      .set(superseding(recorded))
      .where('id', 'in', [...changes.superseded])
      .execute()
  }
  const rows = changes.added.map((term) => ({
    school_id: work.schoolId,
    id: work.ids.next(),
    academic_year: academicYearOf(term.id),
    sequence: Number(term.id.slice(10)),
    label: term.label,
    from_on: term.from,
    to_on: term.to,
    ...recorded,
  }))
  if (rows.length > 0) await work.tx.insertInto('academic_term').values(rows).execute()
}

export type CalendarDay = { readonly day: Day; readonly kind: DayKind; readonly name: string }
type StoredDay = CalendarDay & { readonly rowId: string }

export async function loadDays({ tx }: Pick<Anyone, 'tx'>): Promise<readonly StoredDay[]> {
  const rows = await tx
    .selectFrom('calendar_day')
    .select(['id', 'day', 'kind', 'name'])
    .where('superseded_at', 'is', null)
    .orderBy('day')
    .execute()
  return rows.flatMap((row) => {
    const kind = dayKinds.find((one) => one === row.kind)
    return kind ? [{ rowId: row.id, day: row.day, name: row.name, kind }] : []
  })
}

export async function saveDays(
  work: Anyone,
  changes: { readonly added: readonly CalendarDay[]; readonly superseded: readonly string[] },
  recorded: Recorded,
): Promise<void> {
  if (changes.superseded.length > 0) {
    await work.tx
      .updateTable('calendar_day')
      .set(superseding(recorded))
      .where('id', 'in', [...changes.superseded])
      .execute()
  }
  const rows = changes.added.map((one) => ({
    school_id: work.schoolId,
    id: work.ids.next(),
    ...one,
    ...recorded,
  }))
  if (rows.length > 0) await work.tx.insertInto('calendar_day').values(rows).execute()
}
