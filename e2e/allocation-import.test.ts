import { read, utils, write } from '@e965/xlsx'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { download, readTable } from './harness/excel-file.ts'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'

const cadre = '翟知秋'
const person = '闵明漪'

describe('a secretary brings in last year’s 分配表', () => {
  const told = journey()
  let secretary: Visitor
  let page: Page
  let dialog: Locator
  let other: string

  beforeAll(async () => {
    secretary = await told.signIn('杭见山')
    page = secretary.page
    await page.goto(`${told.demo.address}/lists`)
    await page.getByRole('button', { name: '起草名单' }).click()
    await page.getByRole('button', { name: '起草', exact: true }).click()
    await page.getByRole('heading', { name: /化学化工学院联谊名单$/ }).waitFor()
    await chips().first().waitFor()
    other = await takeOneOut()
    dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '导入分配表' }).click()
  })

  it('adds what has no problem, and gets the rest as a file that says what to type', async () => {
    await choose(mergedTable([person, `${other.slice(0, -1)}玊`]), '去年分配表.xlsx')
    await dialog.getByText('有 1 处问题，还没有写入：').waitFor()
    await dialog.getByText(/名册中没有这位党外代表人士/).waitFor()
    await secretary.picture('allocation-problems')
    await page.setViewportSize({ width: 360, height: 740 })
    await secretary.picture('allocation-problems-360')
    await page.setViewportSize({ width: 1440, height: 900 })
    await dialog.getByRole('button', { name: '先加入没有问题的 1 对' }).click()
    await dialog.getByText('已加入 1 对。').waitFor()
    await chips().filter({ hasText: person }).waitFor()
  })

  it('mends that file and brings it back: only its rows are looked at, and the draft has them', async () => {
    const file = await download(page, () => dialog.getByRole('button', { name: '下载有问题的 1 行' }).click())
    expect(file.name).toMatch(/^分配表有问题的行（内部资料）_\d{8}\.xlsx$/)
    const [row] = readTable(file.bytes, '问题和改法')
    // The cadre of the merged cell stands in the row.
    expect(row).toMatchObject({ 原表行: '4', '* 领导姓名': cadre })
    await choose(withName(file.bytes, other), '改好.xlsx')
    await dialog.getByText('这是下载后改好带回的行，只核对这些行。').waitFor()
    await secretary.picture('allocation-mended')
    await dialog.getByRole('button', { name: '加入 1 对' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await chips().filter({ hasText: other }).waitFor()
  })

  function chips() {
    return page.locator('.cadre-table .pair-chip')
  }

  /** A pair of the draft is taken out, so that the table has two to bring in. */
  async function takeOneOut(): Promise<string> {
    const taken = chips().filter({ hasNotText: person }).last()
    const name = (await taken.locator('.pair-chip-name').textContent()) ?? ''
    await taken.getByRole('button', { name: /^取消/ }).click()
    await chips().filter({ hasText: name }).waitFor({ state: 'detached' })
    return name
  }

  async function choose(bytes: Buffer, name: string) {
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await dialog.getByLabel('选择文件').setInputFiles({ name, mimeType, buffer: bytes })
  }
})

/** As an office keeps it: a title, and one cadre over several rows. */
function mergedTable(persons: readonly string[]): Buffer {
  const lines = persons.map((name, at) => [at === 0 ? cadre : '', name])
  const sheet = utils.aoa_to_sheet([['化学化工学院联谊交友分配表', ''], ['联系领导', '联谊对象'], ...lines])
  sheet['!merges'] = [utils.decode_range('A1:B1'), utils.decode_range(`A3:A${persons.length + 2}`)]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '分配表')
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}

/** The one row of the file with the name typed anew, as another program saves it. */
function withName(bytes: Buffer, name: string): Buffer {
  const book = read(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false })
  const header = lines.findIndex((line) => line.includes('问题和改法'))
  const column = lines[header]?.indexOf('* 联谊对象姓名') ?? -1
  sheet[utils.encode_cell({ r: header + 1, c: column })] = { t: 's', v: name }
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}
