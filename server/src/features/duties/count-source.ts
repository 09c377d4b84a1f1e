// Where a board reads its counts: as they are kept for today, or counted for it alone as of another day.
import { setImmediate } from 'node:timers/promises'
import type { Actor } from '@tongxin/core/account/actor'
import { contactsAskedSince } from '@tongxin/core/duties/asked-since'
import type { BoardRule } from '@tongxin/core/duties/board-rules'
import { allContacts } from '@tongxin/core/duties/contacts-asked'
import { visitCounts } from '@tongxin/core/duties/duty-count'
import { dutyRow } from '@tongxin/core/duties/duty-row'
import { settingOf } from '@tongxin/core/duties/setting'
import type { SiblingKeys } from '@tongxin/core/duties/sibling-keys'
import type { AsOf } from '@tongxin/core/roster/dated'
import type { Facts } from '@tongxin/core/roster/facts'
import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { countArrays, countNames } from './count-columns.ts'
import { loadDutyFacts } from './facts.ts'
import type { DutyGround } from './ground.ts'
import { siblingsAmong, siblingsOf } from './sibling-sql.ts'
import { type StoredCount, type StoredState, storedCount } from './stored-count.ts'

export type CountSource = {
  /** What stands in the place of the table `duty_count`. */
  readonly rows: RawBuilder<unknown>
  /** Of a row `d` of it, the counts that decide its state with it. */
  readonly siblings: RawBuilder<readonly StoredState[]>
}

export function keptCounts(siblings: readonly SiblingKeys[]): CountSource {
  return { rows: sql`duty_count`, siblings: siblingsOf(siblings) }
}

export type CountsAsked = {
  /** As it was known by then. */
  readonly ground: DutyGround
  readonly asOf: AsOf
  /** What is counted, by the names under which it would be frozen. */
  readonly turns: readonly BoardRule[]
  readonly siblings: readonly SiblingKeys[]
}

/** These counts made anew from the facts known by then; nothing is stored. */
export async function countsAsOf(work: Work<Actor | null>, asked: CountsAsked): Promise<CountSource> {
  const rows = asked.turns.length === 0 ? [] : await countAnew(work, asked)
  const siblings = siblingsAmong(rows, asked.siblings).map((each) => JSON.stringify(each))
  return {
    rows: sql`(select current_school() as school_id, counted.*
      from unnest(${countArrays(rows)}, ${siblings}::jsonb[]) as counted (${countNames}, siblings))`,
    siblings: sql`d.siblings`,
  }
}

async function countAnew(
  work: Work<Actor | null>,
  { ground: { policies, calendar }, asOf, turns }: CountsAsked,
): Promise<readonly StoredCount[]> {
  const wanted = new Set(turns.map(({ rule, turn, longer }) => `${rule.key}\n${(longer ?? turn).id}`))
  const isFrozen = (requirement: string, period: string) => !wanted.has(`${requirement}\n${period}`)
  const settingFor = (facts: Facts) => settingOf(policies, { calendar, facts, asOf, isFrozen })
  const names = new Set(turns.map(({ rule }) => rule.key))
  const askedOf = (facts: Facts) => {
    const setting = settingFor(facts)
    const rules = setting.rules.filter(({ key }) => names.has(key))
    return { ...allContacts, from: contactsAskedSince(rules, setting) }
  }
  const knownAt = asOf.knownAt < work.today ? asOf.knownAt : null
  const facts = await loadDutyFacts(work, { askedOf, knownAt })
  // A school counted at once would let nobody else be answered for a second: the server answers others between the parts.
  await setImmediate()
  const setting = settingFor(facts)
  const rows: StoredCount[] = []
  for (const name of names) {
    await setImmediate()
    visitCounts({
      setting,
      scope: { bearers: null, rules: new Set([name]), since: null },
      visit: (count) => rows.push(storedCount(dutyRow(count))),
    })
  }
  return rows
}
