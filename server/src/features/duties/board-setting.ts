// What a board of a term is made of: the requirements it shows, their stored names, and the places their rows mean.
import type { Actor } from '@tongxin/core/account/actor'
import { addDays, type Day, earlierDay, laterDay } from '@tongxin/core/calendar/day'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { contactPlace, coveragePlace } from '@tongxin/core/duties/board-place'
import { type BoardRule, type BoardRules, boardRules } from '@tongxin/core/duties/board-rules'
import { countKey, ruleKeyOf } from '@tongxin/core/duties/count-key'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import { rowStates } from '@tongxin/core/duties/row-states'
import type { Rule } from '@tongxin/core/duties/rule'
import { type SiblingKeys, siblingKeys } from '@tongxin/core/duties/sibling-keys'
import type { Work } from '../../platform/work.ts'
import { closingOf, type FrozenKey, frozenPeriodOf, type TermClosing } from './board-closing.ts'
import { type ClosedPeriod, findClosedPeriods } from './closing-store.ts'
import { type DutyGround, loadGround } from './ground.ts'
import { type StateRow, stateOfStored } from './stored-count.ts'

export type BoardSetting = {
  readonly ground: DutyGround
  readonly term: Term | undefined
  /** How the term was closed; null while it runs, or where it ended before a document was in the books. */
  readonly closing: TermClosing | null
  readonly rules: BoardRules
  /** Stored requirement and period of every row the board counts anew. */
  readonly keys: readonly BoardKey[]
  /** And of every row it reads as it was frozen. */
  readonly frozen: readonly FrozenKey[]
  /** Which of the rows counted anew decide a state together, where a reading is open. */
  readonly siblings: readonly SiblingKeys[]
  /** Numbers are left to units, so that equal counts may mean different things in different units. */
  readonly unitsDecide: boolean
  readonly stateOf: (row: StateRow) => FindingState | null
}

export type BoardKey = { readonly requirement: string; readonly period: string }

/** The term asked for, else the one of today. One statement; for a term that is over up to three. */
export async function loadBoardSetting(
  work: Work<Actor | null>,
  asked: string | undefined,
): Promise<BoardSetting> {
  const ground = await loadGround(work)
  const { today } = work
  const { policies, calendar } = ground
  const term = calendar.terms.find(({ id, from, to }) =>
    asked === undefined ? from <= today && today < to : id === asked,
  )
  const closed = term !== undefined && term.to <= today ? await findClosedPeriods(work, term) : []
  const closing = closingOf(term, closed)
  const rules = await rulesOfBoard(work, ground, { term, closing })
  const states = rowStates(policies, { calendar, asOf: { on: today, knownAt: today } })
  const all = [...rules.contact, ...rules.coverage]
  return {
    ground,
    term,
    closing,
    rules,
    ...keysOfBoard(rules, { term, closing, closed }),
    siblings: siblingKeys(all.map(({ rule }) => rule)),
    unitsDecide: all.some(({ rule }) => isDelegated(rule)),
    stateOf: (row) => stateOfStored(row, states, today),
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
  { term, closing }: BoardTerm,
): Promise<BoardRules> {
  const day = dayWithin(term, work.today)
  if (closing === null) return boardRules(policies, { calendar, knownAt: work.today, on: work.today, day })
  const then = await loadGround(work, closing.knownAt)
  return boardRules(then.policies, { calendar: then.calendar, knownAt: closing.knownAt, on: day, day })
}

function dayWithin(term: Term | undefined, today: Day): Day {
  return term === undefined ? today : laterDay(term.from, earlierDay(today, addDays(term.to, -1)))
}

function isDelegated({ ways }: Rule): boolean {
  return ways.some((way) => way.numbers.some(({ numbers }) => numbers.delegated))
}

/** Coverage of a closed term is what was frozen, never what stands today. */
function keysOfBoard(
  { contact, coverage }: BoardRules,
  { term, closing, closed }: BoardTerm & { readonly closed: readonly ClosedPeriod[] },
): Pick<BoardSetting, 'keys' | 'frozen'> {
  const periodOf = (found: BoardRule) => frozenPeriodOf(found, { term, closed })
  const frozenAs = (place: FrozenKey['place']) => (found: BoardRule) => {
    const period = periodOf(found)
    return period === null ? [] : [{ requirement: found.rule.key, period, place }]
  }
  const isLive = (found: BoardRule) => periodOf(found) === null && !(closing !== null && found.turn.standing)
  return {
    keys: [...contact, ...coverage].filter(isLive).flatMap(keysOf),
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
