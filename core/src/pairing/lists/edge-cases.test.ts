// The edge cases of the clauses that lists answer, by their numbers; 1 to 10 and 17 to 20 stand beside the network, 34 with the
// reading of last year's table.
import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { document, policyOf } from '../../duties/school.cases.ts'
import { stepsOfList } from './list-chain.ts'
import { chains, mark } from './list-steps.cases.ts'
import { progressOf } from './list-steps.ts'
import { decideUnchanged, unconsideredIn } from './unchanged-list.ts'

describe('21 · a list adjusted yearly at discretion (可视情况)', () => {
  const yearly = { every: 'academic-year', force: 'may', by: 'unitOrg', cite: { 五: '每学年，可视情况调整' } }
  const policy = policyOf({ tiers: [document.tiers[0], { ...document.tiers[1], adjust: [yearly] }] })
  const standing = [{ tier: 'unit', unitId: 'u' }]

  it('is prompted for each year, and the prompt ends with 本学年不调整, dated and signed', () => {
    expect(unconsideredIn(() => policy, { standing, considered: [] })).toMatchObject([{ unitIds: ['u'] }])
    const place = { tier: 'unit', unitId: 'u', academicYear: '2026-2027' }
    const statement = { id: 's', ...place, role: 'unitOrg', on: day('2026-09-20'), body: '', minutesNo: '' }
    const stated = decideUnchanged(statement, {
      policy,
      today: day('2026-11-20'),
      marker: { roles: ['unit-secretary'], humanId: null },
      year: { from: day('2026-09-01'), to: day('2027-08-20') },
      openListId: null,
      effectiveListId: null,
      pairs: 3,
      statedOn: null,
    })
    expect(stated).toMatchObject({
      ok: true,
      changes: { on: '2026-09-20', role: 'unitOrg', capacity: 'own' },
      events: [{ act: 'list.stated-unchanged' }],
    })
    expect(unconsideredIn(() => policy, { standing, considered: [place] })).toEqual([])
  })
})

describe('22 · a list decided but not filed', () => {
  const decidedBy = {
    's0 unit': [mark(0, 'unitOrg'), mark(1, 'unitOrg'), mark(1, 'ufwd')],
    's1 unit': [mark(0, 'unitOrg')],
    's2 unit': [mark(0, 'unitOrg')],
    's3 unit': [mark(0, 'unitJointMeeting')],
    's4 unit': [mark(0, 'unit')],
  } as const
  it.each([
    ['s0 unit', true],
    ['s1 unit', true],
    ['s2 unit', true],
    ['s3 unit', false],
    ['s4 unit', false],
  ] as const)('under %s: 已确定未备案 is %s', (chain, decidedNotFiled) => {
    expect(progressOf(chains[chain], decidedBy[chain], ['a'])).toMatchObject({
      effective: { on: '2026-11-20' },
      decidedNotFiled,
    })
  })
})

describe('23 · who decides', () => {
  it('a leader who declines a recommended person sends the list back; the others’ words stay (S4)', () => {
    const given = [
      mark(0, 'ufwd'),
      mark(1, 'cadre', { lineId: 'a' }),
      mark(1, 'cadre', { lineId: 'b', outcome: 'no' }),
      mark(0, 'ufwd', { round: 2 }),
    ]
    const again = progressOf(chains['s4 school'], given, ['a', 'c'])
    expect(again).toMatchObject({ round: 2, effective: null })
    expect(again.steps[1]?.awaitsLines).toEqual(['c'])
  })

  it('where nobody is named the list takes effect when proposed, and that is said (S2)', () => {
    expect(progressOf(chains['s2 school'], [mark(0, 'ufwd')], ['a'])).toMatchObject({
      nobodyDecides: true,
      effective: { on: '2026-11-20', step: 0 },
    })
  })

  it('between meetings the word of 统战部 adjusts, and no meeting is asked for (S1)', () => {
    const adjust = [{ after: 'post.changed', force: 'must', by: 'ufwd' }]
    const steps = [
      { act: 'propose', by: 'ufwd' },
      { act: 'decide', by: 'office', body: '党委会议' },
    ]
    const [tier] = policyOf({
      tiers: [{ ...document.tiers[0], list: { steps }, adjust }, document.tiers[1]],
    }).tiers
    if (!tier) throw new Error('the document has no tier')
    expect(stepsOfList(tier, null).map(({ act }) => act)).toEqual(['propose', 'decide'])
    const adjusting = stepsOfList(tier, 0)
    expect(adjusting.map(({ act, by }) => [act, by])).toEqual([['propose', 'ufwd']])
    expect(progressOf(adjusting, [mark(0, 'ufwd')], ['a']).effective).toEqual({ on: '2026-11-20', step: 0 })
  })
})
