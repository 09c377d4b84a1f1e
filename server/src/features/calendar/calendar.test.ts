import * as contract from '@tongxin/contract/calendar/calendar'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { createTestApp } from '../../testing/test-app.ts'
import { loadSchoolCalendar } from './facts.ts'

const app = await createTestApp()
let office = await app.signIn('office')
const teaching = { from: '2026-09-07', to: '2027-01-16' }
const first = { id: '2026-2027-1', from: '2026-09-01', to: '2027-02-21', teaching }
const second = { id: '2026-2027-2', from: '2027-02-21', to: '2027-09-01', teaching: null }

const known = (on: string) => app.arrange((work) => loadSchoolCalendar(work, day(on)))

/** A later day; yesterday's session is over by then. */
async function passTo(moment: string): Promise<void> {
  app.clock.set(moment)
  office = await app.signIn('office')
}

async function version(): Promise<number> {
  const shown = await office.call(contract.showCalendar, {})
  return shown.ok ? shown.value.version : -1
}

async function waitingRebuilds(): Promise<number> {
  const jobs = await app.arrange((work) =>
    work.tx
      .selectFrom('job')
      .select('id')
      .where('kind', '=', 'duty.rebuild')
      .where('state', '=', 'waiting')
      .execute(),
  )
  return jobs.length
}

describe('the table of terms', () => {
  test('is entered whole, and read back with its labels and teaching days', async () => {
    const entered = await office.call(contract.recordTerms, { body: { terms: [first, second] }, version: 0 })
    expect(entered).toMatchObject({ ok: true, value: { version: 1 } })
    const shown = await office.call(contract.showCalendar, {})
    expect(shown).toMatchObject({
      value: {
        terms: [{ ...first, label: '2026–2027 学年第一学期' }, second],
        yearsWithoutTerms: [],
        version: 1,
        can: { write: true },
      },
    })
    expect((await known('2026-11-20')).terms).toMatchObject([
      { id: '2026-2027-1', from: '2026-09-01', to: '2027-02-21' },
      { id: '2026-2027-2' },
    ])
  })

  test('a change of it has every duty counted again', async () => {
    expect(await waitingRebuilds()).toBe(1)
  })

  test('sent again it changes nothing', async () => {
    const again = await office.call(contract.recordTerms, { body: { terms: [first, second] }, version: 1 })
    expect(again).toMatchObject({ value: { version: 1 } })
  })

  test('every mistake is named at once, and the table stays as it was', async () => {
    const send = (terms: readonly object[]) =>
      office.call(contract.recordTerms, { body: { terms: terms as never }, version: 1 })
    expect(
      await send([
        { ...first, teaching: { from: '2026-08-01', to: '2027-01-16' } },
        { ...second, from: '2027-02-23' },
      ]),
    ).toMatchObject({
      refusal: {
        code: 'calendar-has-mistakes',
        mistakes: [
          { kind: 'terms-apart', term: '2026-2027-1', next: '2026-2027-2' },
          { kind: 'teaching-outside', term: '2026-2027-1' },
        ],
      },
    })
    expect(await send([{ ...first, id: '2026-2028-1' }])).toMatchObject({
      refusal: { code: 'invalid', fields: [{ message: '学期请写成 2026-2027-1 的样子' }] },
    })
    expect(await send([{ ...first, from: '2026-02-30' }])).toMatchObject({
      refusal: {
        code: 'invalid',
        fields: [{ message: expect.stringMatching(/^没有 \S+ 这一天，请核对年、月、日$/) }],
      },
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

  test('takes a year without terms', async () => {
    const terms = [
      { ...first, to: '2027-02-14' },
      { ...second, from: '2027-02-14' },
    ]
    const yearsWithoutTerms = [{ id: '2027-2028', from: '2027-09-01', to: '2028-09-01' }]
    expect(
      await office.call(contract.recordTerms, { body: { terms, yearsWithoutTerms }, version: 2 }),
    ).toMatchObject({ value: { version: 3 } })
    expect((await known('2026-11-20')).yearsWithoutTerms).toMatchObject([{ id: '2027-2028' }])
  })

  test('a unit secretary reads it and changes nothing', async () => {
    const secretary = await app.signIn('unit-secretary')
    expect(await secretary.call(contract.showCalendar, {})).toMatchObject({
      value: { can: { write: false } },
    })
    const refused = await secretary.call(contract.recordTerms, { body: { terms: [] }, version: 3 })
    expect(refused).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await app.visitor.call(contract.showCalendar, {})).toMatchObject({
      refusal: { code: 'unauthenticated' },
    })
  })
})

describe('what was known before a correction', () => {
  test('is still what an evaluation at that day sees', async () => {
    await passTo('2026-11-25T02:00:00Z')
    const terms = [
      { ...first, to: '2027-02-28' },
      { ...second, from: '2027-02-28' },
    ]
    const corrected = await office.call(contract.recordTerms, { body: { terms }, version: await version() })
    expect(corrected).toMatchObject({ ok: true })
    expect((await known('2026-11-19')).terms).toEqual([])
    expect((await known('2026-11-24')).terms).toMatchObject([{ to: '2027-02-14' }, { from: '2027-02-14' }])
    expect((await known('2026-11-25')).terms).toMatchObject([{ to: '2027-02-28' }, { from: '2027-02-28' }])
    expect((await known('2026-11-24')).yearsWithoutTerms).toHaveLength(1)
    expect((await known('2026-11-25')).yearsWithoutTerms).toEqual([])
  })
})

describe('a year of holidays', () => {
  const year2026 = {
    year: 2026,
    documentNo: '国办发明电〔2025〕7号',
    holidays: [
      { name: '国庆节', from: '2026-10-01', to: '2026-10-08', makeUpDays: ['2026-09-20', '2026-10-10'] },
    ],
  }

  test('is known once it is entered; one without a holiday is known as well', async () => {
    const years = [year2026, { year: 2027, documentNo: null, holidays: [] }]
    const entered = await office.call(contract.recordHolidays, { body: { years }, version: await version() })
    expect(entered).toMatchObject({ ok: true })
    const shown = await office.call(contract.showCalendar, {})
    expect(shown).toMatchObject({ value: { holidayYears: years } })
    expect((await known('2026-11-25')).holidayYears).toMatchObject([
      { year: 2026, makeUpDays: ['2026-09-20', '2026-10-10'] },
      { year: 2027, daysOff: [] },
    ])
  })

  test('may be taken back, and is unknown again from that day on', async () => {
    await passTo('2026-11-27T02:00:00Z')
    const input = { params: { year: 2027 }, version: await version() }
    expect(await office.call(contract.withdrawHolidays, input)).toMatchObject({ ok: true })
    expect((await known('2026-11-27')).holidayYears.map(({ year }) => year)).toEqual([2026])
    expect((await known('2026-11-26')).holidayYears.map(({ year }) => year)).toEqual([2026, 2027])
    const again = { params: { year: 2027 }, version: await version() }
    expect(await office.call(contract.withdrawHolidays, again)).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  test('is refused with every mistake, and other years sent with it are not entered either', async () => {
    const wrong = { ...year2026, holidays: [{ ...year2026.holidays[0]!, makeUpDays: ['2026-10-09'] }] }
    const years = [wrong, { year: 2028, documentNo: null, holidays: [] }]
    const refused = await office.call(contract.recordHolidays, { body: { years }, version: await version() })
    expect(refused).toMatchObject({
      refusal: {
        code: 'calendar-has-mistakes',
        mistakes: [{ kind: 'make-up-weekday', year: 2026, name: '国庆节', day: '2026-10-09' }],
      },
    })
    expect((await known('2026-11-27')).holidayYears.map(({ year }) => year)).toEqual([2026])
  })

  test('is said to be unpublished where it is missing, and what waits for it', async () => {
    const gaps = await office.call(contract.listCalendarGaps, {})
    expect(gaps).toMatchObject({ value: { gaps: [{ table: 'holidays', from: '2027-01-01', affects: [] }] } })
  })
})

describe('festivals', () => {
  test('are suggested from the almanac and entered as the school chose', async () => {
    const suggested = await office.call(contract.listFestivalDays, { query: { year: 2027 } })
    expect(suggested).toMatchObject({ ok: true })
    if (suggested.ok)
      expect(suggested.value.days).toContainEqual({
        name: '春节',
        on: '2027-02-06',
        kind: 'lunar',
        named: false,
      })
    const festivals = [{ name: '春节', from: '2027-01-30', to: '2027-02-07' }]
    const entered = await office.call(contract.recordFestivals, {
      body: { festivals },
      version: await version(),
    })
    expect(entered).toMatchObject({ ok: true })
    expect((await known('2026-11-27')).festivals).toMatchObject(festivals)
    const twice = await office.call(contract.recordFestivals, {
      body: { festivals: [...festivals, { name: '春节', from: '2027-02-01', to: '2027-02-10' }] },
      version: await version(),
    })
    expect(twice).toMatchObject({ refusal: { mistakes: [{ kind: 'festival-overlap', name: '春节' }] } })
  })
})
