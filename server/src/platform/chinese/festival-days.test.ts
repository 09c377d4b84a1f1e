import { expect, test } from 'vitest'
import { festivalDaysOf } from './festival-days.ts'

// The days printed calendars give: 春节, 元宵, 清明, 端午, 中秋, 重阳 as MM-DD.
test.each<[number, string]>([
  [2017, '01-28 02-11 04-04 05-30 10-04 10-28'],
  [2018, '02-16 03-02 04-05 06-18 09-24 10-17'],
  [2019, '02-05 02-19 04-05 06-07 09-13 10-07'],
  [2020, '01-25 02-08 04-04 06-25 10-01 10-25'],
  [2021, '02-12 02-26 04-04 06-14 09-21 10-14'],
  [2022, '02-01 02-15 04-05 06-03 09-10 10-04'],
  [2023, '01-22 02-05 04-05 06-22 09-29 10-23'],
  [2024, '02-10 02-24 04-04 06-10 09-17 10-11'],
  [2025, '01-29 02-12 04-04 05-31 10-06 10-29'],
  [2026, '02-17 03-03 04-05 06-19 09-25 10-18'],
  [2027, '02-06 02-20 04-05 06-09 09-15 10-08'],
  [2028, '01-26 02-09 04-04 05-28 10-03 10-26'],
  [2029, '02-13 02-27 04-04 06-16 09-22 10-16'],
  [2030, '02-03 02-17 04-05 06-05 09-12 10-05'],
  [2031, '01-23 02-06 04-05 06-24 10-01 10-24'],
  [2032, '02-11 02-25 04-04 06-12 09-19 10-12'],
  [2033, '01-31 02-14 04-04 06-01 09-08 10-01'],
  [2034, '02-19 03-05 04-05 06-20 09-27 10-20'],
  [2035, '02-08 02-22 04-05 06-10 09-16 10-09'],
])('the moving festivals of %i fall on %s', (year, days) => {
  const named = new Map(festivalDaysOf(year).map(({ name, on }) => [name, on]))
  const moving = ['春节', '元宵', '清明', '端午', '中秋', '重阳'].map((name) => named.get(name))
  expect(moving).toEqual(days.split(' ').map((monthDay) => `${year}-${monthDay}`))
})

test('the eve comes before the new year, and fixed festivals stand beside the moving ones in order of time', () => {
  const days = festivalDaysOf(2027).map(({ name, on }) => `${on} ${name}`)
  expect(days.slice(0, 4)).toEqual([
    '2027-01-01 元旦',
    '2027-02-05 除夕',
    '2027-02-06 春节',
    '2027-02-20 元宵',
  ])
  expect(days).toContain('2027-09-10 教师节')
  expect(days).toContain('2027-10-01 国庆')
})
