import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import {
  decideChange,
  decideKeeping,
  decideWithdrawal,
  isPutForward,
  type PromiseAct,
  type PromiseState,
  remindsFrom,
  type StandingPromise,
} from './decide-promise.ts'

const promise = (state: PromiseState = 'open'): StandingPromise => ({
  id: 'p1',
  text: '回复实训室预约',
  dueOn: day('2026-11-28'),
  state,
})
const later = { text: '回复实训室预约', dueOn: day('2026-12-04') }

function decide(act: PromiseAct, state: PromiseState) {
  switch (act) {
    case 'keep':
      return decideKeeping(promise(state), '已告知开放时间')
    case 'change':
      return decideChange(promise(state), later, '教务处下周才排')
    case 'withdraw':
      return decideWithdrawal(promise(state), '本人已自行约到')
  }
}

// Every act in every state.
const table: readonly (readonly [PromiseAct, PromiseState, PromiseState | 'refused'])[] = [
  ['keep', 'open', 'kept'],
  ['keep', 'kept', 'refused'],
  ['keep', 'withdrawn', 'refused'],
  ['change', 'open', 'open'],
  ['change', 'kept', 'refused'],
  ['change', 'withdrawn', 'refused'],
  ['withdraw', 'open', 'withdrawn'],
  ['withdraw', 'kept', 'refused'],
  ['withdraw', 'withdrawn', 'refused'],
]

describe('a promise', () => {
  test.each(table)('asked to %s while %s: %s', (act, state, expected) => {
    const decision = decide(act, state)
    expect(decision.ok ? decision.changes.after.state : 'refused').toBe(expected)
    if (!decision.ok) expect(decision.refusal).toEqual({ code: 'promise-settled', state })
  })

  test('keeps the words with the step, and its new text and day', () => {
    expect(decide('change', 'open')).toMatchObject({
      changes: { act: 'change', words: '教务处下周才排', after: later },
      events: [{ act: 'promise.changed', fields: ['text', 'due_on'] }],
    })
    expect(decideKeeping(promise(), '')).toMatchObject({ changes: { words: '' } })
  })

  test('is not changed to what it is', () => {
    expect(
      decideChange(promise(), { text: '回复实训室预约', dueOn: day('2026-11-28') }, '误点'),
    ).toMatchObject({
      refusal: { code: 'promise-unchanged' },
    })
  })

  test.each([
    ['text', decideChange(promise(), { text: '110101199003078515', dueOn: null }, '更正')],
    ['words', decideWithdrawal(promise(), '110101199003078515 已离校')],
  ])('takes no identity number into its %s', (field, decision) => {
    expect(decision).toMatchObject({ refusal: { code: 'identity-number-in-text', field } })
  })

  test.each([
    ['2026-11-28', 3, '2026-11-25'],
    ['2026-03-01', 1, '2026-02-28'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('due %s is put forward %i days before, on %s', (dueOn, days, expected) => {
    expect(remindsFrom(day(dueOn), days)).toBe(expected)
  })

  test('without a day has no day to be put forward on', () => {
    expect(remindsFrom(null, 3)).toBeNull()
  })

  test('is put forward from its reminder day on, and always where it has no day', () => {
    const today = day('2031-11-20')
    expect(isPutForward({ remindOn: day('2031-11-21') }, today)).toBe(false)
    expect(isPutForward({ remindOn: today }, today)).toBe(true)
    expect(isPutForward({ remindOn: null }, today)).toBe(true)
  })
})
