import { describe, expect, it } from 'vitest'
import { compareLists } from './compare-lists.ts'

const pair = (cadreId: string, personId: string) => ({ cadreId, personId })

describe('two lists compared', () => {
  it('tell whom somebody newly has, whom nobody has any more, and who changed', () => {
    const before = [pair('gu', 'bai'), pair('gu', 'wen'), pair('wu', 'lu')]
    const after = [pair('wu', 'wen'), pair('gu', 'bai'), pair('wu', 'shang')]
    expect(compareLists(before, after)).toEqual({
      same: 1,
      changes: [
        { personId: 'wen', kind: 'moved', before: ['gu'], after: ['wu'] },
        { personId: 'lu', kind: 'gone', before: ['wu'], after: [] },
        { personId: 'shang', kind: 'new', before: [], after: ['wu'] },
      ],
    })
  })

  it('are the same in whatever order their lines stand', () => {
    const lines = [pair('gu', 'bai'), pair('wu', 'bai')]
    expect(compareLists(lines, [...lines].reverse())).toEqual({ same: 1, changes: [] })
  })

  it('one cadre more is a change of the person', () => {
    expect(compareLists([pair('gu', 'bai')], [pair('gu', 'bai'), pair('wu', 'bai')]).changes).toEqual([
      { personId: 'bai', kind: 'moved', before: ['gu'], after: ['gu', 'wu'] },
    ])
  })
})
