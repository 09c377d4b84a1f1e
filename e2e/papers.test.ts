import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { download, readTable } from './harness/excel-file.ts'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'
import { readWord } from './harness/word-file.ts'

describe('the office takes papers out of the ledger', () => {
  const told = journey()
  let office: Visitor
  let page: Page

  beforeAll(async () => {
    office = await told.signIn('闻知秋')
    page = office.page
  })

  it('exports what it sees to Excel: as many rows as the page says, and no texts unasked', async () => {
    await page.getByRole('link', { name: '联系台账' }).first().click()
    const said = await page
      .getByText(/^\d+ 条$/)
      .first()
      .textContent()
    await office.picture('ledger')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    const dialog = page.getByRole('dialog')
    const file = await download(page, () => dialog.getByRole('button', { name: '导出 Excel' }).click())
    expect(file.name).toMatch(/^联系台账.*\.xlsx$/)
    const rows = readTable(file.bytes, '领导干部')
    expect(`${rows.length} 条`).toBe(said)
    expect(Object.keys(rows[0] ?? {})).not.toContain('简要情况')
  })

  it('opens a record, and downloads its form filled in', async () => {
    await page.goto(`${told.demo.address}/ledger`)
    await page
      .getByRole('button', { name: /^打开 / })
      .first()
      .click()
    const drawer = page.getByRole('dialog', { name: '联系记录' })
    await drawer.getByRole('link', { name: '登记表', exact: true }).waitFor()
    await office.picture('ledger-record')
    const shown = (await drawer.allInnerTexts()).join()
    const file = await download(page, () => drawer.getByRole('link', { name: '登记表', exact: true }).click())
    expect(file.name).toMatch(/登记表.*\.docx$/)
    const { rows, paragraphs } = await readWord(file.bytes)
    const cells = new Map(rows.map(([label = '', value = '']) => [label, value]))
    for (const label of ['领导干部姓名', '联谊对象姓名']) expect(shown).toContain(cells.get(label))
    const brief = cells.get('联系沟通情况(时间、形式等简要情况)')?.split('。')[1] ?? ''
    expect(brief).not.toBe('')
    expect(shown).toContain(brief)
    expect(paragraphs.join('')).toContain('明湖大学党员领导干部与党外代表人士联谊交友情况登记表')
  })

  it('looks for a word in what was said, and prints the lines found without it', async () => {
    await page.goto(`${told.demo.address}/ledger?columns=form.raised`)
    await page.getByLabel('在谈话内容中查找').fill('耗材')
    await page.keyboard.press('Enter')
    await page.getByText(/^内容中有所查词语的 \d+ 条/).waitFor()
    await office.picture('ledger-search')
    await page.emulateMedia({ media: 'print' })
    await page.getByText('查找的词不打印').waitFor()
    await office.picture('ledger-printed')
    const printed = (await page.locator('body').allInnerTexts()).join()
    await page.emulateMedia({ media: null })
    expect(printed).not.toContain('耗材')
    await page
      .getByRole('button', { name: /^打开 / })
      .first()
      .click()
    await page.getByRole('dialog', { name: '联系记录' }).getByText(/耗材/).first().waitFor()
    expect(decodeURIComponent(page.url())).not.toContain('耗材')
  })

  it('asks a unit from the line of a talk, where the pair has something due', async () => {
    await page.goto(`${told.demo.address}/ledger?always=1&order=oldest`)
    const ask = page.getByRole('button', { name: '催办，化学化工学院' }).first()
    await ask.click()
    await page.getByRole('dialog').getByRole('link', { name: '下载催办单' }).waitFor()
    await office.picture('ledger-urged')
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  })

  it('finds records of the same words, sees them from the question, and asks the cadre', async () => {
    await page.goto(`${told.demo.address}/ledger`)
    await page.getByRole('link', { name: '登记核实' }).click()
    const line = page.getByRole('listitem').filter({ hasText: '内容相同' }).first()
    await line.waitFor()
    expect(await line.getByRole('link').count()).toBe(2)
    await line.getByText('请干部说明').click()
    await line.getByText('待答复').waitFor()
    await office.picture('inquiries')
  })
})
