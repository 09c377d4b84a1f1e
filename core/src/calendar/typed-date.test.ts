import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { dayCell, partialDateCell } from './typed-date.ts'

const readDay = dayCell({ today: day('2026-11-20') })
const readPartial = partialDateCell({ today: day('2026-11-20') })

it.each([
  ['2026-03-05', '2026-03-05'],
  ['２０２６年３月５日', '2026-03-05'],
  ['46086', '2026-03-05'],
  ['2026-03-05 14:30', '2026-03-05'],
])('%s is the day %s', (text, value) => {
  expect(readDay(text)).toEqual({ ok: true, value })
})

it.each([
  ['1980', '1980'],
  ['1980年', '1980'],
  ['1980.01', '1980-01'],
  ['1980-1', '1980-01'],
  ['1980年1月', '1980-01'],
  ['1980年12月', '1980-12'],
  ['198001', '1980-01'],
  ['1980-01-15', '1980-01-15'],
  ['1980年1月15日', '1980-01-15'],
])('%s is known as far as %s', (text, value) => {
  expect(readPartial(text)).toEqual({ ok: true, value })
})

describe('what is not clear is asked about', () => {
  it('a month whose zero Excel may have taken', () => {
    expect(readPartial('1980.1')).toMatchObject({ ok: false, fix: '请写成 1980-01 或 1980-10' })
  })

  it('a date in the order of another country', () => {
    expect(readDay('03/05/2026')).toMatchObject({ ok: false, fix: '请写明，例如 2026-03-05 或 2026-05-03' })
  })

  it('a month that does not exist', () => {
    expect([readPartial('1980-13'), readPartial('不详')]).toMatchObject([
      { ok: false, reason: '没有 13 月' },
      { ok: false, reason: '不是日期' },
    ])
  })
})
