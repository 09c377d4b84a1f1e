import { describe, expect, it } from 'vitest'
import { calendarMistakeSentence } from './calendar-mistake-sentences.ts'
import { day } from './day.ts'
import { decideFestivals } from './decide-festivals.ts'
import { decideHolidays, decideWithdrawal } from './decide-holidays.ts'
import { mistakesOfHolidays } from './holiday-mistakes.ts'
import type { Holiday } from './holiday-table.ts'

function holiday(name: string, from: string, to: string, makeUpDays: readonly string[] = []): Holiday {
  return { name, from: day(from), to: day(to), makeUpDays: makeUpDays.map(day) }
}

const national = holiday('国庆节', '2026-10-01', '2026-10-08', ['2026-09-20', '2026-10-10'])

describe('a notice', () => {
  it('is right when every day stands once and make-up days are weekends', () => {
    const table = { year: 2026, documentNo: null, holidays: [national] }
    expect(mistakesOfHolidays([table])).toEqual([])
    expect(mistakesOfHolidays([{ ...table, holidays: [] }])).toEqual([])
  })

  it('has every mistake named at once, in words', () => {
    const holidays = [
      holiday('元旦', '2025-12-31', '2026-01-02'),
      holiday('春节', '2026-02-24', '2026-02-15'),
      holiday('劳动节', '2027-05-01', '2027-05-06'),
      holiday('国庆节', '2026-10-01', '2026-10-03', ['2026-10-02', '2026-10-09', '2027-10-09']),
      holiday('中秋节', '2026-10-02', '2026-10-03', ['2026-10-10', '2026-10-10']),
    ]
    const table = { year: 2026, documentNo: null, holidays }
    expect(mistakesOfHolidays([table, { ...table, holidays: [] }]).map(calendarMistakeSentence)).toEqual([
      '2026年的放假安排写了两份，请只留一份。',
      '2026年春节放假的最后一天早于第一天，请核对。',
      '劳动节的日期不在2026年（可以从上一年 12 月开始），请核对年份。',
      '2026年10月2日既写了放假又写了上班（国庆节），请核对。',
      '2026年10月9日不是周末，本来就上班，不用写作调休（国庆节），请核对。',
      '调休上班日 2027年10月9日 不在2026年（国庆节），请核对年份。',
      '2026年10月2日放假写了两次（中秋节），请核对。',
      '2026年10月10日上班写了两次（中秋节），请核对。',
    ])
  })

  it('replaces what stood for its year, and leaves other years and equal tables alone', () => {
    const table = { year: 2026, documentNo: null, holidays: [national] }
    const stored = [
      { ...table, rowId: 'a' },
      { year: 2025, documentNo: null, holidays: [], rowId: 'b' },
    ]
    expect(decideHolidays(stored, [table])).toMatchObject({ changes: { added: [], superseded: [] } })
    expect(decideHolidays(stored, [{ ...table, documentNo: '国办发明电〔2025〕7号' }])).toMatchObject({
      changes: { added: [{ year: 2026 }], superseded: ['a'] },
      events: [{ act: 'holiday-year.recorded', fields: ['2026'] }],
    })
    expect(decideWithdrawal(stored, 2025)).toMatchObject({ changes: { added: [], superseded: ['b'] } })
    expect(decideWithdrawal(stored, 2027)).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

describe('festival windows', () => {
  const window = (name: string, from: string, to: string) => ({ name, from: day(from), to: day(to) })

  it('of one festival may not overlap, of two they may', () => {
    const windows = [
      window('中秋', '2025-09-29', '2025-10-07'),
      window('国庆', '2025-09-24', '2025-10-02'),
      window('国庆', '2025-10-01', '2025-10-05'),
      window('春节', '2026-02-17', '2026-02-10'),
    ]
    const decision = decideFestivals([], windows)
    const mistakes =
      !decision.ok && decision.refusal.code === 'calendar-has-mistakes' ? decision.refusal.mistakes : []
    expect(mistakes.map(calendarMistakeSentence)).toEqual([
      '国庆有两个走访时段重叠（2025年10月1日起的一段），请核对。',
      '春节走访时段的最后一天早于第一天（2026年2月17日），请核对。',
    ])
    expect(decideFestivals([], windows.slice(0, 2))).toMatchObject({ ok: true })
  })
})
