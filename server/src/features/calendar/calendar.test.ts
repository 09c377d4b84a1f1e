import * as contract from '@tongxin/contract/calendar'
import { describe, expect, test } from 'vitest'
import { createTestApp } from '../../testing/test-app.ts'
import { loadSchoolCalendar } from './queries.ts'

const app = await createTestApp()
const office = await app.signIn('office')
const first = { id: '2026-2027-1', from: '2026-09-01', to: '2027-02-21' }
const second = { id: '2026-2027-2', from: '2027-02-21', to: '2027-09-01' }

describe('the table of terms', () => {
  test('is entered whole, and read back with its labels', async () => {
    const entered = await office.call(contract.recordTerms, { body: { terms: [first, second] }, version: 0 })
    expect(entered).toMatchObject({ ok: true, value: { version: 1 } })
    const shown = await office.call(contract.showCalendar, {})
    expect(shown).toMatchObject({
      value: {
        terms: [{ ...first, label: '2026–2027 学年第一学期' }, second],
        version: 1,
        can: { write: true },
      },
    })
    const calendar = await app.arrange((work) => loadSchoolCalendar(work))
    expect(calendar.terms).toMatchObject([first, second])
  })

  test('sent again it changes nothing', async () => {
    const again = await office.call(contract.recordTerms, { body: { terms: [first, second] }, version: 1 })
    expect(again).toMatchObject({ value: { version: 1 } })
  })

  test('each mistake is named, and the table stays as it was', async () => {
    const send = (terms: readonly object[]) =>
      office.call(contract.recordTerms, { body: { terms: terms as never }, version: 1 })
    expect(await send([first, { ...second, from: '2027-02-20' }])).toMatchObject({
      refusal: { code: 'terms-overlap', first: '2026-2027-1', second: '2026-2027-2' },
    })
    expect(await send([first, { ...second, from: '2027-02-23' }])).toMatchObject({
      refusal: { code: 'terms-apart' },
    })
    expect(await send([{ ...first, to: '2026-08-01' }])).toMatchObject({
      refusal: { code: 'dates-reversed' },
    })
    expect(await send([{ ...first, id: '2026-2028-1' }])).toMatchObject({
      refusal: { code: 'invalid', fields: [{ message: '学期请写成 2026-2027-1 的样子' }] },
    })
    expect(await send([{ ...first, from: '2026-02-30' }])).toMatchObject({
      refusal: { code: 'invalid', fields: [{ message: '没有这一天' }] },
    })
    const shown = await office.call(contract.showCalendar, {})
    expect(shown).toMatchObject({ value: { version: 1, terms: [first, second] } })
  })

  test('an older version does not overwrite a newer one', async () => {
    const moved = [
      { ...first, to: '2027-02-14' },
      { ...second, from: '2027-02-14' },
    ]
    expect(await office.call(contract.recordTerms, { body: { terms: moved }, version: 0 })).toMatchObject({
      refusal: { code: 'stale-version', current: 1 },
    })
    expect(await office.call(contract.recordTerms, { body: { terms: moved }, version: 1 })).toMatchObject({
      value: { version: 2 },
    })
  })

  test('a unit secretary reads it and changes nothing', async () => {
    const secretary = await app.signIn('unit-secretary')
    expect(await secretary.call(contract.showCalendar, {})).toMatchObject({
      value: { can: { write: false } },
    })
    const refused = await secretary.call(contract.recordTerms, { body: { terms: [] }, version: 2 })
    expect(refused).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await app.visitor.call(contract.showCalendar, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})

test('holidays make their year known; a day stands once of a kind', async () => {
  const { value } = (await office.call(contract.showCalendar, {})) as { value: { version: number } }
  const days = [
    { day: '2026-10-01', kind: 'holiday' as const, name: '国庆节' },
    { day: '2026-10-10', kind: 'make-up' as const, name: '国庆节调休上班' },
    { day: '2027-02-06', kind: 'festival' as const, name: '春节' },
  ]
  const entered = await office.call(contract.recordDays, { body: { days }, version: value.version })
  expect(entered).toMatchObject({ ok: true })
  const calendar = await app.arrange((work) => loadSchoolCalendar(work))
  expect(calendar.holidayYears).toEqual([{ year: 2026, daysOff: ['2026-10-01'], makeUpDays: ['2026-10-10'] }])
  expect(calendar.festivals).toEqual([{ name: '春节', from: '2027-02-06', to: '2027-02-07' }])
  const twice = await office.call(contract.recordDays, {
    body: { days: [...days, days[0]!] },
    version: value.version + 1,
  })
  expect(twice).toMatchObject({ refusal: { code: 'dates-overlap' } })
})
