import { screen, within } from '@testing-library/react'
import {
  listCalendarGaps,
  listFestivalDays,
  recordFestivals,
  recordHolidays,
  recordTerms,
  showCalendar,
  withdrawHolidays,
} from '@tongxin/contract/calendar/calendar'
import { readFestivalFile, readHolidayFile, readTermFile } from '@tongxin/contract/calendar/calendar-files'
import { day } from '@tongxin/core/calendar/day'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { calendarWith } from '../../testing/calendars.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { meWith } from '../../testing/people.ts'
import { renderDesk } from '../../testing/render.tsx'

const me = meWith(['office'])

function period(from: string, to: string) {
  return { from: day(from), to: day(to) }
}

const autumn = {
  id: '2026-2027-1',
  label: '2026–2027 学年第一学期',
  ...period('2026-09-01', '2027-01-25'),
  teaching: period('2026-09-01', '2027-01-17'),
}
const spring = {
  id: '2026-2027-2',
  label: '2026–2027 学年第二学期',
  ...period('2027-01-25', '2027-09-01'),
  teaching: period('2027-02-24', '2027-07-09'),
}
const national = {
  name: '国庆节',
  ...period('2026-10-01', '2026-10-08'),
  makeUpDays: [day('2026-09-20'), day('2026-10-10')],
}
const year2026 = { year: 2026, documentNo: '国办发明电〔2025〕7号', holidays: [national] }
const unpublished = {
  table: 'holidays' as const,
  from: day('2027-01-01'),
  to: day('2028-01-01'),
  festivals: [],
  affects: [
    {
      id: 'school.file',
      table: 'holidays' as const,
      label: '备案',
      cites: [{ section: '第四条', occurrence: 1, phrase: '十个工作日内备案' }],
      festivals: [],
    },
  ],
}

function server(parts: Parameters<typeof calendarWith>[0] = {}) {
  return fakeServer()
    .answer(showCalendar, () =>
      calendarWith({ terms: [autumn, spring], holidayYears: [year2026], version: 3, ...parts }),
    )
    .answer(listCalendarGaps, () => ({ gaps: [unpublished] }))
}

const at = '/roster/calendar'
const year = (name: string) => screen.findByRole('region', { name })

describe('the calendar', () => {
  it('says what is missing, what follows and which clause waits for it', async () => {
    renderDesk({ server: server(), at, me })
    await screen.findByText('2027年节假日安排未公布（未录入）')
    const card = screen.getByRole('region', { name: '还缺什么' })
    expect(within(card).getByText(/期限待定/)).toBeTruthy()
    expect(within(card).getByText('第四条')).toBeTruthy()
    expect(within(await year('2027年')).getByText('未公布（未录入）')).toBeTruthy()
    await expectAccessible(screen.getByRole('main'))
  })

  it('shows a term with its teaching days, and the term each vacation day counts to', async () => {
    renderDesk({ server: server(), at, me })
    const shown = await year('2026–2027 学年')
    expect(within(shown).getByText('2026年9月1日至2027年1月16日')).toBeTruthy()
    expect(
      within(shown).getByText(
        /2027年1月17日至2月23日，38 天：1月17日至1月24日计入2026–2027 学年第一学期，1月25日至2月23日计入2026–2027 学年第二学期/,
      ),
    ).toBeTruthy()
    expect(within(shown).getByText('本学年')).toBeTruthy()
  })

  it('gives a whole vacation to a term at one press, and is saved as a whole', async () => {
    const saving = server().answer(recordTerms, ({ body, headers }) => {
      expect(headers.get('If-Match')).toBe('"3"')
      expect(body.terms).toEqual([
        { id: '2026-2027-1', ...period('2026-09-01', '2027-02-24'), teaching: autumn.teaching },
        { id: '2026-2027-2', ...period('2027-02-24', '2027-09-01'), teaching: spring.teaching },
      ])
      return { version: 4 }
    })
    const { user } = renderDesk({ server: saving, at, me })
    await user.click(await screen.findByRole('button', { name: '修改学期' }))
    await user.click(screen.getByRole('button', { name: '整个假期归前一学期' }))
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/校历已保存/)).toBeTruthy()
  })

  it('points at a cell that is not right before anything is sent, and takes a year without terms', async () => {
    const saving = server({ terms: [] }).answer(recordTerms, ({ body }) => {
      expect(body).toEqual({
        terms: [],
        yearsWithoutTerms: [{ id: '2026-2027', ...period('2026-09-01', '2027-09-01') }],
      })
      return { version: 4 }
    })
    const { user } = renderDesk({ server: saving, at, me })
    const fill = async (label: string, text: string) => {
      await user.click(screen.getByLabelText(label))
      await user.paste(text)
    }
    await user.click(await screen.findByRole('button', { name: '修改学期' }))
    await fill('第 1 行 学期或学年', '2026-2027')
    await fill('第 1 行 计入的第一天', '2026-09-01')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/有格没有填对/)).toBeTruthy()
    await fill('第 1 行 计入的最后一天', '2027-08-31')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/校历已保存/)).toBeTruthy()
  })

  it('cannot be changed by whoever only reads it', async () => {
    renderDesk({ server: server({ can: { write: false } }), at, me })
    await year('2026年')
    expect(screen.queryByRole('button', { name: /修改|录入|粘贴|推荐|撤回/ })).toBeNull()
    expect(screen.queryByText(/^导入/)).toBeNull()
  })
})

describe('the holidays of a year', () => {
  it('are read from a pasted notice; what is unclear is asked, answered, looked through and saved', async () => {
    const saving = server().answer(recordHolidays, ({ body }) => {
      expect(body.years).toEqual([
        {
          year: 2027,
          documentNo: null,
          holidays: [
            { name: '国庆节', ...period('2027-10-01', '2027-10-08'), makeUpDays: [day('2027-10-09')] },
          ],
        },
      ])
      return { version: 4 }
    })
    const { user } = renderDesk({ server: saving, at, me })
    await user.click(within(await year('2027年')).getByRole('button', { name: '粘贴通知' }))
    const notice = screen.getByLabelText('2027年放假安排的通知')
    await user.click(notice)
    await user.paste('10月1日至7日放假，10月9日（周六）上班')
    expect(screen.getByText('“10月1日至7日”是哪个节日放假，请选择。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '填入表格核对' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: '国庆节' }))
    expect(notice).toHaveProperty('value', '国庆节：10月1日至7日放假，10月9日（周六）上班')
    await expectAccessible(screen.getByRole('main'))
    await user.click(screen.getByRole('button', { name: '填入表格核对' }))
    expect(screen.getByLabelText('第 1 行 放假最后一天')).toHaveProperty('value', '2027-10-07')
    await user.click(screen.getByRole('button', { name: '保存2027年安排' }))
    expect(await screen.findByText(/校历已保存/)).toBeTruthy()
  })

  it('come from a file: every problem at once and nothing to write, or all of it', async () => {
    let problems = [
      { row: 3, text: '第 3 行 C 列“放假第一天”：“2月15日”没有写明年份。请写成 2026-10-01 的样子。' },
      { row: 4, text: '第 4 行：2026年10月9日不是周末，本来就上班，不用写作调休（国庆节），请核对。' },
    ]
    const reading = server()
      .answer(readHolidayFile, () => ({ years: [year2026], rowCount: 3, problems }))
      .answer(recordHolidays, ({ body }) => {
        expect(body.years).toEqual([year2026])
        return { version: 4 }
      })
    const { user } = renderDesk({ server: reading, at, me })
    const file = new File(['x'], '节假日.csv')
    await user.upload(await screen.findByLabelText('导入表格'), file)
    expect(await screen.findByText(/有 2 处问题，没有写入任何内容/)).toBeTruthy()
    expect(screen.getByText(/第 4 行：2026年10月9日不是周末/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^写入/ })).toBeNull()
    problems = []
    await user.upload(screen.getByLabelText('导入表格'), file)
    expect(await screen.findByText(/2026年已有安排，写入后以文件为准/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '写入2026年安排' }))
    expect(await screen.findByText(/校历已保存/)).toBeTruthy()
  })

  it('are taken back after a question', async () => {
    const taking = server().answer(withdrawHolidays, ({ params }) => {
      expect(params).toEqual({ year: 2026 })
      return { version: 4 }
    })
    const { user } = renderDesk({ server: taking, at, me })
    await user.click(within(await year('2026年')).getByRole('button', { name: '撤回这一年' }))
    expect(screen.getByText(/2026年视为未公布/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '撤回' }))
    expect(taking.called).toContain('calendar.withdraw-holidays')
  })
})

describe('festivals', () => {
  it('are suggested from the almanac with the default length said to be one; the office takes those it chose', async () => {
    const suggesting = server()
      .answer(listFestivalDays, ({ query }) => ({
        days: [
          { name: '春节', on: day(`${query.year}-02-06`), kind: 'lunar' as const, named: true },
          { name: '教师节', on: day(`${query.year}-09-10`), kind: 'fixed' as const, named: false },
        ],
      }))
      .answer(recordFestivals, ({ body }) => {
        expect(body.festivals).toEqual([{ name: '春节', ...period('2027-01-30', '2027-02-14') }])
        return { version: 4 }
      })
    const { user } = renderDesk({ server: suggesting, at, me })
    await user.click(await screen.findByRole('button', { name: '按节日推荐' }))
    expect(await screen.findByText('系统默认：节前 7 天至节后 7 天，可以改')).toBeTruthy()
    expect(await screen.findByText('2027年1月30日至2月13日')).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: '教师节' })).toHaveProperty('checked', false)
    await expectAccessible(screen.getByRole('main'))
    await user.click(screen.getByRole('button', { name: '采用 1 个时段' }))
    expect(await screen.findByText(/校历已保存/)).toBeTruthy()
  })
})

describe('a file of terms or of festival windows', () => {
  const file = new File(['x'], '校历.csv')

  it('has every problem shown, and once mended fills the form, where its years take the place of the old', async () => {
    let problems = [{ row: 2, text: '第 2 行：2026–2027 学年第一学期写了两次，请只留一次。' }]
    const { id, from, to, teaching } = autumn
    const reading = server()
      .answer(readTermFile, () => ({
        terms: [{ id, from, to: spring.to, teaching }],
        yearsWithoutTerms: [],
        rowCount: 1,
        problems,
      }))
      .answer(recordTerms, ({ body }) => {
        expect(body).toEqual({ terms: [{ id, from, to: spring.to, teaching }], yearsWithoutTerms: [] })
        return { version: 4 }
      })
    expect(to).not.toBe(spring.to)
    const { user } = renderDesk({ server: reading, at, me })
    await user.upload(await screen.findByLabelText('导入学期表'), file)
    expect(await screen.findByText(/学年第一学期写了两次/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
    problems = []
    await user.upload(screen.getByLabelText('导入学期表'), file)
    expect(await screen.findByLabelText('第 1 行 计入的最后一天')).toHaveProperty('value', '2027-08-31')
    await expectAccessible(screen.getByRole('main'))
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/校历已保存/)).toBeTruthy()
  })

  it('replaces the windows of the same festival and year and keeps the others', async () => {
    const old = { name: '春节', ...period('2027-02-01', '2027-02-07') }
    const before = { name: '春节', ...period('2026-02-10', '2026-02-18') }
    const read = { name: '春节', ...period('2027-01-30', '2027-02-07') }
    const reading = server({ festivals: [before, old] })
      .answer(readFestivalFile, () => ({ festivals: [read], rowCount: 1, problems: [] }))
      .answer(recordFestivals, ({ body }) => {
        expect(body.festivals).toEqual([before, read])
        return { version: 4 }
      })
    const { user } = renderDesk({ server: reading, at, me })
    await user.upload(await screen.findByLabelText('导入时段表'), file)
    expect(await screen.findByLabelText('第 2 行 第一天')).toHaveProperty('value', '2027-01-30')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/校历已保存/)).toBeTruthy()
  })
})
