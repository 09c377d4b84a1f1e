import { describe, expect, it } from 'vitest'
import { decideMarks, type PairMark } from './pair-marks.ts'
import type { PairingList } from './pairing-list.ts'

const list: PairingList = { id: 'list', tier: 'unit', unitId: null, steps: [], lines: [], marks: [] }
const lock = (cadreId: string, personId: string): PairMark => ({
  kind: 'lock',
  cadreId,
  personId,
  reason: null,
})
const exclude = (cadreId: string, personId: string, reason: PairMark['reason'] = null): PairMark => ({
  kind: 'exclude',
  cadreId,
  personId,
  reason,
})

describe('locks and exclusions of a draft', () => {
  it('are added where there is none, and the same again is nothing new', () => {
    const decision = decideMarks(list, [lock('gu', 'bai')], {
      marked: [lock('gu', 'bai'), lock('gu', 'wen')],
      lifted: [],
    })
    expect(decision).toMatchObject({ ok: true, changes: { added: [lock('gu', 'wen')], ended: [] } })
  })

  it('contradict each other on one pair, whether one stands or both are asked', () => {
    const refusal = { code: 'pair-marked-otherwise', cadreId: 'gu', personId: 'bai' }
    const asked = { marked: [exclude('gu', 'bai')], lifted: [] }
    expect(decideMarks(list, [lock('gu', 'bai')], asked)).toMatchObject({ ok: false, refusal })
    const both = { marked: [lock('gu', 'bai'), exclude('gu', 'bai')], lifted: [] }
    expect(decideMarks(list, [], both)).toMatchObject({ ok: false, refusal })
  })

  it('turn into the other once lifted', () => {
    const asked = { marked: [exclude('gu', 'bai', 'kin')], lifted: [{ cadreId: 'gu', personId: 'bai' }] }
    expect(decideMarks(list, [lock('gu', 'bai')], asked)).toMatchObject({
      ok: true,
      changes: { added: [exclude('gu', 'bai', 'kin')], ended: [lock('gu', 'bai')] },
    })
  })

  it('take another reason in the place of the one before', () => {
    const before = exclude('gu', 'bai')
    const after = exclude('gu', 'bai', 'conflict')
    expect(decideMarks(list, [before], { marked: [after], lifted: [] })).toMatchObject({
      ok: true,
      changes: { added: [after], ended: [before] },
    })
  })
})
