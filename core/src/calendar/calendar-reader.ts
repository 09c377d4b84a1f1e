import type { Place } from '../reading/place.ts'
import { day, kindOf, list, type Reader, text, wholeNumber } from '../reading/reader.ts'
import { optional, otherwise, record, required } from '../reading/record.ts'
import type { AcademicYear, Festival, HolidayYear, SchoolCalendar, Term } from './school-calendar.ts'
import { type AcademicYearId, isAcademicYearId, isTermId, type TermId } from './term.ts'

/** The school's calendar from a file: terms with their vacations, published holiday years, festivals. */
export const schoolCalendar: Reader<SchoolCalendar> = record<SchoolCalendar>({
  terms: otherwise(list(periodic(term)), []),
  yearsWithoutTerms: otherwise(list(periodic(yearWithoutTerms)), []),
  holidayYears: otherwise(list(holidayYear), []),
  festivals: otherwise(list(periodic(festival)), []),
})

const entered = { recordedOn: optional(day), supersededOn: optional(day) }

function term(value: unknown, at: Place): Term | undefined {
  return record<Term>({
    id: required(termId),
    from: required(day),
    to: required(day),
    ...entered,
  })(value, at)
}

function yearWithoutTerms(value: unknown, at: Place): AcademicYear | undefined {
  return record<AcademicYear>({
    id: required(academicYear),
    from: required(day),
    to: required(day),
    ...entered,
  })(value, at)
}

function festival(value: unknown, at: Place): Festival | undefined {
  return record<Festival>({
    name: required(text),
    from: required(day),
    to: required(day),
    ...entered,
  })(value, at)
}

function holidayYear(value: unknown, at: Place): HolidayYear | undefined {
  return record<HolidayYear>({
    year: required(wholeNumber(1949, 9999)),
    daysOff: otherwise(list(day), []),
    makeUpDays: otherwise(list(day), []),
    ...entered,
  })(value, at)
}

function termId(value: unknown, at: Place): TermId | undefined {
  return typeof value === 'string' && isTermId(value)
    ? value
    : at.mistake('not-a-term', { found: kindOf(value) })
}

function academicYear(value: unknown, at: Place): AcademicYearId | undefined {
  return typeof value === 'string' && isAcademicYearId(value)
    ? value
    : at.mistake('not-an-academic-year', { found: kindOf(value) })
}

function periodic<P extends { readonly from: string; readonly to: string }>(read: Reader<P>): Reader<P> {
  return (value, at) => {
    const period = read(value, at)
    return period && period.from >= period.to
      ? at.mistake('from-not-before-to', { from: period.from, to: period.to })
      : period
  }
}
