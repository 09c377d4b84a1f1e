import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { download, fillTable, readTable } from './harness/excel-file.ts'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'

const good = [
  { '* 姓名': '逄知非', 工号: '39001', '* 单位': '文学院', '* 政治面貌': '民盟盟员', 职称: '教授' },
  { '* 姓名': '夔望之', 工号: '39002', '* 单位': '法学院', '* 政治面貌': '无党派人士', 出生年月: '1980-01' },
]
const mended = [
  { '* 姓名': '逯清越', 工号: '39003', '* 单位': '文学院', '* 政治面貌': '民革党员' },
  { '* 姓名': '佘若素', 工号: '39004', '* 单位': '化学化工学院', '* 政治面貌': '民进会员' },
  { '* 姓名': '缑以安', 工号: '39005', '* 单位': '附属医院', '* 政治面貌': '农工党党员' },
  { '* 姓名': '郗景行', 工号: '39006', '* 单位': '艺术学院', '* 政治面貌': '致公党党员', 出生年月: '1975' },
  { '* 姓名': '亓慕言', 工号: '39007', '* 单位': '艺术学院', '* 政治面貌': '九三学社社员' },
  { '* 姓名': '仉问渠', 工号: '39008', '* 单位': '机关党委', '* 政治面貌': '台盟盟员', 在职情况: '借调' },
]
// One thing is wrong in each, and no two alike.
const wrongs = [
  { '* 姓名': '' },
  { '* 单位': '化学化工学苑' },
  { '* 政治面貌': '某某党' },
  { 出生年月: '1975年13月' },
  { 工号: '39001' },
  { 在职情况: '休眠' },
]
const broken = mended.map((row, index) => ({ ...row, ...wrongs[index] }))

describe('the office imports a roster', () => {
  const told = journey()
  let office: Visitor
  let page: Page
  let template: Buffer

  beforeAll(async () => {
    office = await told.signIn('闻知秋')
    page = office.page
  })

  it('downloads a template that says how it is filled in', async () => {
    await page.getByRole('link', { name: '名册' }).first().click()
    await page.getByText('216 人').first().waitFor()
    await page.getByRole('link', { name: '导入' }).click()
    const file = await download(page, () => page.getByRole('link', { name: /^下载模板/ }).click())
    expect(file.name).toMatch(/^党外代表人士导入模板_\d{8}\.xlsx$/)
    expect(readTable(file.bytes, '* 姓名')).toEqual([])
    template = file.bytes
  })

  it('sees all that is wrong at once: where, what stands there, why, and how to mend it', async () => {
    await upload(fillTable(template, '* 姓名', [...good, ...broken]))
    const problems = page.getByRole('table').filter({ hasText: '原值' })
    await problems.waitFor()
    const rows = await problems.locator('tbody tr').all()
    const said = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()))
    await office.picture('import-problems')
    expect(said.map(([place, value, why]) => [place, value, why].join(' ').replaceAll(/\s+/g, ' '))).toEqual([
      '5，A 姓名 空 必填项为空',
      '6，D 单位 化学化工学苑 名册中没有这个单位',
      '7，H 政治面貌 某某党 不是政治面貌',
      '8，F 出生年月 1975年13月 没有 13 月',
      '9，C 工号 39001 与第 3 行重复',
      '10，P 在职情况 休眠 在职情况只有在职、退休、借调、校外',
    ])
    expect(said.every(([, , , fix]) => fix !== '')).toBe(true)
    await page.getByRole('button', { name: '改为 化学化工学院' }).waitFor()
  })

  it('keeps the rows with problems as a file that another program reads', async () => {
    const file = await download(page, () => page.getByRole('link', { name: /^下载这 \d+ 行$/ }).click())
    const rows = readTable(file.bytes, '* 姓名')
    expect(rows.map((row) => row['工号'])).toEqual(['39003', '39004', '39005', '39006', '39001', '39008'])
    expect(rows[1]?.['原表行']).toBe('6')
    expect(rows[1]?.['问题和改法']).toContain('“单位”：“化学化工学苑”名册中没有这个单位')
    expect(rows[1]?.['问题和改法']).toContain('是不是“化学化工学院”')
  })

  it('has written nothing so far', async () => {
    await page.getByRole('link', { name: '名册' }).first().click()
    await page.getByText('216 人').first().waitFor()
  })

  it('commits the mended file', async () => {
    await toUpload()
    await upload(fillTable(template, '* 姓名', [...good, ...mended]))
    await page.getByRole('button', { name: '提交 8 行' }).click()
    await page.getByText('新增 8 条，更新 0 条，相同 0 条未动。').waitFor()
    await office.picture('import-written')
    await page.getByRole('link', { name: '查看名册' }).click()
    await page.getByText('224 人').first().waitFor()
  })

  it('changes nothing by the same file again', async () => {
    await toUpload()
    await upload(fillTable(template, '* 姓名', [...good, ...mended]))
    await page.getByText('没有要写入的行').waitFor()
    await page.getByRole('button', { name: /^8\s*相同/ }).waitFor()
  })

  async function toUpload(): Promise<void> {
    await page.getByRole('link', { name: '名册' }).first().click()
    await page.getByRole('link', { name: '导入' }).click()
    await page.getByText('把文件拖到这里').waitFor()
  }

  async function upload(buffer: Buffer): Promise<void> {
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page.locator('input[type=file]').setInputFiles({ name: '代表人士.xlsx', mimeType, buffer })
    await page.getByRole('heading', { name: '核对' }).waitFor()
  }
})
