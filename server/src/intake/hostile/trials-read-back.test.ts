// What boards read back from kept counts is what evaluation finds, under every document on trial.
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { dutyCounts } from '@tongxin/core/duties/duty-count'
import { type DutyRow, dutyRow } from '@tongxin/core/duties/duty-row'
import { findingsIn } from '@tongxin/core/duties/evaluate'
import { rowRules } from '@tongxin/core/duties/row-rule'
import { rowStates } from '@tongxin/core/duties/row-states'
import { settingOf } from '@tongxin/core/duties/setting'
import { siblingKeys } from '@tongxin/core/duties/sibling-keys'
import { describe, expect, it } from 'vitest'
import { readTrial, type Trial, trialNames } from './trials.cases.ts'

const everyRule = { bearers: null, rules: null, since: null }

function statesOn({ policies, facts }: Trial, asOf: { readonly on: Day; readonly knownAt: Day }) {
  const setting = settingOf(policies, { calendar: facts.calendar, facts, asOf })
  const rows = dutyCounts(setting).map(dutyRow)
  const keys = siblingKeys(setting.rules)
  const decidesWith = (row: DutyRow) => (other: DutyRow) =>
    other.period === row.period &&
    (other.bearerId === row.bearerId || other.bearerId === row.cadreId || other.cadreId === row.bearerId) &&
    keys.some((key) => key.requirement === row.requirement && key.sibling === other.requirement)
  const stateOf = rowStates(policies, { calendar: facts.calendar, asOf })
  const ruleOf = rowRules(policies, asOf.knownAt)
  // What `skip` draws together is one finding of several counts, and compared where that is done.
  const skipping = new Set(
    setting.rules.filter(({ requirement }) => requirement.skip !== undefined).map(({ key }) => key),
  )
  const read = rows
    .map((row) => ({ row, key: ruleOf(row)?.rule.key ?? row.requirement }))
    .filter(({ key }) => !skipping.has(key))
    .map(({ row, key }) => [
      `${row.version} ${key} ${row.bearerId} ${row.period}`,
      stateOf(row, rows.filter(decidesWith(row))),
    ])
  const judged = findingsIn(setting, everyRule)
    .filter(({ requirement }) => !skipping.has(requirement))
    .map(({ version, requirement, bearer, turn, state }) => [
      `${version} ${requirement} ${bearer.id} ${turn?.id ?? ''}`,
      state,
    ])
  return { read: Object.fromEntries(read), judged: Object.fromEntries(judged) }
}

describe.each(trialNames)('%s', (name) => {
  const trial = readTrial(name)

  it.each(trial.asOf.map(({ on, knownAt }) => [on, knownAt ?? on] as const))(
    'reads back on %s what is judged, and in the days after',
    (on, knownAt) => {
      for (const more of [0, 1, 5, 20]) {
        const asOf = { on: addDays(on, more), knownAt: addDays(knownAt, more) }
        const { read, judged } = statesOn(trial, asOf)
        expect(read, asOf.on).toEqual(judged)
      }
    },
  )
})
