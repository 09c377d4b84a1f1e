import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { download } from './harness/excel-file.ts'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'
import { readWord } from './harness/word-file.ts'

describe('a unit makes its list', () => {
  const told = journey()
  let secretary: Visitor
  let page: Page
  let office: Visitor

  beforeAll(async () => {
    secretary = await told.signIn('杭见山')
    page = secretary.page
  })

  it('begins with the pairs it has, for its own unit only', async () => {
    await page.getByRole('link', { name: '联谊名单' }).first().click()
    await page.getByRole('button', { name: '起草名单' }).click()
    const choices = page.getByLabel('层级和单位').getByRole('option')
    expect(await choices.allInnerTexts()).toEqual(['二级单位　化学化工学院'])
    await page.getByRole('button', { name: '起草', exact: true }).click()
    await page.getByRole('heading', { name: /^\d{4}–\d{4} 学年化学化工学院联谊名单$/ }).waitFor()
    await figures().getByText('14 / 15 人').waitFor()
    await figures().getByText('1 人未覆盖').waitFor()
  })

  it('pairs who is left with the keyboard alone, and sees coverage move', async () => {
    await page.getByRole('button', { name: '选定闵明漪' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/已选定闵明漪。请选一位领导/).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await figures().getByText('15 / 15 人').waitFor()
    await figures().getByText('全部覆盖').waitFor()
    await page.getByText('加 翟知秋—闵明漪').waitFor()
    await secretary.picture('list-paired')
  })

  it('shows the office what the draft would change, beside the cadres of the other tiers', async () => {
    office = await told.signIn('闻知秋')
    await office.page.goto(`${told.demo.address}/lists?view=beside&show=changing`)
    const row = office.page.getByRole('row', { name: /闵明漪/ })
    await row.getByText('拟新联系').waitFor()
    await office.picture('lists-beside')
    await row.getByRole('link', { name: '翟知秋，拟新联系，打开名单' }).click()
    await office.page.getByRole('heading', { name: /化学化工学院联谊名单$/ }).waitFor()
  })

  it('is compared with the list before it, person by person', async () => {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: /比较$/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('与哪一版比较').selectOption({ index: 1 })
    await dialog.getByRole('row', { name: /^新增 闵明漪/ }).waitFor()
    await dialog.getByText(/新增 1 人，不再列入 0 人，换联系人 0 人/).waitFor()
    await dialog.getByRole('button', { name: '关闭' }).click()
  })

  it('takes the 分配表 out as a Word file, under its Chinese name', async () => {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '导出' }).click()
    const dialog = page.getByRole('dialog')
    const file = await download(page, () => dialog.getByRole('link', { name: '分配表（Word）' }).click())
    expect(file.name).toMatch(/^化学化工学院联谊交友分配表（内部资料）.*\.docx$/)
    const { rows } = await readWord(file.bytes)
    expect(rows.flat()).toContain('闵明漪')
    await dialog.getByRole('button', { name: '关闭' }).click()
  })

  it('fits a narrow window: nothing pushes the page sideways', async () => {
    const wide = page.viewportSize() ?? { width: 1440, height: 900 }
    await page.setViewportSize({ width: 360, height: 740 })
    await secretary.picture('list-narrow')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await page.setViewportSize(wide)
  })

  it('reads why a pair may be, clause by clause', async () => {
    await page.getByRole('button', { name: '为什么是翟知秋联系闵明漪' }).click()
    const why = page.getByRole('dialog')
    await why.getByText('第二条（二）').first().waitFor()
    await secretary.picture('list-why')
    await page.keyboard.press('Escape')
    await why.waitFor({ state: 'hidden' })
  })

  it('writes down who decided it, when and in which minutes', async () => {
    await page.getByRole('button', { name: '登记确定' }).click()
    await page.getByLabel('会议').fill('院党委会')
    await page.getByLabel('纪要').fill('化院党〔2026〕纪要第 11 号')
    await page.getByRole('dialog').getByRole('button', { name: '登记确定' }).click()
    await steps()
      .getByText(/纪要第 11 号/)
      .waitFor()
  })

  it('files it with the office, which finds it among the lists', async () => {
    await page.getByRole('button', { name: '提交备案' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交备案' }).click()
    await steps().getByRole('button', { name: '提交备案' }).waitFor({ state: 'detached' })
    await secretary.picture('list-filed')
    await office.page.goto(`${told.demo.address}/lists`)
    const row = office.page.getByRole('row').filter({ hasText: '化学化工学院' }).filter({ hasText: '15 对' })
    await row.getByText('已备案').waitFor()
  })

  function figures() {
    return page.getByRole('region', { name: '覆盖、名额与延续' })
  }
  function steps() {
    return page.getByRole('list', { name: '制度规定的步骤' })
  }
})
