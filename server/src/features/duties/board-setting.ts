// What a board of a term is made of: the requirements it shows, their stored names, and the places their rows mean.
import type { Actor } from '@tongxin/core/account/actor'
import { addDays, type Day, earlierDay, laterDay } from '@tongxin/core/calendar/day'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { contactPlace, coveragePlace } from '@tongxin/core/duties/board-place'
import { type BoardRule, type BoardRules, boardRules } from '@tongxin/core/duties/board-rules'
import { countKey } from '@tongxin/core/duties/count-key'
import { rowStates } from '@tongxin/core/duties/row-states'
import type { Rule } from '@tongxin/core/duties/rule'
import type { FindingState } from '@tongxin/core/duties/state-of'
import type { Work } from '../../platform/work.ts'
import { type DutyGround, loadGround } from './ground.ts'
import { asColumns, type StoredState } from './stored-count.ts'

export type BoardSetting = {
  readonly ground: DutyGround
  readonly term: Term | undefined
  readonly rules: BoardRules
  /** Stored requirement and period of every row the board reads. */
  readonly keys: readonly BoardKey[]
  /** In how many ways of counting a person must be uncovered to be so beyond doubt. */
  readonly coverageWays: number
  /** Numbers are left to units, so that equal counts may mean different things in different units. */
  readonly unitsDecide: boolean
  readonly stateOf: (row: StoredState) => FindingState | null
}

export type BoardKey = { readonly requirement: string; readonly period: string }

/** The term asked for, else the one of today. One statement. */
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
  const rules = boardRules(policies, { calendar, today, day: dayWithin(term, today) })
  const states = rowStates(policies, { calendar, asOf: { on: today, knownAt: today } })
  return {
    ground,
    term,
    rules,
    keys: [...rules.contact, ...rules.coverage].flatMap(keysOf),
    coverageWays: Math.max(1, ...rules.coverage.map(({ rule }) => rule.ways.length)),
    unitsDecide: [...rules.contact, ...rules.coverage].some(({ rule }) => isDelegated(rule)),
    stateOf: (row) => states(asColumns(row, today)),
  }
}

function dayWithin(term: Term | undefined, today: Day): Day {
  return term === undefined ? today : laterDay(term.from, earlierDay(today, addDays(term.to, -1)))
}

function isDelegated({ ways }: Rule): boolean {
  return ways.some((way) => way.numbers.some(({ numbers }) => numbers.delegated))
}

function keysOf({ rule, turn }: BoardRule): readonly BoardKey[] {
  return rule.ways.map((way) => ({ requirement: countKey({ rule, way }), period: turn.id }))
}

/** What a row says of its person; a row whose rule is gone says nothing until it is counted again. */
export function placeOf(setting: BoardSetting, row: StoredState): string | null {
  const state = setting.stateOf(row)
  if (state === null) return null
  const isContact = setting.rules.contact.some((found) => isOf(found, row))
  return isContact ? contactPlace(state) : coveragePlace(state)
}

function isOf({ rule }: BoardRule, { requirement }: StoredState): boolean {
  return rule.ways.some((way) => countKey({ rule, way }) === requirement)
}
