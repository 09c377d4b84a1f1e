import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { chains, mark, step } from './list-steps.cases.ts'
import { progressOf } from './list-steps.ts'
import { needsOf } from './step-outcomes.ts'

const statuses = (...asked: Parameters<typeof progressOf>) =>
  progressOf(...asked).steps.map((view) => view.status)

describe('when a list of the five documents takes effect', () => {
  const lineOf = (lineId: string) => mark(1, 'cadre', { lineId })
  const joint = [mark(0, 'unitOrg'), mark(1, 'unitOrg'), mark(1, 'ufwd')]
  const cases = [
    ['S0-19: proposed, not decided', 's0 school', [mark(0, 'ufwd')], false, false],
    [
      'S0-19: decided by the committee',
      's0 school',
      [mark(0, 'ufwd'), mark(1, 'schoolCommittee')],
      true,
      false,
    ],
    ['S0-20: agreed by the unit alone', 's0 unit', joint.slice(0, 2), false, false],
    ['S0-20: agreed by both, not filed', 's0 unit', joint, true, true],
    ['S0-20: agreed by both and filed', 's0 unit', [...joint, mark(2, 'unitOrg')], true, false],
    ['S1-22: decided by 党委会议', 's1 school', [mark(0, 'ufwd'), mark(1, 'schoolCommittee')], true, false],
    ['S1-24: decided by the unit, not filed', 's1 unit', [mark(0, 'unitOrg')], true, true],
    ['S2-19: proposed where nobody is named to decide', 's2 school', [mark(0, 'ufwd')], true, false],
    ['S2-21: decided, not filed', 's2 unit', [mark(0, 'unitOrg')], true, true],
    ['S2-21: decided and filed', 's2 unit', [mark(0, 'unitOrg'), mark(1, 'unitOrg')], true, false],
    ['S3-24: proposed, not decided', 's3 school', [mark(0, 'ufwd')], false, false],
    [
      'S3-25: decided by 党政联席会议, nothing to file',
      's3 unit',
      [mark(0, 'unitJointMeeting')],
      true,
      false,
    ],
    ['S4-37: one line unconfirmed', 's4 school', [mark(0, 'ufwd'), lineOf('a')], false, false],
    ['S4-37: every line confirmed', 's4 school', [mark(0, 'ufwd'), lineOf('a'), lineOf('b')], true, false],
    ['S4-38: decided by the unit, nothing to file', 's4 unit', [mark(0, 'unit')], true, false],
  ] as const
  test.each(cases)('%s', (_, chain, marks, effective, decidedNotFiled) => {
    const progress = progressOf(chains[chain], marks, ['a', 'b'])
    expect(progress.effective !== null).toBe(effective)
    expect(progress.decidedNotFiled).toBe(decidedNotFiled)
  })

  test('only S2’s school list names nobody to decide (reading A16)', () => {
    const silent = Object.entries(chains).filter(([, steps]) => progressOf(steps, [], []).nobodyDecides)
    expect(silent.map(([name]) => name)).toEqual(['s0 unit', 's2 school'])
  })
})

describe('which step is open', () => {
  test('the second waits for the first', () => {
    expect(statuses(chains['s0 school'], [], [])).toEqual(['open', 'waiting'])
    expect(statuses(chains['s0 school'], [mark(0, 'ufwd')], [])).toEqual(['done', 'open'])
  })

  test('a should step holds nobody up, and is passed with a reason', () => {
    const steps = [step('consult', 'ufwd', { force: 'should' }), step('decide', 'committee')]
    expect(statuses(steps, [], [])).toEqual(['open', 'open'])
    expect(needsOf(steps[0] ?? step('consult', 'x'), 'passed')).toEqual(['reason'])
    expect(statuses(steps, [mark(0, 'ufwd', { outcome: 'passed' })], [])).toEqual(['passed', 'open'])
  })

  test('a may step is passed without one, and a must step with a condition where it does not hold', () => {
    expect(needsOf(step('review', 'ufwd', { force: 'may' }), 'passed')).toEqual([])
    const only = [step('review', 'ufwd', { only: '涉及校领导的' }), step('decide', 'committee')]
    expect(progressOf(only, [], []).steps[0]?.outcomes).toEqual(['done', 'passed'])
    expect(needsOf(only[0] ?? step('review', 'x'), 'passed')).toEqual(['reason'])
    expect(statuses(only, [mark(0, 'ufwd', { outcome: 'passed' })], [])).toEqual(['passed', 'open'])
  })

  test('of a step and the one instead of it, doing one closes the other', () => {
    const steps = [
      step('propose', 'ufwd'),
      step('decide', 'committee'),
      step('issue', 'office', { insteadOf: 'decide', force: 'may' }),
      step('file', 'ufwd'),
    ]
    const proposed = [mark(0, 'ufwd')]
    expect(statuses(steps, proposed, [])).toEqual(['done', 'open', 'open', 'waiting'])
    expect(statuses(steps, [...proposed, mark(1, 'committee')], [])).toEqual([
      'done',
      'done',
      'closed',
      'open',
    ])
    const instead = progressOf(steps, [...proposed, mark(2, 'office')], [])
    expect(instead.steps.map(({ status }) => status)).toEqual(['done', 'closed', 'done', 'open'])
    expect(instead).toMatchObject({ effective: { step: 2 }, decidedNotFiled: true })
  })

  test('a list decided is no longer refused, and a may filing leaves nothing undone', () => {
    const steps = [
      step('consult', 'ufwd', { force: 'should' }),
      step('decide', 'c'),
      step('file', 'c', { force: 'may' }),
    ]
    const progress = progressOf(steps, [mark(1, 'c')], [])
    expect(progress.steps[0]).toMatchObject({ status: 'open', outcomes: ['done', 'passed'] })
    expect(progress.decidedNotFiled).toBe(false)
  })

  test('a decision left out (可) makes the list take effect on the day that is said', () => {
    const steps = [step('propose', 'ufwd'), step('decide', 'committee', { force: 'may' })]
    const proposed = mark(0, 'ufwd', { on: day('2026-11-10') })
    expect(progressOf(steps, [proposed], []).effective).toBeNull()
    const passed = mark(1, 'committee', { outcome: 'passed', on: day('2026-11-12') })
    expect(progressOf(steps, [proposed, passed], []).effective).toEqual({ on: day('2026-11-12'), step: 0 })
  })
})

describe('a no', () => {
  test('at the decision starts a new round from the first step', () => {
    const marks = [mark(0, 'ufwd'), mark(1, 'schoolCommittee', { outcome: 'no' })]
    const progress = progressOf(chains['s0 school'], marks, [])
    expect(progress).toMatchObject({ round: 2, state: 'draft', isUntouched: true, effective: null })
    expect(progress.steps.map((view) => view.status)).toEqual(['open', 'waiting'])
  })

  test('of one of two who must agree undoes the other’s agreement', () => {
    const marks = [mark(0, 'unitOrg'), mark(1, 'unitOrg'), mark(1, 'ufwd', { outcome: 'no' })]
    const progress = progressOf(chains['s0 unit'], marks, [])
    expect(progress.steps[1]).toMatchObject({ status: 'waiting', awaits: ['unitOrg', 'ufwd'] })
  })

  test('of a leader asks for a new recommendation and keeps what the others confirmed (A28)', () => {
    const declined = [
      mark(0, 'ufwd'),
      mark(1, 'cadre', { lineId: 'a' }),
      mark(1, 'cadre', { lineId: 'b', outcome: 'no' }),
    ]
    const again = progressOf(chains['s4 school'], declined, ['a', 'b', 'c'])
    expect(again).toMatchObject({
      round: 2,
      isUntouched: true,
      steps: [{ status: 'open' }, { status: 'waiting' }],
    })
    expect(again.steps[1]?.awaitsLines).toEqual(['b', 'c'])
    // b is given up; c waits; a needs nothing more.
    const recommended = [...declined, mark(0, 'ufwd', { round: 2 })]
    expect(progressOf(chains['s4 school'], recommended, ['a', 'c']).steps[1]?.awaitsLines).toEqual(['c'])
    const confirmed = [...recommended, mark(1, 'cadre', { round: 2, lineId: 'c', on: day('2026-11-25') })]
    expect(progressOf(chains['s4 school'], confirmed, ['a', 'c']).effective).toEqual({
      on: day('2026-11-25'),
      step: 1,
    })
  })

  test('of a leader, with nobody left to ask, lets the new recommendation take effect', () => {
    const marks = [
      mark(0, 'ufwd'),
      mark(1, 'cadre', { lineId: 'a' }),
      mark(1, 'cadre', { lineId: 'b', outcome: 'no' }),
    ]
    expect(progressOf(chains['s4 school'], marks, ['a']).state).toBe('draft')
    const again = [...marks, mark(0, 'ufwd', { round: 2, on: day('2026-11-25') })]
    expect(progressOf(chains['s4 school'], again, ['a']).effective?.on).toBe('2026-11-25')
  })
})

test('a decision needs the body and the minutes number, a no its reason', () => {
  expect(needsOf(step('decide', 'committee'), 'done')).toEqual(['body', 'minutesNo'])
  expect(needsOf(step('decide', 'committee'), 'no')).toEqual(['reason'])
})
