import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import { type Day, daysBetween } from '@tongxin/core/calendar/day'
import type { MissingCalendar } from '@tongxin/core/calendar/duty-period'
import { calendarMend, missingWords } from '@tongxin/core/calendar/missing-sentences'
import { type FindingState, findingStates } from '@tongxin/core/duties/findings/state-of'
import { metDutyStates, openDutyStates } from '@tongxin/core/duties/next-due'
import { shortDay } from '../days.ts'
import { states } from './states.ts'

/** What a line of duty says: its state, the sentence, and a small word behind it where the document says nothing. */
export interface SaidDuty {
  readonly state: FindingState
  readonly text: string
  readonly note: string | null
}

/** 系统默认: the document does not say when a new pairing begins to count. */
const systemDefault = '系统默认'

/** The sentence of one line on a friend's card: 1月24日前谈 1 次, 本学期 1/1 已达标. */
export function sayDuty(line: DutyLine, pairedFrom: Day | null = null): SaidDuty {
  const state = stateOf(line)
  const more = line.needed - line.counted
  const within = periodWord(line)
  const plain = (text: string): SaidDuty => ({ state, text: named(line, text), note: null })
  if (line.missing && (state === 'unknown' || line.dueOn === null)) return lacking(line, line.missing, state)
  if (line.applies === 'new') return { state, text: newPair(line, pairedFrom), note: systemDefault }
  switch (state) {
    case 'met':
    case 'minimum':
    case 'late':
      return plain(`${within}${line.counted}/${line.needed} ${states[state].word}`)
    case 'due':
      return plain(line.dueOn ? `${shortDay(line.dueOn)}前谈 ${more} 次` : `还要谈 ${more} 次`)
    case 'overdue':
      return plain(line.dueOn ? `${shortDay(line.dueOn)}已到期，还差 ${more} 次` : `还差 ${more} 次`)
    case 'short':
      return plain(
        more > 0
          ? `${within}少 ${more} 次`
          : `${within}${line.counted}/${line.needed}，此前空缺的已超过允许的次数`,
      )
    default:
      return plain(`${within}${states[state].word}`)
  }
}

/** The calendar is to be filled in before it can be told whether, or by when; what was missed is not guessed at. */
function lacking(line: DutyLine, missing: MissingCalendar, state: FindingState): SaidDuty {
  const what = missingWords(missing)
  const text =
    state === 'unknown' || line.needed <= line.counted
      ? `${what}，${states.unknown.word}`
      : `还要谈 ${line.needed - line.counted} 次，${what}，期限待定`
  return { state, text: named(line, text), note: calendarMend }
}

/** What an event calls for goes by the event; what is only 一般 or 可 by its own name, so as not to be taken for the duty itself. */
function named({ force, label, event }: DutyLine, text: string): string {
  if (event) return `${event.name}（${shortDay(event.on)}）：${text}`
  return force === 'must' || label === null ? text : `${label}：${text}`
}

/** 本学期 , 本学年 …; a period of another kind is called by its own name. */
export function periodWord({ every, period, event }: DutyLine): string {
  if (event) return ''
  const known = every === null ? undefined : periodWords[every]
  if (known) return `${known} `
  return period === null ? '' : `${period} `
}

const periodWords: Readonly<Record<string, string>> = {
  week: '本周',
  month: '本月',
  'two-months': '这两个月',
  quarter: '本季度',
  semester: '本学期',
  'academic-year': '本学年',
  'calendar-year': '今年',
}

const nextPeriodWords: Readonly<Record<string, string>> = {
  semester: '下学期',
  'academic-year': '下学年',
  'calendar-year': '明年',
  month: '下月',
  quarter: '下季度',
}

function newPair({ every }: DutyLine, pairedFrom: Day | null): string {
  const since = pairedFrom === null ? '' : shortDay(pairedFrom)
  return `${since}新结对，${nextPeriodWords[every ?? ''] ?? '下一期'}起算`
}

/** A state newer than this page is shown as one that cannot be told. */
export function stateOf({ state }: DutyLine): FindingState {
  return findingStates.find((known) => known === state) ?? 'unknown'
}

/** Whether something must still be done. */
export function isOpen(line: DutyLine): boolean {
  return line.force === 'must' && openDutyStates.includes(stateOf(line))
}

/** Whether the line is judged at all, by the document's own word. */
export function isJudged(line: DutyLine): boolean {
  return isOpen(line) || (line.force === 'must' && metDutyStates.includes(stateOf(line)))
}

/** Lines to show for one person: what must be done, then what is met, then what is 一般 and open; at most two. */
export function linesToShow(lines: readonly DutyLine[]): readonly DutyLine[] {
  const shown = lines.filter((line) => isJudged(line) || isWished(line) || isBeside(line))
  return [...shown].sort((a, b) => rank(a) - rank(b)).slice(0, 2)
}

function isWished(line: DutyLine): boolean {
  return line.force === 'should' && line.applies === 'judged' && ['due', 'advice'].includes(stateOf(line))
}

/** Not judged, with a reason to tell: new, excused. */
function isBeside(line: DutyLine): boolean {
  return line.force === 'must' && line.applies !== 'judged'
}

function rank(line: DutyLine): number {
  if (isOpen(line)) return 0
  return isWished(line) ? 2 : 1
}

/** How many days are left of the period the open lines are in. */
export function daysToEnd(lines: readonly DutyLine[], today: Day): { on: Day; days: number } | undefined {
  const [first] = lines.flatMap(({ dueOn }) => (dueOn && dueOn >= today ? [dueOn] : [])).sort()
  return first && { on: first, days: daysBetween(today, first) }
}

export const dutyLineWords = {
  /** The head of the column on every list of pairs. */
  nextDue: '下次到期',
  none: '—',
} as const
