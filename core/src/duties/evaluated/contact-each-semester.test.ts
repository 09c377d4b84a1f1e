import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { evaluate } from '../evaluate.ts'
import { calendar, factsOf, pair, policyOf, policyWith, talk } from '../school.cases.ts'
import { autumn, find, spring } from './found.cases.ts'

describe('a contact each semester', () => {
  it('is due while the semester runs, and says how many by when', () => {
    expect(find({ on: '2026-11-20' }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'due',
      version: 'minghu-2026',
      need: { more: 1, by: '2027-01-24' },
      counts: { kind: 'contact', where: null },
      cites: [{ section: '三（二）', phrase: '每学期不少于1次' }],
    })
  })

  it('is met by one talk of both sides, and the talk is named', () => {
    const contacts = [
      talk('2026-09-10', ['c1', 'p1'], { id: 'a' }),
      talk('2026-09-11', ['c1', 'p2'], { id: 'b' }),
    ]
    expect(find({ on: '2026-11-20', facts: { contacts } }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'met',
      counted: ['a'],
      lastOn: '2026-09-10',
      need: null,
    })
    expect(find({ on: '2026-11-20', facts: { contacts } }, 'contact', 'c3-p2', autumn).state).toBe('due')
  })

  it('is short for good once the semester is over', () => {
    expect(find({ on: '2027-01-24' }, 'contact', 'c1-p1', autumn).state).toBe('due')
    expect(find({ on: '2027-01-25' }, 'contact', 'c1-p1', autumn).state).toBe('short')
  })

  it('counts a talk of 3 January for the autumn semester, and one in the summer for the term it belongs to', () => {
    const contacts = [talk('2027-01-03', ['c1', 'p1']), talk('2026-08-01', ['c3', 'p2'])]
    const question = { on: '2027-02-01', facts: { contacts } }
    expect(find(question, 'contact', 'c1-p1', autumn).state).toBe('met')
    expect(find(question, 'contact', 'c3-p2', autumn).state).toBe('met')
  })

  it('counts nothing from before the document, whose first period is judged', () => {
    const before = talk('2026-06-08', ['c1', 'p1'], { id: 'early' })
    expect(
      find({ on: '2026-06-30', facts: { contacts: [before] } }, 'contact', 'c1-p1', spring),
    ).toMatchObject({
      state: 'due',
      notCounted: [{ id: 'early', reason: 'before-policy' }],
    })
    const after = talk('2026-06-09', ['c1', 'p1'])
    expect(find({ on: '2026-06-30', facts: { contacts: [after] } }, 'contact', 'c1-p1', spring).state).toBe(
      'met',
    )
  })

  it('is not asked of a new or ended pairing, whose talks are shown all the same', () => {
    const pairings = [
      pair('c1', 'p1', 'school', { from: '2026-11-02' }),
      pair('c3', 'p2', 'unit', { to: '2026-12-01' }),
    ]
    const contacts = [talk('2026-11-10', ['c1', 'p1'], { id: 'a' })]
    const question = { on: '2026-11-20', facts: { pairings, contacts } }
    expect(find(question, 'contact', 'c1-p1')).toMatchObject({
      state: 'not-applicable',
      applies: 'new',
      counted: ['a'],
    })
    expect(find(question, 'contact', 'c3-p2', autumn)).toMatchObject({
      state: 'not-applicable',
      applies: 'ended',
    })
    expect(find({ ...question, on: '2027-03-01' }, 'contact', 'c1-p1', '2026-2027-2').state).toBe('due')
  })

  it('is asked of a pairing that lasts to the last day of the semester', () => {
    const pairings = [pair('c1', 'p1', 'school', { from: '2026-07-11', to: '2027-01-25' })]
    expect(find({ on: '2027-02-01', facts: { pairings } }, 'contact', 'c1-p1', autumn).state).toBe('short')
  })

  it('is unknown beyond the table of terms', () => {
    expect(find({ on: '2027-08-01' }, 'contact', 'c1-p1', 'calendar-missing')).toMatchObject({
      state: 'unknown',
      turn: { label: '2027年7月10日起的学期未公布（未录入）' },
    })
  })

  it('is unknown from the end of the last term on, though nobody entered the time before the first', () => {
    const terms = calendar.terms.slice(1)
    const late = { ...calendar, terms }
    const on = day('2027-08-01')
    const found = evaluate([policyOf()], late, factsOf({}), { on, knownAt: on })
    expect(found.find(({ turn }) => turn?.id === 'calendar-missing')?.turn).toMatchObject({
      from: '2027-07-10',
    })
  })

  it('counts a talk entered late from its entry day on, and never changes what was known before', () => {
    const contacts = [talk('2026-09-10', ['c1', 'p1'], { recordedOn: day('2027-02-10') })]
    const facts = { contacts }
    expect(find({ on: '2027-02-10', knownAt: '2027-02-09', facts }, 'contact', 'c1-p1', autumn).state).toBe(
      'short',
    )
    expect(find({ on: '2027-02-10', facts }, 'contact', 'c1-p1', autumn).state).toBe('met')
  })

  it('leaves out who is excused by hand, and who a clause exempts', () => {
    const excuse = {
      id: 'e',
      from: day('2026-09-01'),
      to: day('2027-07-01'),
      recordedOn: day('2026-09-01'),
      reason: '出国',
      by: 'ufwd',
    }
    const excuses = [{ ...excuse, human: factsOf().humans[0]!.id }]
    expect(find({ on: '2026-11-20', facts: { excuses } }, 'contact', 'c1-p1', autumn)).toMatchObject({
      state: 'not-applicable',
      applies: 'excused-by-hand',
    })
    const policies = [policyWith({ contact: { exempt: [{ excused: ['出国'], longerThan: '3 months' }] } })]
    expect(find({ on: '2026-11-20', policies, facts: { excuses } }, 'contact', 'c1-p1', autumn).applies).toBe(
      'exempt',
    )
  })

  it('asks for part of the number where the document prorates', () => {
    const policies = [policyWith({ contact: { partial: 'prorate', atLeast: 4 } })]
    const pairings = [
      pair('c1', 'p1', 'school', { from: '2026-10-18' }),
      pair('c3', 'p2', 'unit', { from: '2027-01-20' }),
    ]
    const question = { on: '2026-11-20', policies, facts: { pairings } }
    expect(find(question, 'contact', 'c1-p1')).toMatchObject({ state: 'due', atLeast: 2, need: { more: 2 } })
    expect(find({ ...question, on: '2027-01-24' }, 'contact', 'c3-p2')).toMatchObject({
      state: 'not-applicable',
    })
  })
})
