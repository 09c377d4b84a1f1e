import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { chains, step } from './list-steps.cases.ts'
import { decideMark, type NewMark } from './mark-step.ts'
import type { PairingList, StandingPairing } from './pairing-list.ts'
import type { StepMark } from './step-mark.ts'
import type { Marker } from './step-roles.ts'

const today = day('2026-11-20')
const line = (id: string, cadreId: string) => ({
  id,
  cadreId,
  personId: `p-${id}`,
  continuesId: null,
  reason: null,
})
const lines = [line('a', 'lu'), line('b', 'qiao')]
const office: Marker = { roles: ['office'], humanId: null }
const secretary: Marker = { roles: ['unit-secretary'], humanId: null }
const lu: Marker = { roles: ['cadre'], humanId: 'lu' }
const holidayYears = [{ year: 2026, daysOff: [], makeUpDays: [] }]

/** Marks one after the other, as whoever is named; gives the last decision and the marks so far. */
function run(
  steps: PairingList['steps'],
  sent: readonly (Partial<NewMark> & { readonly as?: Marker })[],
  more = {},
  standing: readonly StandingPairing[] = [],
) {
  let marks: StepMark[] = []
  let last: ReturnType<typeof decideMark> | undefined
  for (const [index, { as: marker = office, ...mark }] of sent.entries()) {
    const list: PairingList = { id: 'l', tier: 'unit', unitId: 'u', steps, lines, marks, ...more }
    last = decideMark({
      list,
      mark: {
        id: `m${index}`,
        step: 0,
        outcome: 'done',
        role: 'unitOrg',
        on: today,
        lineId: null,
        body: '党委会',
        minutesNo: '9号',
        reason: '',
        until: null,
        ...mark,
      },
      today,
      marker,
      holidayYears,
      standing,
      newId: () => 'new',
    })
    if (last.ok) marks = [...marks, last.changes.mark]
  }
  if (!last) throw new Error('nothing was marked')
  return last
}

const refusal = (...asked: Parameters<typeof run>) => {
  const done = run(...asked)
  return done.ok ? undefined : done.refusal
}

describe('a mark out of order changes nothing', () => {
  const decided = { step: 0 }
  const cases = [
    ['filed before decided', [{ step: 1 }], { code: 'step-not-open', act: 'file', first: 'decide' }],
    ['decided twice', [decided, decided], { code: 'step-settled', act: 'decide', status: 'done' }],
    [
      'filed twice',
      [decided, { step: 1 }, { step: 1 }],
      { code: 'step-settled', act: 'file', status: 'done' },
    ],
    ['a decision of tomorrow', [{ on: day('2026-11-21') }], { code: 'day-in-future', on: '2026-11-21' }],
    [
      'filed on a day before the decision',
      [decided, { step: 1, on: day('2026-11-19') }],
      { code: 'step-day-too-early', act: 'decide', on: '2026-11-20' },
    ],
    ['without minutes', [{ minutesNo: '' }], { code: 'step-needs', needs: ['minutesNo'] }],
    ['a no without a reason', [{ outcome: 'no' }], { code: 'step-needs', needs: ['reason'] }],
    [
      'a must step passed',
      [{ outcome: 'passed', reason: '略' }],
      { code: 'outcome-not-possible', act: 'decide', outcome: 'passed' },
    ],
    ['in a role the step does not have', [{ role: 'ufwd' }], { code: 'step-not-yours', role: 'ufwd' }],
  ] as const
  test.each(cases)('%s', (_, marks, refused) => {
    expect(refusal(chains['s1 unit'], marks)).toEqual(refused)
  })

  test('refused once in force', () => {
    const steps = [step('consult', 'ufwd', { force: 'should' }), step('decide', 'unitOrg')]
    const late = { step: 0, role: 'ufwd', outcome: 'no', reason: '另议' } as const
    expect(refusal(steps, [{ step: 1 }, late])).toMatchObject({ code: 'outcome-not-possible', outcome: 'no' })
  })

  test('an opinion asked for after all is dated not after the decision it was for', () => {
    const steps = [step('consult', 'ufwd', { force: 'should' }), step('decide', 'unitOrg')]
    const decidedOn = { step: 1, on: day('2026-11-18') }
    const asked = (on: string) => ({ step: 0, role: 'ufwd', on: day(on) })
    expect(refusal(steps, [decidedOn, asked('2026-11-19')])).toEqual({
      code: 'step-day-too-late',
      act: 'decide',
      on: '2026-11-18',
    })
    expect(refusal(steps, [decidedOn, asked('2026-11-17')])).toBeUndefined()
  })

  test('the new round is not dated before the no that began it', () => {
    const no = { outcome: 'no', reason: '再议', on: day('2026-11-18') } as const
    expect(refusal(chains['s1 unit'], [no, { on: day('2026-11-17') }])).toMatchObject({
      code: 'step-day-too-early',
      on: '2026-11-18',
    })
  })
})

describe('a list that takes effect', () => {
  const standing = [
    { id: 'of-b', cadreId: 'qiao', personId: 'p-b', from: day('2025-09-01'), reason: '原来的理由' },
  ]
  const reasonsOf = (reasons: readonly [string | null, string | null]) => {
    const stated = lines.map((one, at) => ({ ...one, reason: reasons[at] ?? null }))
    const last = run(chains['s1 unit'], [{}], { lines: stated }, standing)
    return last.ok ? last.changes.reasons : last
  }

  test('gives the pairs that begin and those it keeps the reasons of their lines', () => {
    expect(reasonsOf(['退休返聘', '仍在主持课题'])).toEqual([
      { pairingId: 'new', reason: '退休返聘' },
      { pairingId: 'of-b', reason: '仍在主持课题' },
    ])
  })

  test('leaves the reason of a pair alone that a line repeats or says nothing of', () => {
    expect(reasonsOf([null, '原来的理由'])).toEqual([])
    expect(reasonsOf([null, null])).toEqual([])
  })
})

describe('who marks', () => {
  const joint = chains['s0 unit']
  const proposed = { step: 0, as: secretary } as const

  test('the secretary and the office each give their own agreement; neither twice', () => {
    const unit = { step: 1, as: secretary } as const
    expect(refusal(joint, [proposed, unit, unit])).toMatchObject({ code: 'step-settled' })
    const both = run(joint, [proposed, unit, { step: 1, role: 'ufwd' }])
    expect(both).toMatchObject({
      ok: true,
      changes: { mark: { capacity: 'own' }, progress: { decidedNotFiled: true } },
    })
  })

  test('the secretary does not agree for the office; the office enters for the unit, with both names', () => {
    expect(refusal(joint, [proposed, { step: 1, role: 'ufwd', as: secretary }])).toMatchObject({
      code: 'step-not-yours',
    })
    expect(run(joint, [{ step: 0 }])).toMatchObject({
      ok: true,
      changes: { mark: { capacity: 'on-behalf' } },
    })
  })

  const confirm = chains['s4 school']
  const school = { unitId: null }
  const recommended = { step: 0, role: 'ufwd' }
  const own = { step: 1, role: 'cadre', lineId: 'a', as: lu }

  test('a leader confirms own lines only, once each', () => {
    expect(run(confirm, [recommended, own], school)).toMatchObject({
      ok: true,
      changes: { mark: { capacity: 'own' }, begins: [], progress: { steps: [{}, { awaitsLines: ['b'] }] } },
    })
    expect(refusal(confirm, [recommended, { ...own, lineId: 'b' }], school)).toMatchObject({
      code: 'step-not-yours',
    })
    expect(refusal(confirm, [recommended, own, own], school)).toMatchObject({ code: 'step-settled' })
    expect(refusal(confirm, [recommended, { ...own, lineId: null }], school)).toMatchObject({
      code: 'step-not-yours',
    })
  })

  test('the office enters a leader’s word with how it knows of it; the secretary does not', () => {
    const behalf = { step: 1, role: 'cadre', lineId: 'b' }
    expect(refusal(confirm, [recommended, behalf], school)).toEqual({ code: 'step-needs', needs: ['reason'] })
    const signed = { ...behalf, reason: '本人签字件' }
    expect(run(confirm, [recommended, own, signed], school)).toMatchObject({
      ok: true,
      changes: { mark: { capacity: 'on-behalf' }, begins: [{ cadreId: 'lu' }, { cadreId: 'qiao' }] },
    })
    expect(refusal(confirm, [recommended, { ...signed, as: secretary }], school)).toMatchObject({
      code: 'step-not-yours',
    })
  })

  test('a step the document gives to nobody is taken by whoever keeps the list', () => {
    const { by: _, ...nobody } = step('decide', '')
    expect(run([nobody], [{ role: 'unnamed', as: secretary }])).toMatchObject({ ok: true })
  })
})

describe('more time for filing', () => {
  // Decided on Monday 2 November, ten working days: due on the 16th; at most five working days more: the 23rd.
  const filing = step('file', 'unitOrg', {
    within: { amount: 10, unit: 'working-days' },
    extend: { atMost: { amount: 5, unit: 'working-days' }, needs: 'ufwd' },
  })
  const steps = [step('decide', 'unitOrg'), filing]
  const decided = { on: day('2026-11-02') }
  const more = (until: string, mark = {}) => ({
    step: 1,
    outcome: 'extended' as const,
    role: 'ufwd',
    reason: '材料待补',
    until: day(until),
    ...mark,
  })
  const cases = [
    ['to the last day allowed', more('2026-11-23'), undefined],
    ['a day further', more('2026-11-24'), { code: 'extension-too-long', latest: '2026-11-23' }],
    [
      'without who must allow it',
      more('2026-11-20', { role: 'unitOrg' }),
      { code: 'step-not-yours', role: 'ufwd' },
    ],
    ['without a reason', more('2026-11-20', { reason: '' }), { code: 'step-needs', needs: ['reason'] }],
    ['without a day', more('2026-11-20', { until: null }), { code: 'step-needs', needs: ['until'] }],
  ] as const
  test.each(cases)('%s', (_, mark, refused) => {
    expect(refusal(steps, [decided, mark])).toEqual(refused)
  })
})
