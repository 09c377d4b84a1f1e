import * as contract from '@tongxin/contract/calendar/calendar'
import * as files from '@tongxin/contract/calendar/calendar-files'
import { addressOf } from '@tongxin/contract/call'
import { describe, expect, test } from 'vitest'
import { readXlsx } from '../../intake/tables/read-xlsx.ts'
import { createTestApp } from '../../testing/test-app.ts'

const app = await createTestApp()
const office = await app.signIn('office')

const heading = '年份,节日,放假第一天,放假最后一天,调休上班日,文号'

async function send(...rows: readonly string[]) {
  const read = await office.call(files.readHolidayFile, {
    body: new File([[heading, ...rows].join('\r\n')], '节假日.csv'),
  })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

describe('a table of holidays', () => {
  test('is read with its years, and nothing is written', async () => {
    const read = await send(
      '2026,国庆节,2026-10-01,2026年10月7日,2026-09-20、2026/10/10,国办发明电〔2025〕7号',
      '2027,元旦,2027-01-01,2027-01-01,,',
    )
    expect(read).toEqual({
      rowCount: 2,
      problems: [],
      years: [
        {
          year: 2026,
          documentNo: '国办发明电〔2025〕7号',
          holidays: [
            {
              name: '国庆节',
              from: '2026-10-01',
              to: '2026-10-08',
              makeUpDays: ['2026-09-20', '2026-10-10'],
            },
          ],
        },
        {
          year: 2027,
          documentNo: null,
          holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-02', makeUpDays: [] }],
        },
      ],
    })
    expect(await office.call(contract.showCalendar, {})).toMatchObject({ value: { holidayYears: [] } })
  })

  test('has every mistake named at once, each with its row', async () => {
    const { problems } = await send(
      '26,元旦,2026-01-01,2026-01-03,,',
      '2026,春节,2月15日,2026-02-23,2026-02-14、2-28,',
      '2026,国庆节,2026-10-01,2026-10-07,2026-10-09,甲号',
      '2026,中秋节,2026-09-27,2026-09-25,,乙号',
    )
    expect(problems.map(({ text }) => text)).toEqual([
      '第 2 行 A 列“年份”：“26”不是年份。请写成 2026 的样子。',
      '第 3 行 C 列“放假第一天”：“2月15日”没有写明年份。请写成 2026-10-01 的样子。',
      '第 3 行 E 列“调休上班日”：“2026-02-14、2-28”“2-28”没有写明年份。请写成 2026-10-01 的样子。',
      '第 4 行：2026年10月9日不是周末，本来就上班，不用写作调休（国庆节），请核对。',
      '第 5 行：2026年已写文号“甲号”，又写了“乙号”，请核对。',
      '第 5 行：2026年中秋节放假的最后一天早于第一天，请核对。',
    ])
  })

  test('without its headings, and a file that is none, are refused in words', async () => {
    const read = await office.call(files.readHolidayFile, { body: new File(['随便\n写写'], '节假日.csv') })
    expect(read).toMatchObject({ value: { problems: [{ row: 0 }] } })
    const binary = await office.call(files.readHolidayFile, {
      body: new File([Uint8Array.from([0, 1, 2, 3])], '节假日.xlsx'),
    })
    expect(binary).toMatchObject({ refusal: { code: 'file-refused' } })
  })

  test('has a template that its own columns read back', async () => {
    const file = await office.download(addressOf(files.downloadHolidayTemplate, {}))
    expect(file.status).toBe(200)
    const read = await readXlsx(file.bytes)
    const headings = read.ok ? read.sheets[0]?.rows.map(({ cells }) => cells.join(' ')) : []
    expect(headings).toContain('* 年份 * 节日 * 放假第一天 * 放假最后一天 调休上班日 文号')
    const secretary = await app.signIn('unit-secretary')
    expect((await secretary.download(addressOf(files.downloadHolidayTemplate, {}))).status).toBe(403)
  })
})
