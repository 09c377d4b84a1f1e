import { expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { decideStatementWithdrawal } from './withdraw-statement.ts'

const statement = { id: 's', unitId: 'u', role: 'unitOrg', yearEnds: day('2027-09-06') }
const by = (role: 'unit-secretary' | 'leader', today = '2026-11-20') => ({
  marker: { roles: [role], humanId: null },
  today: day(today),
})

it('is taken back by whoever may state it, until its year is over', () => {
  expect(decideStatementWithdrawal(statement, by('unit-secretary'))).toMatchObject({
    ok: true,
    events: [{ act: 'list.statement-withdrawn', subjectIds: ['s'] }],
  })
  expect(decideStatementWithdrawal(statement, by('leader'))).toMatchObject({
    refusal: { code: 'step-not-yours', role: 'unitOrg' },
  })
  expect(decideStatementWithdrawal(statement, by('unit-secretary', '2027-09-05')).ok).toBe(true)
  expect(decideStatementWithdrawal(statement, by('unit-secretary', '2027-09-06'))).toMatchObject({
    refusal: { code: 'statement-year-over', ended: '2027-09-06' },
  })
})

it('is taken back once', () => {
  expect(decideStatementWithdrawal(null, by('unit-secretary'))).toMatchObject({
    refusal: { code: 'statement-not-standing' },
  })
})
