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

const names: Readonly<Record<string, string>> = { gu: '谷北辰', bai: '柏予安', wen: '温如玉', lu: '陆知行' }
const words = { nameOf: (id: string) => names[id] ?? null, mayRead: () => true }
const over = (standing: readonly PairMark[], atMostOf: (id: string) => number | null = () => null) => ({
  standing,
  words,
  atMostOf,
})

describe('locks and exclusions of a draft', () => {
  it('are added where there is none, and the same again is nothing new', () => {
    const decision = decideMarks(
      list,
      { marked: [lock('gu', 'bai'), lock('gu', 'wen')], lifted: [] },
      over([lock('gu', 'bai')]),
    )
    expect(decision).toMatchObject({ ok: true, changes: { added: [lock('gu', 'wen')], ended: [] } })
  })

  it('contradict each other on one pair, whether one stands or both are asked', () => {
    const refusal = { code: 'pair-refused', cadre: '谷北辰', person: '柏予安' }
    const asked = { marked: [exclude('gu', 'bai')], lifted: [] }
    expect(decideMarks(list, asked, over([lock('gu', 'bai')]))).toMatchObject({ ok: false, refusal })
    const both = { marked: [lock('gu', 'bai'), exclude('gu', 'bai')], lifted: [] }
    expect(decideMarks(list, both, over([]))).toMatchObject({ ok: false, refusal })
  })

  it('turn into the other once lifted', () => {
    const asked = { marked: [exclude('gu', 'bai', 'kin')], lifted: [{ cadreId: 'gu', personId: 'bai' }] }
    expect(decideMarks(list, asked, over([lock('gu', 'bai')]))).toMatchObject({
      ok: true,
      changes: { added: [exclude('gu', 'bai', 'kin')], ended: [lock('gu', 'bai')] },
    })
  })

  it('take another reason in the place of the one before', () => {
    const before = exclude('gu', 'bai')
    const after = exclude('gu', 'bai', 'conflict')
    expect(decideMarks(list, { marked: [after], lifted: [] }, over([before]))).toMatchObject({
      ok: true,
      changes: { added: [after], ended: [before] },
    })
  })

  it('with a cadre are no more than the document lets the cadre have, lifted ones not counted', () => {
    const standing = [lock('gu', 'bai'), lock('gu', 'wen'), lock('teng', 'lu')]
    const two = over(standing, (id) => (id === 'gu' ? 2 : null))
    const third = { marked: [lock('gu', 'lu')], lifted: [] }
    expect(decideMarks(list, third, two)).toMatchObject({
      ok: false,
      refusal: {
        code: 'locks-above-quota',
        cadre: '谷北辰',
        persons: ['柏予安', '温如玉', '陆知行'],
        atMost: 2,
      },
    })
    const instead = { ...third, lifted: [{ cadreId: 'gu', personId: 'bai' }] }
    expect(decideMarks(list, instead, two)).toMatchObject({ ok: true })
    expect(decideMarks(list, { marked: [lock('teng', 'bai')], lifted: [] }, two).ok).toBe(true)
  })

  it('kept before a number was lowered are in nobody’s way who locks with another cadre', () => {
    const one = over([lock('gu', 'bai'), lock('gu', 'wen')], () => 1)
    expect(decideMarks(list, { marked: [lock('teng', 'lu')], lifted: [] }, one).ok).toBe(true)
  })
})
