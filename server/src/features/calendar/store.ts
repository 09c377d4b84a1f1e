import type { Actor } from '@tongxin/core/account/actor'
import type { FestivalChanges, FestivalWindow } from '@tongxin/core/calendar/decide-festivals'
import type { HolidayChanges, StoredHolidayTable } from '@tongxin/core/calendar/decide-holidays'
import type { StoredTerms, TermChanges } from '@tongxin/core/calendar/decide-terms'
import { academicYearId, academicYearOf, termId } from '@tongxin/core/calendar/term'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'
import { readHolidays } from './stored-holidays.ts'

type Anyone = Work<Actor | null>

/** The tables of the calendar; each row that gives way keeps its days, and the moment it did so. */
type CalendarTable = 'academic_term' | 'year_without_terms' | 'holiday_year' | 'festival_window'

export async function loadTerms({ tx }: Pick<Anyone, 'tx'>): Promise<StoredTerms> {
  const terms = await tx
    .selectFrom('academic_term')
    .select(['id', 'academic_year', 'sequence', 'from_on', 'to_on', 'teaching_from', 'teaching_to'])
    .where('superseded_at', 'is', null)
    .orderBy('from_on')
    .execute()
  const years = await tx
    .selectFrom('year_without_terms')
    .select(['id', 'academic_year', 'from_on', 'to_on'])
    .where('superseded_at', 'is', null)
    .orderBy('from_on')
    .execute()
  return {
    terms: terms.map((row) => ({
      rowId: row.id,
      id: termId(`${row.academic_year}-${row.sequence}`),
      from: row.from_on,
      to: row.to_on,
      teaching:
        row.teaching_from === null || row.teaching_to === null
          ? null
          : { from: row.teaching_from, to: row.teaching_to },
    })),
    yearsWithoutTerms: years.map((row) => ({
      rowId: row.id,
      id: academicYearId(row.academic_year),
      from: row.from_on,
      to: row.to_on,
    })),
  }
}

export async function saveTerms(work: Anyone, changes: TermChanges, recorded: Recorded): Promise<void> {
  await supersede(work, 'academic_term', { ids: changes.superseded.terms, recorded })
  await supersede(work, 'year_without_terms', { ids: changes.superseded.years, recorded })
  const terms = changes.terms.map(({ id, from, to, teaching }) => ({
    ...rowOf(work, recorded),
    academic_year: academicYearOf(id),
    sequence: Number(id.slice(10)),
    from_on: from,
    to_on: to,
    teaching_from: teaching?.from ?? null,
    teaching_to: teaching?.to ?? null,
  }))
  const years = changes.yearsWithoutTerms.map(({ id, from, to }) => ({
    ...rowOf(work, recorded),
    academic_year: id,
    from_on: from,
    to_on: to,
  }))
  if (terms.length > 0) await work.tx.insertInto('academic_term').values(terms).execute()
  if (years.length > 0) await work.tx.insertInto('year_without_terms').values(years).execute()
}

export async function loadHolidays({ tx }: Pick<Anyone, 'tx'>): Promise<readonly StoredHolidayTable[]> {
  const rows = await tx
    .selectFrom('holiday_year')
    .select(['id', 'year', 'document_no', 'holidays'])
    .where('superseded_at', 'is', null)
    .orderBy('year')
    .execute()
  return rows.map((row) => ({
    rowId: row.id,
    year: row.year,
    documentNo: row.document_no,
    holidays: readHolidays(row.holidays),
  }))
}

export async function saveHolidays(work: Anyone, changes: HolidayChanges, recorded: Recorded): Promise<void> {
  await supersede(work, 'holiday_year', { ids: changes.superseded, recorded })
  const rows = changes.added.map(({ year, documentNo, holidays }) => ({
    ...rowOf(work, recorded),
    year,
    document_no: documentNo,
    holidays: JSON.stringify(holidays),
  }))
  if (rows.length > 0) await work.tx.insertInto('holiday_year').values(rows).execute()
}

type StoredFestival = FestivalWindow & { readonly rowId: string }

export async function loadFestivals({ tx }: Pick<Anyone, 'tx'>): Promise<readonly StoredFestival[]> {
  const rows = await tx
    .selectFrom('festival_window')
    .select(['id', 'name', 'from_on', 'to_on'])
    .where('superseded_at', 'is', null)
    .orderBy('from_on')
    .execute()
  return rows.map((row) => ({ rowId: row.id, name: row.name, from: row.from_on, to: row.to_on }))
}

export async function saveFestivals(
  work: Anyone,
  changes: FestivalChanges,
  recorded: Recorded,
): Promise<void> {
  await supersede(work, 'festival_window', { ids: changes.superseded, recorded })
  const rows = changes.added.map(({ name, from, to }) => ({
    ...rowOf(work, recorded),
    name,
    from_on: from,
    to_on: to,
  }))
  if (rows.length > 0) await work.tx.insertInto('festival_window').values(rows).execute()
}

function rowOf(work: Anyone, recorded: Recorded) {
  return { school_id: work.schoolId, id: work.ids.next(), ...recorded }
}

async function supersede(
  { tx }: Anyone,
  table: CalendarTable,
  { ids, recorded }: { readonly ids: readonly string[]; readonly recorded: Recorded },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable(table)
    .set(superseding(recorded))
    .where('id', 'in', [...ids])
    .execute()
}
