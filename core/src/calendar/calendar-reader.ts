import type { Place } from '../reading/place.ts'
import { day, kindOf, list, type Reader, text, wholeNumber } from '../reading/reader.ts'
import { optional, otherwise, record, required } from '../reading/record.ts'
import type { Festival, HolidayYear, SchoolCalendar, Term } from './school-calendar.ts'
import { isTermId, type TermId } from './term.ts'

/** The school's calendar from a file: terms with their vacations, published holiday years, festivals. */
export const schoolCalendar: Reader<SchoolCalendar> = record<SchoolCalendar>({
  terms: otherwise(list(periodic(term)), []),
  holidayYears: otherwise(list(holidayYear), []),
  festivals: otherwise(list(periodic(festival)), []),
})

function term(value: unknown, at: Place): Term | undefined {
  return record<Term>({
    id: required(termId),
    from: required(day),
    to: required(day),
    recordedOn: optional(day),
  })(value, at)
}

function festival(value: unknown, at: Place): Festival | undefined {
  return record<Festival>({
    name: required(text),
    from: required(day),
    to: required(day),
    recordedOn: optional(day),
  })(value, at)
}

function holidayYear(value: unknown, at: Place): HolidayYear | undefined {
  return record<HolidayYear>({
    year: required(wholeNumber(1949, 9999)),
    daysOff: otherwise(list(day), []),
    makeUpDays: otherwise(list(day), []),
    recordedOn: optional(day),
  })(value, at)
}

function termId(value: unknown, at: Place): TermId | undefined {
  return typeof value === 'string' && isTermId(value)
    ? value
    : at.mistake('not-a-term', { found: kindOf(value) })
}

function periodic<P extends { readonly from: string; readonly to: string }>(read: Reader<P>): Reader<P> {
  return (value, at) => {
    const period = read(value, at)
    return period && period.from >= period.to
      ? at.mistake('from-not-before-to', { from: period.from, to: period.to })
      : period
  }
}
