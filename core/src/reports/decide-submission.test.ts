import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import {
  decideSubmission,
  decideSubmissionAnswer,
  type LastSubmission,
  type SubmissionAct,
  type SubmissionState,
} from './decide-submission.ts'

const last = (state: SubmissionState): LastSubmission | null =>
  state === 'missing' ? null : { id: 'v2', number: 2, state }

const submit = (state: SubmissionState) =>
  decideSubmission({
    id: 'v3',
    unitId: '文学院',
    today: day('2026-11-20'),
    termFrom: day('2026-09-01'),
    last: last(state),
  })

const answer = (act: 'return' | 'receive', state: LastSubmission['state'], reason: string | null = null) =>
  decideSubmissionAnswer({ act, id: 'v2', reason, last: { id: 'v2', number: 2, state } })

// The whole machine: every act in every state in which it can be asked for.
const table: readonly (readonly [SubmissionAct, SubmissionState, 'done' | 'refused'])[] = [
  ['submit', 'missing', 'done'],
  ['submit', 'submitted', 'refused'],
  ['submit', 'returned', 'done'],
  ['submit', 'received', 'refused'],
  ['return', 'submitted', 'done'],
  ['return', 'returned', 'refused'],
  ['return', 'received', 'refused'],
  ['receive', 'submitted', 'done'],
  ['receive', 'returned', 'refused'],
  ['receive', 'received', 'refused'],
]

describe('报送', () => {
  test.each(table)('%s a 汇总表 that is %s: %s', (act, state, expected) => {
    const decision =
      act === 'submit' || state === 'missing' ? submit(state) : answer(act, state, '缺第二季度')
    expect(decision.ok ? 'done' : 'refused').toBe(expected)
    if (!decision.ok) expect(decision.refusal).toEqual({ code: 'submission-out-of-order', act, state })
  })

  test('counts versions on from the last', () => {
    expect(submit('missing')).toMatchObject({ changes: { number: 1 } })
    expect(submit('returned')).toMatchObject({
      changes: { number: 3 },
      events: [{ act: 'summary.submitted', subjectIds: ['v3', '文学院'] }],
    })
  })

  test('is of a term that has begun', () => {
    const early = {
      id: 'v1',
      unitId: '文学院',
      today: day('2026-08-31'),
      termFrom: day('2026-09-01'),
      last: null,
    }
    expect(decideSubmission(early)).toMatchObject({
      refusal: { code: 'term-not-begun', from: '2026-09-01' },
    })
    expect(decideSubmission({ ...early, today: day('2026-09-01') }).ok).toBe(true)
  })

  test('answers the last version alone, and keeps a reason only of what is returned', () => {
    const before = decideSubmissionAnswer({
      act: 'receive',
      id: 'v1',
      reason: null,
      last: { id: 'v2', number: 2, state: 'submitted' },
    })
    expect(before).toMatchObject({ refusal: { code: 'submission-superseded', number: 2 } })
    expect(answer('return', 'submitted', '缺走访')).toMatchObject({
      changes: { answer: 'returned', reason: '缺走访' },
    })
    expect(answer('receive', 'submitted', '缺走访')).toMatchObject({
      changes: { answer: 'received', reason: null },
    })
  })

  test('takes no identity number into the reason', () => {
    expect(answer('return', 'submitted', '110101199003078515 未列入')).toMatchObject({
      refusal: { code: 'identity-number-in-text', field: 'reason' },
    })
  })
})
