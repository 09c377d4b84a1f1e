import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Force } from '../policy/force.ts'
import type { Step } from '../policy/step.ts'
import { needsOf, progressOf, type StepMark } from './list-steps.ts'

const step = (act: Step['act'], by: string, more: Partial<Step> = {}): Step => ({
  act,
  by,
  with: [],
  to: [],
  basis: [],
  needs: [],
  force: 'must',
  cite: [],
  ...more,
})
const mark = (at: number, role: string, more: Partial<StepMark> = {}): StepMark => ({
  round: 1,
  step: at,
  outcome: 'done',
  role,
  on: day('2026-11-20'),
  lineId: null,
  ...more,
})

// The five chains of documents this was made for, and what makes each list take effect.
const joint = [
  step('propose', 'unitOrg'),
  step('consult', 'unitOrg', { with: ['ufwd'] }),
  step('file', 'ufwd'),
]
const committee = [step('propose', 'ufwd'), step('decide', 'committee')]
const unitFiles = [step('decide', 'unitOrg'), step('file', 'ufwd')]
const proposalOnly = [step('propose', 'ufwd')]
const confirmed = [step('recommend', 'ufwd'), step('confirm-self', 'cadre')]

describe('when a list takes effect', () => {
  const cases = [
    ['decided by the committee', committee, [mark(0, 'ufwd'), mark(1, 'committee')], true, false],
    ['decided by the unit, not yet filed', unitFiles, [mark(0, 'unitOrg')], true, true],
    ['decided and filed', unitFiles, [mark(0, 'unitOrg'), mark(1, 'ufwd')], true, false],
    ['proposed where nobody is named to decide', proposalOnly, [mark(0, 'ufwd')], true, false],
    [
      'agreed by both, not filed',
      joint,
      [mark(0, 'unitOrg'), mark(1, 'unitOrg'), mark(1, 'ufwd')],
      true,
      true,
    ],
    ['agreed by one of two', joint, [mark(0, 'unitOrg'), mark(1, 'unitOrg')], false, false],
    [
      'recommended, one line unconfirmed',
      confirmed,
      [mark(0, 'ufwd'), mark(1, 'cadre', { lineId: 'a' })],
      false,
      false,
    ],
    [
      'every line confirmed',
      confirmed,
      [mark(0, 'ufwd'), mark(1, 'cadre', { lineId: 'a' }), mark(1, 'cadre', { lineId: 'b' })],
      true,
      false,
    ],
  ] as const
  test.each(cases)('%s', (_, steps, marks, effective, decidedNotFiled) => {
    const progress = progressOf(steps, marks, ['a', 'b'])
    expect(progress.effective !== null).toBe(effective)
    expect(progress.decidedNotFiled).toBe(decidedNotFiled)
  })

  test('the page can say that the document names nobody to decide', () => {
    expect(progressOf(proposalOnly, [], []).nobodyDecides).toBe(true)
    expect(progressOf(committee, [], []).nobodyDecides).toBe(false)
  })
})

describe('which step is open', () => {
  test('the second waits for the first', () => {
    expect(progressOf(committee, [], []).steps.map((view) => view.status)).toEqual(['open', 'waiting'])
    expect(progressOf(committee, [mark(0, 'ufwd')], []).steps.map((view) => view.status)).toEqual([
      'done',
      'open',
    ])
  })

  test('a should step holds nobody up, and is passed with a reason', () => {
    const steps = [step('consult', 'ufwd', { force: 'should' }), step('decide', 'committee')]
    expect(progressOf(steps, [], []).steps.map((view) => view.status)).toEqual(['open', 'open'])
    expect(needsOf(step('consult', 'ufwd', { force: 'should' }), 'passed')).toEqual(['reason'])
    expect(progressOf(steps, [mark(0, 'ufwd', { outcome: 'passed' })], []).steps[0]?.status).toBe('passed')
  })

  test('a no at the decision starts a new round from the first step', () => {
    const progress = progressOf(committee, [mark(0, 'ufwd'), mark(1, 'committee', { outcome: 'no' })], [])
    expect(progress).toMatchObject({ round: 2, state: 'draft', effective: null })
    expect(progress.steps.map((view) => view.status)).toEqual(['open', 'waiting'])
  })

  test('a decision needs the body and the minutes number, a no its reason', () => {
    expect(needsOf(step('decide', 'committee'), 'done')).toEqual(['body', 'minutesNo'])
    expect(needsOf(step('decide', 'committee'), 'no')).toEqual(['reason'])
  })
})

test('marking open steps one after another always reaches the end, whatever chain a file can express', () => {
  const acts = fc.constantFrom<Step['act']>(
    'propose',
    'recommend',
    'consult',
    'decide',
    'file',
    'issue',
    'review',
  )
  const chain = fc.array(
    fc.tuple(acts, fc.constantFrom('ufwd', 'unitOrg'), fc.constantFrom<Force>('must', 'should', 'may')),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(chain, (parts) => {
      const steps = parts.map(([act, by, force]) => step(act, by, { force }))
      const marks: StepMark[] = []
      for (const [index, { by }] of steps.entries()) {
        expect(progressOf(steps, marks, []).steps[index]?.status).toBe('open')
        marks.push(mark(index, by ?? ''))
      }
      const end = progressOf(steps, marks, [])
      expect(end.steps.every((view) => view.status === 'done')).toBe(true)
      expect(end.decidedNotFiled).toBe(false)
    }),
  )
})
