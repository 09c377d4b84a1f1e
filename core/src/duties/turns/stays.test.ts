import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { since } from '../../roster/human.cases.ts'
import { evaluate } from '../evaluate.ts'
import { sentenceOf } from '../findings/finding-sentences.ts'
import { cadre, calendar, factsOf, person, policyOnly } from '../school.cases.ts'

// Four talks a term with everybody on the register. The autumn has 198 days, from 11 July to 24 January; it is looked back at.
const on = day('2027-02-01')

function autumnOf(registers: readonly ReturnType<typeof since>[], partial: string, more: object = {}) {
  const rule = { id: 'talks', bearer: 'person', of: { listed: '党外代表人士' }, every: 'semester', partial }
  const policies = [policyOnly({ ...rule, count: 'contact', atLeast: 4, force: 'must' })]
  const listed = registers.map((dates) => ({ ...dates, register: '党外代表人士' }))
  const humans = [cadre('c1', 'office', '党委班子'), person('p1', 'chem', { registers: listed, ...more })]
  const found = evaluate(policies, calendar, factsOf({ humans, pairings: [] }), { on, knownAt: on })
  return found.find(({ requirement, turn }) => requirement === 'talks' && turn?.id === '2026-2027-1')
}

const always = since('2020-01-01')
const joined = since('2026-10-18')
const left = since('2020-01-01', '2026-10-18')
const paused = [since('2020-01-01', '2026-09-01'), joined]
const visited = since('2026-09-01', '2026-10-18')

describe('somebody who was a bearer on part of a period', () => {
  it.each([
    ['throughout', [always], 'next', ['short', 4, null, null]],
    ['since 18 October', [joined], 'next', ['not-applicable', 4, '2026-10-18', null]],
    ['since 18 October', [joined], 'prorate', ['short', 2, '2026-10-18', null]], // 99 days: 4 × 99 ÷ 198
    ['since 18 October', [joined], 'full', ['short', 4, '2026-10-18', null]],
    ['until 18 October', [left], 'next', ['not-applicable', 4, null, '2026-10-18']],
    ['until 18 October', [left], 'prorate', ['short', 2, null, '2026-10-18']], // 99 days
    ['with a gap', paused, 'next', ['not-applicable', 4, '2026-10-18', null]],
    ['in between only', [visited], 'next', ['not-applicable', 4, '2026-09-01', '2026-10-18']],
    ['in between only', [visited], 'prorate', ['short', 1, '2026-09-01', '2026-10-18']], // 47 days: 0.95
    ['in between only', [visited], 'full', ['short', 4, '2026-09-01', '2026-10-18']],
  ] as const)('%s (%j) is judged under %s as %j', (_, registers, partial, expected) => {
    const found = autumnOf(registers, partial)
    expect(found && [found.state, found.atLeast, found.bearerFrom, found.bearerTo]).toEqual(expected)
  })

  it('is told by the day it became one, and not by the day after the period began', () => {
    expect(sentenceOf(autumnOf([joined], 'next')!, on).text).toBe('10月18日新到，下学期起算（系统默认）')
    expect(sentenceOf(autumnOf([left], 'next')!, on).text).toBe('10月18日结束，本期不计（系统默认）')
  })

  it('is there throughout whatever else about it changes', () => {
    const titles = [{ ...since('2026-10-01'), word: '教授' }]
    expect(autumnOf([always], 'next', { titles })).toMatchObject({ state: 'short', bearerFrom: null })
  })

  it('is not asked about a period it never saw', () => {
    expect(autumnOf([since('2027-01-25')], 'full')).toBeUndefined()
    expect(autumnOf([since('2020-01-01', '2026-07-11')], 'full')).toBeUndefined()
  })
})
