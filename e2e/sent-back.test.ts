import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'

describe('what is sent back with a reason', () => {
  const told = journey()
  let office: Visitor
  let desk: Page

  beforeAll(async () => {
    office = await told.signIn('闻知秋')
    desk = office.page
  })

  it('an entry on behalf of a cadre, who refuses it with a tap and says why', async () => {
    await desk.getByRole('link', { name: '联系台账' }).first().click()
    await desk.getByRole('button', { name: '代录一次' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('button', { name: '保存代录' }).click()
    await dialog.getByText('请选择领导干部').waitFor()
    await choose(dialog, '领导干部', '梁溪和')
    await choose(dialog, '形式', '个别谈心')
    await choose(dialog, '联系对象', '禤若澄')
    await dialog.getByLabel('简要情况').fill('谈了实验中心排课。')
    await dialog.getByRole('button', { name: '保存代录' }).click()
    await desk.getByText('已保存，等梁溪和确认').waitFor()

    const cadre = await told.signIn('梁溪和', 'phone')
    const phone = cadre.page
    const waiting = phone.getByRole('article').filter({ hasText: '闻知秋' })
    await waiting.getByRole('link', { name: '查看' }).tap()
    await phone.getByRole('button', { name: '退回' }).tap()
    const asked = phone.getByRole('dialog')
    await asked.getByRole('button', { name: '退回' }).tap()
    await asked.getByText('请先填写“退回原因”').waitFor()
    await cadre.picture('phone-refuse-entry')
    await asked.getByLabel('退回原因').fill('那天没有谈')
    await asked.getByRole('button', { name: '退回' }).tap()
    await phone.getByText('已退回，这次联系不再计入').waitFor()
    expect(await phone.getByRole('link', { name: '修改' }).count()).toBe(0)

    await desk.goto(`${told.demo.address}/ledger`)
    await desk.getByText(/梁溪和 .*退回：那天没有谈/).waitFor()
  })

  it('a 汇总表, which the unit submits again and the office receives, each with its day', async () => {
    const secretary = await told.signIn('杭见山')
    const unit = secretary.page
    const submit = async (again: string) => {
      await unit.goto(`${told.demo.address}/reports`)
      await unit.getByRole('button', { name: again, exact: true }).click()
      await unit.getByRole('dialog').getByRole('button', { name: '报送', exact: true }).click()
      await unit.getByText('已报送，待接收').first().waitFor()
    }
    const answer = async (what: string) => {
      await desk.goto(`${told.demo.address}/reports`)
      await desk.getByRole('button', { name: '查看化学化工学院的汇总表' }).click()
      await desk.getByRole('button', { name: what, exact: true }).click()
    }
    await submit('报送')
    await answer('退回')
    const asked = desk.getByRole('dialog')
    await asked.getByLabel('退回原因').fill('请核对走访次数')
    await asked.getByRole('button', { name: '退回' }).click()
    await desk.getByText('已退回，待重报').first().waitFor()
    await submit('重新报送')
    await answer('接收')
    const sheet = desk.getByRole('region', { name: '化学化工学院汇总表' })
    await sheet.getByText(/闻知秋接收/).waitFor()
    await sheet.getByText(/闻知秋退回：请核对走访次数/).waitFor()
    await office.picture('summary-received')
  })
})

/** Opens a list of the desk and takes what it offers by this name. */
async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByLabel(label, { exact: true }).click()
  // A long list shows its first lines alone until a name is typed.
  await dialog.page().keyboard.insertText(option)
  await dialog
    .page()
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click()
}
