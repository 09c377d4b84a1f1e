// How pairs stand today, from the counts kept: the lines on a cadre's cards and after a save.

import type { DutyLine } from '@tongxin/contract/contacts/contact-fields'
import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { isOfPairings, isRestricted } from '@tongxin/core/duties/contact-rules'
import { countKey } from '@tongxin/core/duties/count-key'
import { drawnKeys } from '@tongxin/core/duties/drawn-keys'
import { drawnStates } from '@tongxin/core/duties/drawn-states'
import type { DutyRow } from '@tongxin/core/duties/duty-row'
import { numbersOf } from '@tongxin/core/duties/findings/state-of'
import { type RowRule, rowRules } from '@tongxin/core/duties/row-rule'
import { rowTurns } from '@tongxin/core/duties/row-states'
import { type Rule, rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { type SiblingKeys, siblingKeys } from '@tongxin/core/duties/sibling-keys'
import { numbersFor } from '@tongxin/core/duties/unit-numbers'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import { timingOf } from '@tongxin/core/policy/requirement'
import { compareText } from '@tongxin/core/reading/compare-text'
import type { Work } from '../../platform/work.ts'
import type { DutyGround } from './ground.ts'
import { type KeptCount, loadCountsBetween, loadCountsOfPairs } from './store.ts'
import { asColumns, onePerRule, type StoredCount, stateOfStored, storedCount } from './stored-count.ts'

type Anyone = Work<Actor | null>

export type LinesByPerson = ReadonlyMap<string, readonly DutyLine[]>

/** The running duties of a cadre's pairings by person, soonest due first. One statement. */
export async function findDutyLines(
  work: Anyone,
  ground: DutyGround,
  cadreId: string,
): Promise<LinesByPerson> {
  const keys = siblingKeysOn(ground, work.today)
  const waiting = waitingKeys(ground, work.today)
  return linesOf(await loadCountsOfPairs(work, cadreId, { siblings: keys, waiting }), ground, work)
}

/** The same for many pairs at once, by cadre. One statement. */
export async function findLinesOfPairs(
  work: Anyone,
  ground: DutyGround,
  pairs: readonly { readonly cadreId: string; readonly personId: string }[],
): Promise<ReadonlyMap<string, LinesByPerson>> {
  const keys = { siblings: siblingKeysOn(ground, work.today), waiting: waitingKeys(ground, work.today) }
  const sides = {
    cadreIds: [...new Set(pairs.map(({ cadreId }) => cadreId))],
    personIds: [...new Set(pairs.map(({ personId }) => personId))],
  }
  const rows = await loadCountsBetween(work, sides, keys)
  const byCadre = new Map<string, KeptCount[]>()
  for (const row of rows) {
    if (row.cadre_id === null) continue
    const own = byCadre.get(row.cadre_id)
    if (own) own.push(row)
    else byCadre.set(row.cadre_id, [row])
  }
  const say = linesSaid(ground, work)
  return new Map([...byCadre].map(([cadreId, own]) => [cadreId, say(own)]))
}

/** What an event calls for is made good whenever it is done: it stays to be seen after its last day. */
function waitingKeys({ policies }: DutyGround, on: Day): readonly string[] {
  return rulesOf(versionsKnownAt(policies, on))
    .filter(({ requirement }) => timingOf(requirement) === 'triggered')
    .flatMap((rule) => rule.ways.map((way) => countKey({ rule, way })))
}

/**
 * The same of counts that were just made; where it is open what a duty means, all its ways were counted and decide together.
 */
export function linesOfRows(
  work: Pick<Anyone, 'today' | 'actor'>,
  ground: DutyGround,
  rows: readonly DutyRow[],
): LinesByPerson {
  const { today } = work
  const waiting = new Set(waitingKeys(ground, today))
  const stored = rows.map(storedCount)
  const keys = siblingKeysOn(ground, today)
  const running = stored
    .filter(({ bearer_kind }) => bearer_kind === 'pairing')
    .map((row) => ({ ...row, siblings: siblingsAmong(stored, row, keys) }))
    .filter((row) => row.applies !== 'ended' && (row.period_from ?? today) <= today)
    .filter((row) => row.period_to === null || row.period_to > today || waiting.has(row.requirement))
  return linesOf(running, ground, work)
}

function siblingsAmong(
  stored: readonly StoredCount[],
  { requirement, period, bearer_id, cadre_id }: StoredCount,
  keys: readonly SiblingKeys[],
): readonly StoredCount[] {
  const wanted = keys.filter((key) => key.requirement === requirement)
  if (wanted.length === 0) return []
  return stored.filter(
    (row) =>
      wanted.some(
        (key) =>
          key.sibling === row.requirement &&
          (key.period === null ? row.period === period : row.period !== period && row.period === key.period),
      ) &&
      (row.bearer_id === bearer_id || row.bearer_id === cadre_id),
  )
}

function siblingKeysOn({ policies, calendar }: DutyGround, on: Day): readonly SiblingKeys[] {
  const rules = rulesOf(versionsKnownAt(policies, on)).filter(isOfPairings)
  return [...siblingKeys(rules), ...drawnKeys(rules, { calendar, on, day: on })]
}

function linesOf(rows: readonly KeptCount[], ground: DutyGround, work: Saying): LinesByPerson {
  return linesSaid(ground, work)(rows)
}

type Saying = Pick<Anyone, 'today' | 'actor'>

/** A function from the counts of a cadre's pairs to their lines. */
function linesSaid(
  { policies, calendar }: DutyGround,
  { today: on, actor }: Saying,
): (rows: readonly KeptCount[]) => LinesByPerson {
  const stateOf = drawnStates(policies, { calendar, asOf: { on, knownAt: on } })
  const turnOf = rowTurns({ calendar, asOf: { on, knownAt: on } })
  const ruleOf = rowRules(policies, on)
  return (rows) => {
    const lines = new Map<string, DutyLine[]>()
    for (const row of onePerRule(rows)) {
      const state = stateOfStored(row, stateOf, on)
      const found = ruleOf(asColumns(row, on))
      if (state === null || found === null || row.person_id === null) continue
      if (isOver(row, on) && !stillOpen.includes(state)) continue
      if (isRestricted(found.rule) && !mayKnow(actor, row)) continue
      const missing = turnOf(found, asColumns(row, on))?.missing ?? null
      const own = lines.get(row.person_id) ?? []
      lines.set(row.person_id, [...own, lineOf(row, { ...found, state, on, missing })])
    }
    for (const own of lines.values()) own.sort((a, b) => compareText(a.dueOn ?? '9999', b.dueOn ?? '9999'))
    return lines
  }
}

function isOver({ period_to: to }: StoredCount, on: Day): boolean {
  return to !== null && to <= on
}

const stillOpen: readonly string[] = ['overdue', 'advice', 'unknown']

/** Of what only those who act on it may know a delegate enters nothing by its name. */
function mayKnow(actor: Actor | null, { cadre_id, unit_id }: StoredCount): boolean {
  if (actor === null) return true
  const access = { ownerIds: cadre_id === null ? [] : [cadre_id], unitId: unit_id }
  return may(actor, 'record.read-restricted', access).allowed
}

/** Which of several kinds it was, where a rule waits for any of them, is not kept with its count: all are named. */
function eventOf(
  { period, period_from: on }: StoredCount,
  { requirement, version }: Rule,
): DutyLine['event'] {
  if (timingOf(requirement) !== 'triggered' || on === null) return null
  const name = (requirement.after ?? []).map(outlineNames(version.words).event).join('或')
  return { id: period, name, on }
}

function lineOf(
  row: StoredCount,
  { rule, way, state, on, missing }: RowRule & Pick<DutyLine, 'missing' | 'state'> & { readonly on: Day },
): DutyLine {
  const { requirement } = rule
  const [cite] = requirement.cite
  const { share, own_at_least } = row
  const [numbers] = numbersFor(rule, way, { unit: asColumns(row, on).unitId, on })
  return {
    requirement: rule.key,
    label: requirement.label ?? null,
    state,
    force: numbers?.numbers.force ?? 'must',
    applies: row.applies,
    period: row.period,
    event: eventOf(row, rule),
    every: way.reading.requirement.every ?? null,
    dueOn: row.period_to === null ? null : addDays(row.period_to, -1),
    missing,
    counted: row.counted + row.late,
    needed:
      numbers === undefined ? 0 : numbersOf(numbers.numbers, { ownAtLeast: own_at_least, share }).atLeast,
    cite: cite === undefined ? null : { section: cite.section, phrase: cite.phrase },
  }
}
