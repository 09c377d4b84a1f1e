import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { decideExcuse, type ExcuseFacts, excuseHeadings, type NewExcuse } from './decide-excuse.ts'
import { policyWith } from './school.cases.ts'

const policy = policyWith({ contact: { exempt: [{ excused: ['出国', '借调'], by: 'ufwd' }] } })
const facts: ExcuseFacts = {
  pairing: { from: day('2026-06-20'), endedOn: null },
  policy,
  standing: [{ from: day('2027-09-01'), to: day('2028-01-20') }],
}
const excuse: NewExcuse = {
  id: 'e1',
  pairingId: 'p1',
  whom: 'pairing',
  from: day('2026-09-01'),
  to: day('2027-02-01'),
  heading: '出国',
  role: 'ufwd',
  approver: '祝以宁',
}

describe('an excuse', () => {
  it('is kept with its event, which names whom it is for and no reason', () => {
    expect(decideExcuse(excuse, facts)).toEqual({
      ok: true,
      changes: excuse,
      events: [
        { act: 'duty.excused', subjectKind: 'pairing', subjectIds: ['p1', 'e1'], fields: ['pairing'] },
      ],
    })
  })

  it('needs no word of the document: then it is by hand', () => {
    expect(decideExcuse({ ...excuse, heading: null }, facts)).toMatchObject({ ok: true })
  })

  it('of a cadre or person may begin before this pairing did', () => {
    const early = { ...excuse, from: day('2026-03-01') }
    expect(decideExcuse({ ...early, whom: 'cadre' }, facts)).toMatchObject({ ok: true })
    expect(codeOf(early)).toBe('day-too-early')
  })

  it.each<[string, Partial<NewExcuse>, string]>([
    ['that ends before it begins', { to: day('2026-09-01') }, 'dates-reversed'],
    ['for a word the document does not name', { heading: '事务繁忙' }, 'excuse-heading-unknown'],
    ['approved by a role the document does not know', { role: 'rector' }, 'role-unknown'],
    ['over days excused already', { to: day('2027-09-02') }, 'dates-overlap'],
  ])('is refused %s', (_, change, code) => {
    expect(codeOf({ ...excuse, ...change })).toBe(code)
  })

  it('may begin on the day another ends', () => {
    expect(decideExcuse({ ...excuse, from: day('2028-01-20'), to: day('2028-02-01') }, facts)).toMatchObject({
      ok: true,
    })
  })

  it('is refused for a pairing that has ended', () => {
    const ended = { ...facts, pairing: { ...facts.pairing, endedOn: day('2026-10-01') } }
    expect(decideExcuse(excuse, ended)).toMatchObject({ refusal: { code: 'pairing-ended' } })
  })
})

it('lists the words of the document once', () => {
  expect(excuseHeadings(policy)).toEqual(['出国', '借调'])
})

function codeOf(changed: NewExcuse): string | undefined {
  const decision = decideExcuse(changed, facts)
  return decision.ok ? undefined : decision.refusal.code
}
