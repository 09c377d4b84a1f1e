// What a board of a term is made of: the requirements it shows, their stored names, and the places their rows mean.
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { dayWithin } from '@tongxin/core/calendar/period'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { contactPlace, coveragePlace } from '@tongxin/core/duties/board-place'
import { type BoardRule, type BoardRules, boardRules } from '@tongxin/core/duties/board-rules'
import { countKey, ruleKeyOf } from '@tongxin/core/duties/count-key'
import { drawnKeys } from '@tongxin/core/duties/drawn-keys'
import { drawnStates } from '@tongxin/core/duties/drawn-states'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import type { Rule } from '@tongxin/core/duties/rule'
import { siblingKeys } from '@tongxin/core/duties/sibling-keys'
import type { AsOf } from '@tongxin/core/roster/dated'
import type { Work } from '../../platform/work.ts'
import { closingOf, type FrozenKey, frozenPeriodOf, type TermClosing } from './board-closing.ts'
import { type ClosedPeriod, findClosedPeriods } from './closing-store.ts'
import { type CountSource, countsAsOf, keptCounts } from './count-source.ts'
import { type DutyGround, loadGround } from './ground.ts'
import { type StateRow, stateOfStored } from './stored-count.ts'

export type BoardSetting = {
  readonly asOf: AsOf
  /** The knowledge asked for, where it is not that of now. */
  readonly knownAt: Day | null
  /** Whether it is what stands now; else it says plainly as of when. */
  readonly isNow: boolean
  /** As it was known by then. */
  readonly ground: DutyGround
  readonly term: Term | undefined
  /** How the term was closed; null while it runs, or where it ended before a document was in the books. */
  readonly closing: TermClosing | null
  readonly rules: BoardRules
  /** Stored requirement and period of every row the board counts anew. */
  readonly keys: readonly BoardKey[]
  /** And of every row it reads as it was frozen. */
  readonly frozen: readonly FrozenKey[]
  readonly counts: CountSource
  /** Numbers are left to units, so that equal counts may mean different things in different units. */
  readonly unitsDecide: boolean
  readonly stateOf: (row: StateRow) => FindingState | null
}

export type BoardKey = { readonly requirement: string; readonly period: string }

/**
 * The term asked for, else the one of the day judged. One statement; for a term that is over up to three. As of another day
 * the counts are made anew from the facts of the school.
 */
export async function loadBoardSetting(
  work: Work<Actor | null>,
  asked: string | undefined,
  asOf: AsOf = { on: work.today, knownAt: work.today },
): Promise<BoardSetting> {
  const knownAt = asOf.knownAt < work.today ? asOf.knownAt : null
  const isNow = knownAt === null && asOf.on === work.today
  const ground = await loadGround(work, knownAt)
  const { policies, calendar } = ground
  const term = calendar.terms.find(({ id, from, to }) =>
    asked === undefined ? from <= asOf.on && asOf.on < to : id === asked,
  )
  const closed = term !== undefined && term.to <= asOf.on ? await findClosedPeriods(work, term, knownAt) : []
  const closing = closingOf(term, closed)
  const rules = await rulesOfBoard(work, ground, { term, closing, asOf })
  const states = drawnStates(policies, { calendar, asOf })
  const all = [...rules.contact, ...rules.coverage]
  const { live, frozen } = partsOfBoard(rules, { term, closing, closed })
  const shown = all.map(({ rule }) => rule)
  const drawn = drawnKeys(shown, { calendar, on: asOf.on, day: dayOfTerm(term, asOf.on) })
  const siblings = [...siblingKeys(shown), ...drawn]
  return {
    asOf,
    knownAt,
    isNow,
    ground,
    term,
    closing,
    rules,
    keys: live.flatMap(keysOf),
    frozen,
    counts: isNow ? keptCounts(siblings) : await countsAsOf(work, { ground, asOf, turns: live, siblings }),
    unitsDecide: all.some(({ rule }) => isDelegated(rule)),
    stateOf: (row) => stateOfStored(row, states, asOf.on),
  }
}

interface BoardTerm {
  readonly term: Term | undefined
  readonly closing: TermClosing | null
}

/** Of a closed term the requirements that were known when it ended. */
async function rulesOfBoard(
  work: Work<Actor | null>,
  { policies, calendar }: DutyGround,
  { term, closing, asOf }: BoardTerm & { readonly asOf: AsOf },
): Promise<BoardRules> {
  const day = dayOfTerm(term, asOf.on)
  if (closing === null) return boardRules(policies, { calendar, ...asOf, day })
  const then = await loadGround(work, closing.knownAt)
  return boardRules(then.policies, { calendar: then.calendar, knownAt: closing.knownAt, on: day, day })
}

function dayOfTerm(term: Term | undefined, on: Day): Day {
  return term === undefined ? on : dayWithin(term, on)
}

function isDelegated({ ways }: Rule): boolean {
  return ways.some((way) => way.numbers.some(({ numbers }) => numbers.delegated))
}

/** Coverage of a closed term is what was frozen, never what stands today. */
function partsOfBoard(
  { contact, coverage }: BoardRules,
  { term, closing, closed }: BoardTerm & { readonly closed: readonly ClosedPeriod[] },
): { readonly live: readonly BoardRule[]; readonly frozen: readonly FrozenKey[] } {
  const periodOf = (found: BoardRule) => frozenPeriodOf(found, { term, closed })
  const frozenAs = (place: FrozenKey['place']) => (found: BoardRule) => {
    const period = periodOf(found)
    return period === null ? [] : [{ requirement: found.rule.key, period, place }]
  }
  const isLive = (found: BoardRule) => periodOf(found) === null && !(closing !== null && found.turn.standing)
  return {
    live: [...contact, ...coverage].filter(isLive),
    frozen: [...contact.flatMap(frozenAs('contact')), ...coverage.flatMap(frozenAs('coverage'))],
  }
}

function keysOf({ rule, turn }: BoardRule): readonly BoardKey[] {
  return rule.ways.map((way) => ({ requirement: countKey({ rule, way }), period: turn.id }))
}

/** What a row says of its person; a row whose rule is gone says nothing until it is counted again. */
export function placeOf(setting: BoardSetting, row: StateRow): string | null {
  const state = setting.stateOf(row)
  if (state === null) return null
  const isContact = setting.rules.contact.some(({ rule }) => rule.key === ruleKeyOf(row.requirement))
  return isContact ? contactPlace(state) : coveragePlace(state)
}
