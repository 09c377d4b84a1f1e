import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { document, policyOf } from '../../duties/school.cases.ts'
import type { Step } from '../../policy/step.ts'
import type { Adjustment, Tier } from '../../policy/tier.ts'
import { decideBegin } from './begin-list.ts'
import { stepsOfList } from './list-chain.ts'
import { chains, step } from './list-steps.cases.ts'

const tierWith = (steps: readonly Step[], adjust: Partial<Adjustment> = {}): Tier => ({
  id: 'unit',
  from: 'cadre',
  to: 'person',
  targets: [],
  assign: { by: 'list' },
  list: { steps, cite: [] },
  adjust: [{ after: ['post.changed'], force: 'must', steps: [], cite: [], ...adjust }],
  bindsTo: 'human',
  eligibleAt: 'start',
  whoseContactCounts: 'either',
  cite: [],
  cites: {},
})
const said = (steps: readonly Step[]) => steps.map(({ act, by }) => `${act} ${by ?? '—'}`)
const file = step('file', 'unitOrg')

describe('the steps of an adjustment', () => {
  const cases = [
    [
      'are its own where the document has some (S1-25)',
      chains['s1 unit'],
      { steps: [file] },
      ['file unitOrg'],
    ],
    [
      'are those of the list where it names nobody (S0-21, S3-26)',
      chains['s3 school'],
      {},
      ['propose ufwd', 'decide schoolCommittee'],
    ],
    [
      'are the word of whom it names between meetings (S1-23, A7)',
      chains['s1 school'],
      { by: 'ufwd' },
      ['propose ufwd'],
    ],
    ['are the office’s alone (S4-28)', chains['s4 school'], { by: 'ufwd' }, ['propose ufwd']],
    [
      'keep the filing after it',
      [...chains['s1 school'], file],
      { by: 'ufwd' },
      ['propose ufwd', 'file unitOrg'],
    ],
    [
      'are the list’s where who adjusts also decides',
      chains['s2 unit'],
      { by: 'unitOrg' },
      ['decide unitOrg', 'file unitOrg'],
    ],
  ] as const
  it.each(cases)('%s', (_, steps, adjust, expected) => {
    expect(said(stepsOfList(tierWith(steps, adjust), 0))).toEqual(expected)
    expect(said(stepsOfList(tierWith(steps, adjust), null))).toEqual(said(steps))
  })

  it('are a proposal of whoever keeps the list where the document says nothing at all', () => {
    expect(said(stepsOfList(tierWith([]), null))).toEqual(['propose —'])
  })
})

describe('beginning an adjustment', () => {
  const adjust = [{ after: 'post.changed', force: 'must', by: 'ufwd' }]
  const policy = policyOf({ tiers: [document.tiers[0], { ...document.tiers[1], adjust }] })
  const college = { name: '文学院', kind: '二级党组织' }
  const begin = (roles: readonly ('office' | 'unit-secretary')[], more = {}, unit = college) =>
    decideBegin(
      {
        id: 'l',
        tier: 'unit',
        unitId: 'u',
        academicYear: '2026-2027',
        adjusts: 0,
        occasion: '职务变动',
        ...more,
      },
      { ...facts, unit, marker: { roles, humanId: null } },
    )
  const facts = { policy, openListId: null, standing: [], dead: new Set<string>(), newId: () => 'x' }

  it('is for whom the document names, and says why', () => {
    expect(begin(['office'])).toMatchObject({ ok: true })
    expect(begin(['unit-secretary'])).toMatchObject({ refusal: { code: 'step-not-yours', role: 'ufwd' } })
    expect(begin(['office'], { occasion: '' })).toMatchObject({
      refusal: { code: 'step-needs', needs: ['occasion'] },
    })
    expect(begin(['office'], { adjusts: 3 })).toMatchObject({ refusal: { code: 'adjustment-unknown' } })
  })

  it('keeps what stands, but for a pair of which a side has died', () => {
    const pair = (id: string) => ({
      id,
      cadreId: `c${id}`,
      personId: `p${id}`,
      from: day('2026-09-01'),
      reason: null,
    })
    const place = {
      id: 'l',
      tier: 'unit',
      unitId: 'u',
      academicYear: '2026-2027',
      adjusts: null,
      occasion: '',
    }
    const begun = decideBegin(place, {
      ...facts,
      unit: college,
      marker: { roles: ['office'], humanId: null },
      standing: ['1', '2', '3'].map(pair),
      dead: new Set(['c1', 'p2']),
    })
    expect(begun.ok && begun.changes.lines.map(({ continuesId }) => continuesId)).toEqual(['3'])
  })

  it('is of a unit that makes lists, and of a unit at all where units make them', () => {
    const leaders = { name: '校领导', kind: '学校' }
    expect(begin(['office'], {}, leaders)).toMatchObject({
      refusal: { code: 'unit-spoken-for', unit: '校领导' },
    })
    expect(begin(['office'], { unitId: null })).toMatchObject({
      refusal: { code: 'list-made-by', maker: 'unit' },
    })
    expect(begin(['office'], { tier: 'school' })).toMatchObject({
      refusal: { code: 'list-made-by', maker: 'school' },
    })
  })
})
