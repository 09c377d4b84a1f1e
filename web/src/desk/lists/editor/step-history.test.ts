// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ListChange } from './list-change.ts'
import { historyAfter, historyWithout, type KnownStep, noHistory, type StepHistory } from './step-history.ts'

const step = (personId: string): KnownStep => {
  const change: ListChange = { kind: 'paired', cadreId: 'c', personId, reason: '' }
  return { step: [change], outcome: Promise.resolve('made') }
}
const [a, b] = [step('a'), step('b')]

/** Names of the steps on each side. */
function told({ done, undone }: StepHistory): string {
  return [done, undone].map((side) => side.map(({ step: [change] }) => change.personId).join('')).join('|')
}

describe('steps that can be taken back', () => {
  const two = historyAfter(historyAfter(noHistory, 'new', a), 'new', b)
  const oneBack = historyAfter(two, 'undo', step('b'))

  it('go from one side to the other, the latest first', () => {
    expect(told(two)).toBe('ab|')
    expect(told(oneBack)).toBe('a|b')
    expect(told(historyAfter(oneBack, 'undo', step('a')))).toBe('|ba')
    expect(told(historyAfter(oneBack, 'redo', step('b')))).toBe('ab|')
  })

  it('leave nothing to be made again once another step is made', () => {
    expect(told(historyAfter(oneBack, 'new', step('c')))).toBe('ac|')
  })

  it('are without one that was refused', () => {
    expect(told(historyWithout(two, b))).toBe('a|')
  })

  it('stand where they stood when taking one back, or making it again, was not heard', () => {
    const [undoing, redoing] = [step('b'), step('b')]
    expect(told(historyWithout(historyAfter(two, 'undo', undoing), undoing, b))).toBe('ab|')
    expect(told(historyWithout(historyAfter(oneBack, 'redo', redoing), redoing, undoing))).toBe('a|b')
  })
})
