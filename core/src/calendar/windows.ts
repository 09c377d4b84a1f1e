import type { PeriodSpec, Window } from '../policy/period-spec.ts'
import { valuesOf } from '../policy/value.ts'
import { addDays, addMonths, type Day, dateOf, dayInMonth, isDay, laterDay } from './day.ts'
import { closingOf, type DutyPeriod, type MissingCalendar, type PeriodsInSpan } from './duty-period.ts'
import { longDay } from './long-day.ts'
import type { Period } from './period.ts'
import type { SchoolCalendar } from './school-calendar.ts'
import { rollToWorkingDay } from './working-days.ts'

type Turn = Period & { readonly id: string; readonly label: string }
type Turns = { readonly turns: readonly Turn[]; readonly missing: MissingCalendar | null }

/**
 * The turns of a document's own period. Festivals the document does not name are those the school has entered. Where there is a
 * gap, a turn stays open for late records until the next opens, unless the document says that it does not.
 */
export function windows(rule: PeriodSpec, calendar: SchoolCalendar, span: Period): PeriodsInSpan {
  const { turns, missing } = turnsAround(rule, calendar, span)
  const periods = turns.map((turn, index): DutyPeriod => {
    const next = turns[index + 1]
    const opens = next === undefined ? null : laterDay(turn.to, next.from)
    // What was done in time is still written down for a while.
    return rule.late === 'never'
      ? { ...turn, lateUntil: turn.to, closesOn: opens }
      : { ...turn, lateUntil: opens }
  })
  return { periods: periods.filter((period) => reaches(period, span)), missing }
}

function reaches(period: DutyPeriod, span: Period): boolean {
  const closesOn = closingOf(period)
  return period.from < span.to && (closesOn === null || span.from < closesOn)
}

function turnsAround(rule: PeriodSpec, calendar: SchoolCalendar, span: Period): Turns {
  // A year before and a year after the span, so that the turn before it and the opening after it are seen.
  const years = yearsBetween(dateOf(span.from).year - 1, dateOf(span.to).year + 1)
  if ('months' in rule)
    return { turns: years.flatMap((year) => monthWindows(rule.months, year)), missing: null }
  if ('year' in rule) return { turns: years.map((year) => ownYear(rule.year.from, year)), missing: null }
  if ('festivals' in rule) return festivalWindows(valuesOf(rule.festivals).flat(), calendar, span)
  if ('list' in rule) return { turns: rule.list.flatMap(listed), missing: null }
  return monthlyDays(rule, calendar, span)
}

function monthWindows(months: readonly number[], year: number): readonly Turn[] {
  const wanted = new Set(months)
  const sorted = [...wanted].sort((a, b) => a - b)
  return sorted
    .filter((month) => !wanted.has(month - 1))
    .map((first) => {
      let last = first
      while (wanted.has(last + 1)) last += 1
      const from = dayInMonth(year, first, 1)
      return {
        id: first === last ? from.slice(0, 7) : `${from.slice(0, 7)}..${pad(last)}`,
        label: first === last ? `${year}年${first}月` : `${year}年${first}–${last}月`,
        from,
        to: addMonths(from, last - first + 1),
      }
    })
}

function ownYear(monthDay: string, year: number): Turn {
  const from = dayInMonth(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)))
  const to = dayInMonth(year + 1, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)))
  return { id: `${from}..${to}`, label: `${longDay(from)}至${longDay(addDays(to, -1))}`, from, to }
}

function festivalWindows(names: readonly string[], calendar: SchoolCalendar, span: Period): Turns {
  const turns = calendar.festivals
    .filter((festival) => names.length === 0 || names.includes(festival.name))
    .map(({ name, from, to }) => ({ id: `${from}:${name}`, label: `${festivalYear(to)}年${name}`, from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1))
  // A year with one of its festivals is taken for entered: whether another fell before the span is not for core to know.
  const known = new Set(turns.map(({ to }) => festivalYear(to)))
  const unknown = yearsBetween(dateOf(span.from).year, dateOf(addDays(span.to, -1)).year).find(
    (year) => !known.has(year),
  )
  if (unknown === undefined) return { turns, missing: null }
  return { turns, missing: { what: 'festivals', from: laterDay(span.from, dayInMonth(unknown, 1, 1)) } }
}

/** The year a window is of: that of its last day, since 元旦 of 2027 may be visited for from December 2026 on. */
function festivalYear(to: Day): number {
  return dateOf(addDays(to, -1)).year
}

function listed(entry: Window): readonly Turn[] {
  if (!isDay(entry.from) || !isDay(entry.to)) return []
  const label = entry.label ?? `${longDay(entry.from)}至${longDay(addDays(entry.to, -1))}`
  return [{ id: `${entry.from}..${entry.to}`, label, from: entry.from, to: entry.to }]
}

function monthlyDays(
  rule: { readonly day: number; readonly roll?: 'next-working-day' },
  calendar: SchoolCalendar,
  span: Period,
): Turns {
  const turns: Turn[] = []
  let missing: MissingCalendar | null = null
  const start = dateOf(span.from)
  const end = addMonths(span.to, 1)
  for (
    let first = addMonths(dayInMonth(start.year, start.month, 1), -1);
    first <= end;
    first = addMonths(first, 1)
  ) {
    const { year, month } = dateOf(first)
    const named = dayInMonth(year, month, rule.day)
    const last = rule.roll === undefined ? named : rolled(named, calendar)
    if (last === null) {
      if (first < span.to && addMonths(first, 1) > span.from) {
        missing ??= { what: 'holidays', from: laterDay(first, span.from) }
      }
      continue
    }
    const from = laterDay(first, turns.at(-1)?.to ?? first)
    turns.push({ id: first.slice(0, 7), label: `${year}年${month}月`, from, to: addDays(last, 1) })
  }
  return { turns, missing }
}

function rolled(value: Day, calendar: SchoolCalendar): Day | null {
  const moved = rollToWorkingDay(value, calendar.holidayYears)
  return moved.kind === 'known' ? moved.on : null
}

function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
