import { describe, expect, it, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { decideInquiry, decideInquiryAnswer, decideSettlement, untaken } from './decide-inquiry.ts'
import { stateOfInquiry } from './inquiry.ts'
import type { Occasion } from './occasion.ts'

const occasion = (...contactIds: string[]): Occasion => ({
  kind: 'same-text',
  cadreId: 'c1',
  unitId: 'u1',
  contactIds,
  firstOn: day('2026-10-08'),
})
const asked = {
  id: 'q1',
  kind: 'same-text',
  cadreId: 'c1',
  contactIds: ['k2', 'k1'],
  ask: true,
} as const

describe('登记核实', () => {
  test.each([
    ['the same contacts', ['k1', 'k2'], false],
    ['some of them', ['k2'], false],
    ['one contact more', ['k1', 'k2', 'k3'], true],
  ])('once taken up does not come again for %s', (_, contactIds, comes) => {
    const taken = { kind: 'same-text', cadreId: 'c1', contactIds: ['k1', 'k2'] } as const
    expect(untaken([occasion(...contactIds)], [taken])).toHaveLength(comes ? 1 : 0)
  })

  it('of one kind or cadre is not that of another', () => {
    const taken = { kind: 'same-day', cadreId: 'c1', contactIds: ['k1', 'k2'] } as const
    expect(untaken([occasion('k1', 'k2')], [taken])).toHaveLength(1)
    const other = { kind: 'same-text', cadreId: 'c2', contactIds: ['k1', 'k2'] } as const
    expect(untaken([occasion('k1', 'k2')], [other])).toHaveLength(1)
  })

  test.each([
    [true, 'inquiry.asked'],
    [false, 'inquiry.set-aside'],
  ])('asked %s names the contacts in the audit, and no text', (ask, act) => {
    expect(decideInquiry({ ...asked, ask }, [occasion('k1', 'k2')])).toMatchObject({
      ok: true,
      changes: { ask, occasion: { contactIds: ['k1', 'k2'] } },
      events: [{ act, subjectKind: 'inquiry', subjectIds: ['q1', 'k1', 'k2'], fields: ['same-text'] }],
    })
  })

  test.each([
    ['nothing is left of it', []],
    ['a contact came to it', [occasion('k1', 'k2', 'k3')]],
  ])('is refused where %s', (_, occasions) => {
    expect(decideInquiry(asked, occasions)).toEqual({ ok: false, refusal: { code: 'inquiry-gone' } })
  })

  test.each([
    [false, false, 'asked', undefined, undefined],
    [true, false, 'answered', 'inquiry-answered', undefined],
    [true, true, 'settled', 'inquiry-settled', 'inquiry-settled'],
    [false, true, 'settled', 'inquiry-settled', 'inquiry-settled'],
  ])('answered %s, settled %s is %s', (isAnswered, isSettled, state, onAnswer, onSettling) => {
    const standing = { id: 'q1', isAnswered, isSettled }
    expect(stateOfInquiry(standing)).toBe(state)
    expect(decideInquiryAnswer(standing, '日期记错了')).toMatchObject(
      onAnswer ? { refusal: { code: onAnswer } } : { changes: { text: '日期记错了' } },
    )
    expect(decideSettlement(standing)).toMatchObject(
      onSettling ? { refusal: { code: onSettling } } : { events: [{ act: 'inquiry.settled' }] },
    )
  })
})
