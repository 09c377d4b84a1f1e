// Whether a bearer is judged for a turn: there throughout, not exempt, not excused.
import { type Day, daysBetween, earlierDay, laterDay } from '../../calendar/day.ts'
import { dueDay } from '../../calendar/deadline.ts'
import type { Period } from '../../calendar/period.ts'
import type { Predicate } from '../../policy/predicate.ts'
import type { Exemption, PlainRequirement } from '../../policy/requirement.ts'
import type { HumanId } from '../../roster/ids.ts'
import { type Applies, prorated } from '../findings/state-of.ts'
import type { ExcuseFact } from '../records/fact-records.ts'
import type { Turn } from '../turns/turn.ts'
import type { BearerDays } from './bearer.ts'
import { type JudgeContext, judge } from './judge.ts'

export interface AppliesQuestion extends JudgeContext {
  readonly plain: PlainRequirement
  readonly turn: Turn
  /** The first day of the document: of its first period only what follows is judged. */
  readonly firstFrom: Day
  /** The day on which attributes are judged. */
  readonly judgedOn: Day
}

/** `share`: the part of the turn the bearer was there, 1 unless the requirement is prorated. */
export interface Attendance {
  readonly applies: Applies
  readonly share: number
}

export function appliesTo(days: BearerDays, question: AppliesQuestion): Attendance {
  const excuse = excuseOf(days, question)
  if (excuse !== null) return { applies: excuse, share: 1 }
  const exempt = exemptByAttribute(days, question)
  if (exempt === true) return { applies: 'exempt', share: 1 }
  const found = attendance(days, question)
  return exempt === null && found.applies === 'judged' ? { ...found, applies: 'unsure' } : found
}

/** Days excused inside a turn that is prorated are days not there: each counted once, however many excuses hold it. */
function excusedDays({ bearer }: BearerDays, { index }: AppliesQuestion, { from, to }: Period): number {
  const { id, cadre, person } = bearer
  const parts = [...new Set([id, cadre, person])]
    .flatMap((whom) => (whom === null ? [] : (index.excusesOf.get(whom) ?? [])))
    .map((excuse) => ({
      from: excuse.from === null ? from : laterDay(excuse.from, from),
      to: excuse.to === null ? to : earlierDay(excuse.to, to),
    }))
    .filter((part) => part.from < part.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  let reached = from
  let days = 0
  for (const part of parts) {
    const start = laterDay(part.from, reached)
    if (start >= part.to) continue
    days += daysBetween(start, part.to)
    reached = part.to
  }
  return days
}

function attendance(days: BearerDays, question: AppliesQuestion): Attendance {
  const { from, to, sure } = days
  const { plain, turn, firstFrom } = question
  const judged: Attendance = sure ? throughout : unsure
  if (turn.to === null || turn.event !== null || turn.standing) return judged
  // What is asked once has no next period to begin in: who was there by the last day is asked for it.
  const isOnce = turn.id === 'once' && plain.partial === 'next'
  const isNew = !isOnce && from !== null && from > laterDay(turn.from, firstFrom)
  const isEnded = to !== null && to < turn.to
  const isThroughout = !isNew && !isEnded
  if (plain.partial === 'full') return judged
  if (isThroughout && (plain.partial === 'next' || question.index.excusesOf.size === 0)) return judged
  const absent: Attendance = { applies: absence({ isNew, isEnded }), share: 1 }
  if (plain.partial === 'next') return absent
  const first = from === null ? turn.from : laterDay(from, turn.from)
  const last = to === null ? turn.to : earlierDay(to, turn.to)
  const there = Math.max(0, daysBetween(first, last)) - excusedDays(days, question, { from: first, to: last })
  const share = there / daysBetween(turn.from, turn.to)
  const number = typeof plain.atLeast === 'number' ? plain.atLeast : 1
  return prorated(number, share) === 0 ? absent : { ...judged, share }
}

function absence({ isNew, isEnded }: { readonly isNew: boolean; readonly isEnded: boolean }): Applies {
  if (isNew) return 'new'
  return isEnded ? 'ended' : 'excused-by-hand'
}

const throughout: Attendance = { applies: 'judged', share: 1 }
const unsure: Attendance = { applies: 'unsure', share: 1 }

/**
 * 免计: days excused are days not there. A clause may provide for it; without one the office's word stands, and is shown
 * as such (人工免计).
 */
function excuseOf(days: BearerDays, question: AppliesQuestion): Applies | null {
  const { index } = question
  if (index.excusesOf.size === 0) return null
  const { id, cadre, person } = days.bearer
  const excuses = [id, cadre, person]
    .filter((whom, at, all) => whom !== null && all.indexOf(whom) === at)
    .flatMap((whom) => (whom === null ? [] : (index.excusesOf.get(whom) ?? [])))
    .filter((excuse) => isExcusedBy(excuse, question))
  if (excuses.length === 0) return null
  const clauses = question.plain.exempt ?? []
  return excuses.some((excuse) => clauses.some((clause) => providesFor(clause, excuse)))
    ? 'exempt'
    : 'excused-by-hand'
}

function isExcusedBy(excuse: ExcuseFact, { plain, turn, judgedOn }: AppliesQuestion): boolean {
  const first = turn.standing ? judgedOn : turn.from
  const end = turn.event !== null || turn.standing ? null : turn.to
  if (end === null) return covers(excuse, first)
  const whole = (excuse.from === null || excuse.from <= first) && (excuse.to === null || excuse.to >= end)
  if (plain.partial !== 'next') return whole
  return (excuse.from === null || excuse.from < end) && (excuse.to === null || excuse.to > first)
}

function covers({ from, to }: ExcuseFact, on: Day): boolean {
  return (from === null || from <= on) && (to === null || on < to)
}

function providesFor({ excused, by, longerThan }: Exemption, excuse: ExcuseFact): boolean {
  if (excused === undefined || !excused.includes(excuse.reason)) return false
  if (by !== undefined && excuse.by !== by) return false
  if (longerThan === undefined || excuse.from === null || excuse.to === null) return true
  const limit = dueDay(excuse.from, longerThan, [])
  return limit.kind === 'known' && excuse.to > limit.on
}

/** Exempt when a clause holds of both sides it names; null: missing data leave that open. */
function exemptByAttribute({ bearer }: BearerDays, question: AppliesQuestion): boolean | null {
  const holds = (predicate: Predicate | undefined, human: HumanId | null, other: HumanId | null) => {
    if (predicate === undefined) return true
    if (human === null) return false
    return judge(predicate, { human, other: other ?? undefined, on: question.judgedOn }, question)
  }
  const answers = (question.plain.exempt ?? [])
    .filter(({ person, cadre }) => person !== undefined || cadre !== undefined)
    .map(({ person, cadre }) => {
      const sides = [holds(person, bearer.person, bearer.cadre), holds(cadre, bearer.cadre, bearer.person)]
      return sides.includes(false) ? false : sides.includes(null) ? null : true
    })
  return answers.includes(true) ? true : answers.includes(null) ? null : false
}
