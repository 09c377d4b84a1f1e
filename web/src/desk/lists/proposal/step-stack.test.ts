// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { marksAfter } from './step-stack.ts'

const none = { locks: [], exclusions: [] }
const step = (kind: 'lock' | 'unlock' | 'exclude' | 'allow', person = 'p') => ({
  edits: [{ kind, pair: ['c', person] as const }],
  undo: [],
})

describe('locks and exclusions after some steps', () => {
  it('are those made and not lifted again', () => {
    expect(marksAfter(none, [step('lock'), step('exclude', 'q')])).toEqual({
      locks: [['c', 'p']],
      exclusions: [['c', 'q']],
    })
    expect(marksAfter(none, [step('lock'), step('unlock')])).toEqual(none)
  })

  it('come on top of those there were before, which can be lifted too', () => {
    const before = { locks: [['c', 'p'] as const], exclusions: [['c', 'q'] as const] }
    expect(marksAfter(before, [])).toEqual(before)
    expect(marksAfter(before, [step('unlock'), step('allow', 'q')])).toEqual(none)
  })
})
