import * as contract from '@tongxin/contract/calendar/calendar'
import * as files from '@tongxin/contract/calendar/calendar-files'
import { addressOf } from '@tongxin/contract/call'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, test } from 'vitest'
import { readXlsx } from '../../intake/tables/read-xlsx.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
const office = await app.signIn('office')

const termHeading = '学期或学年,教学第一天,教学最后一天,计入的第一天,计入的最后一天'

async function terms(...rows: readonly string[]) {
  const body = new File([[termHeading, ...rows].join('\r\n')], '学期.csv')
  const read = await office.call(files.readTermFile, { body })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

async function festivals(...rows: readonly string[]) {
  const body = new File([['节日,第一天,最后一天', ...rows].join('\r\n')], '时段.csv')
  const read = await office.call(files.readFestivalFile, { body })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

const autumn = '2026-2027-1,2026-09-01,2027-01-16,2026-09-01,2027-01-24'
const spring = '2026-2027-2,2027-02-24,2027-07-08,2027-01-25,2027-08-31'

describe('a table of terms', () => {
  test('is read with teaching days and years without terms, however it is written, and nothing is kept', async () => {
    const read = await terms(
      '2026–2027 学年第一学期,2026年9月1日,2027/1/16,2026-09-01,2027-01-24',
      spring,
      '2027-2028学年,,,2027-09-01,2028-08-31',
    )
    expect(read).toEqual({
      rowCount: 3,
      problems: [],
      terms: [
        {
          id: '2026-2027-1',
          from: '2026-09-01',
          to: '2027-01-25',
          teaching: { from: '2026-09-01', to: '2027-01-17' },
        },
        {
          id: '2026-2027-2',
          from: '2027-01-25',
          to: '2027-09-01',
          teaching: { from: '2027-02-24', to: '2027-07-09' },
        },
      ],
      yearsWithoutTerms: [{ id: '2027-2028', from: '2027-09-01', to: '2028-09-01' }],
    })
    expect(await office.call(contract.showCalendar, {})).toMatchObject({ value: { terms: [] } })
  })

  test.each([
    [
      'two terms that overlap',
      [autumn, spring.replace('2027-01-25', '2027-01-20')],
      [
        '第 3 行 D 列“计入的第一天”：“2027-01-20”与第 2 行2026–2027 学年第一学期的最后一天（2027-01-24）重叠。请写 2027-01-25，或核对前一个学期的最后一天。',
      ],
    ],
    [
      'days between two terms',
      [autumn, spring.replace('2027-01-25', '2027-02-01')],
      [
        '第 3 行 D 列“计入的第一天”：“2027-02-01”与第 2 行2026–2027 学年第一学期的最后一天（2027-01-24）之间有 7 天（2027-01-25 至 2027-01-31）不属于任何学期。请写 2027-01-25，或核对前一个学期的最后一天。',
      ],
    ],
    [
      'an end before its start',
      ['2026-2027-1,,,2027-01-24,2026-09-01'],
      ['第 2 行 E 列“计入的最后一天”：“2026-09-01”早于第一天 2027-01-24。请核对这一行的两个日期。'],
    ],
    [
      'a name that is no term',
      ['秋季,,,2026-09-01,2027-01-24'],
      [
        '第 2 行 A 列“学期或学年”：“秋季”不是学期，也不是学年。学期请写成 2026-2027-1，不分学期的学年请写成 2026-2027。',
      ],
    ],
    [
      'years that do not follow one another',
      ['2026-2028-1,,,2026-09-01,2027-01-24'],
      [
        '第 2 行 A 列“学期或学年”：“2026-2028-1”的两个年份不相连。学年跨相连的两年，请写成 2026-2027-1 的样子。',
      ],
    ],
    [
      'a term twice',
      [autumn, autumn],
      ['第 3 行 A 列“学期或学年”：“2026-2027-1”与第 2 行重复。请只留一行。'],
    ],
    [
      'days of another year',
      ['2026-2027-1,,,2025-09-01,2027-01-24'],
      ['第 2 行 D 列“计入的第一天”：“2025-09-01”不在 2026-2027 学年。请核对年份，或核对学期。'],
    ],
    [
      'what is no date, and a date without its year',
      ['2026-2027-1,,,开学,1月24日'],
      [
        '第 2 行 D 列“计入的第一天”：“开学”不是日期。请写成 2026-03-05 的样子。',
        '第 2 行 E 列“计入的最后一天”：“1月24日”没有写明年份。请写成 2026-10-01 的样子。',
      ],
    ],
    [
      'a year with terms and without',
      [autumn, '2026-2027,,,2027-01-25,2027-08-31'],
      ['第 3 行 A 列“学期或学年”：“2026-2027”这一学年既写了学期又写了不分学期。请只留一种。'],
    ],
    [
      'teaching with one end only',
      ['2026-2027-1,2026-09-01,,2026-09-01,2027-01-24'],
      ['第 2 行 C 列“教学最后一天”：教学日期只写了一头。请两头都写，或都空着。'],
    ],
  ])('names %s with its place', async (_, rows, sentences) => {
    const { problems } = await terms(...rows)
    for (const sentence of sentences) expect(problems.map(({ text }) => text)).toContain(sentence)
    expect(problems.every(({ row }) => row > 0)).toBe(true)
  })

  test('has every mistake named at once, and a file that is no table refused', async () => {
    const { problems } = await terms(
      '秋季,,,开学,放假',
      '2026-2027-2,,,2027-08-31,2027-01-25',
      autumn,
      autumn,
    )
    expect(problems.map(({ row }) => row)).toEqual([2, 2, 2, 3, 5])
    expect((await terms()).problems).toEqual([{ row: 0, text: '表头下面没有内容。' }])
    const body = new File([Uint8Array.from([0, 1, 2, 3])], '学期.xlsx')
    expect(await office.call(files.readTermFile, { body })).toMatchObject({
      refusal: { code: 'file-refused' },
    })
  })
})

describe('a table of festival windows', () => {
  test('is read, with what overlaps or runs backwards named', async () => {
    expect(await festivals('春节,2027-01-30,2027-02-06')).toEqual({
      rowCount: 1,
      problems: [],
      festivals: [{ name: '春节', from: '2027-01-30', to: '2027-02-07' }],
    })
    const { problems } = await festivals(
      '春节,2027-01-30,2027-02-06',
      '春节,2027-02-06,2027-02-10',
      '中秋,2027-09-15,2027-09-08',
      ',2027-10-01,国庆',
    )
    expect(problems.map(({ text }) => text)).toEqual([
      '第 3 行 B 列“第一天”：“2027-02-06”与第 2 行春节走访时段（2027-01-30 至 2027-02-06）重叠。请核对两段的日期，或只留一段。',
      '第 4 行 C 列“最后一天”：“2027-09-08”早于第一天 2027-09-15。请核对这一行的两个日期。',
      '第 5 行 A 列“节日”：必填项为空。请填写“节日”。',
      '第 5 行 C 列“最后一天”：“国庆”不是日期。请写成 2026-03-05 的样子。',
    ])
  })
})

test.each([
  [files.downloadTermTemplate, '* 学期或学年 教学第一天 教学最后一天 * 计入的第一天 * 计入的最后一天'],
  [files.downloadFestivalTemplate, '* 节日 * 第一天 * 最后一天'],
])('a template has the columns that are read back', async (endpoint, headings) => {
  const file = await office.download(addressOf(endpoint, {}))
  const read = await readXlsx(file.bytes)
  expect(read.ok ? read.sheets[0]?.rows.map(({ cells }) => cells.join(' ')) : []).toContain(headings)
})

describe('a file beside what is stored', () => {
  test('is told at once where it does not meet the years and windows that stay', async () => {
    const stored = await office.call(contract.recordTerms, {
      body: {
        terms: [
          { id: '2025-2026-1', from: day('2025-09-01'), to: day('2026-01-25'), teaching: null },
          { id: '2025-2026-2', from: day('2026-01-25'), to: day('2026-08-25'), teaching: null },
        ],
        yearsWithoutTerms: [],
      },
      version: 0,
    })
    expect(stored).toMatchObject({ ok: true })
    expect((await terms(autumn, spring)).problems).toEqual([
      {
        row: 2,
        text: '第 2 行 D 列“计入的第一天”：“2026-09-01”与已录入的2025–2026 学年第二学期的最后一天（2026-08-24）之间有 7 天（2026-08-25 至 2026-08-31）不属于任何学期。请写 2026-08-25，或核对前一个学期的最后一天。',
      },
    ])
    expect((await terms('2024-2025,,,2024-09-01,2025-09-04')).problems).toEqual([
      {
        row: 2,
        text: '第 2 行 E 列“计入的最后一天”：“2025-09-04”与已录入的2025–2026 学年第一学期的第一天（2025-09-01）重叠。请写 2025-08-31，或在校历里改正后一个学期的第一天。',
      },
    ])
    // A year of the file takes the place of the one stored: it is not compared with itself.
    expect((await terms('2025-2026,,,2025-09-01,2026-08-31')).problems).toEqual([])
    const kept = await office.call(contract.recordFestivals, {
      body: { festivals: [{ name: '元旦', from: day('2026-12-30'), to: day('2027-01-03') }] },
      version: 1,
    })
    expect(kept).toMatchObject({ ok: true })
    // 元旦 of 2027 gives way to that of the file; that of 2026 would begin before the stored one has ended.
    expect((await festivals('元旦,2026-12-28,2027-01-02')).problems).toEqual([])
    expect((await festivals('元旦,2026-12-20,2026-12-31')).problems.map(({ text }) => text)).toEqual([
      '第 2 行 B 列“第一天”：“2026-12-20”与已录入的元旦走访时段（2026-12-30 至 2027-01-02）重叠。请核对两段的日期，或只留一段。',
    ])
  })
})
