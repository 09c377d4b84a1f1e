import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'

const text = `第一条 平等相待。
第三条 联系安排
（二）联系沟通每学期不少于 1 次，由统战部提出名单，一般应当面进行。`

describe('the office looks before it changes the document', () => {
  const told = journey()
  let office: Visitor
  let page: Page

  it('sees the own text of the school beside each clause', async () => {
    office = await told.signIn('闻知秋')
    page = office.page
    await page.getByRole('link', { name: '制度' }).first().click()
    const clause = page.getByRole('article', { name: '第三条（二）', exact: true })
    await clause.getByText('也可通过电话、网络等方式进行').waitFor()
    expect(await clause.locator('mark').allTextContents()).toContain('每学期不少于1次')
  })

  it('tries another number, and sees which results would change and whose', async () => {
    await page.getByRole('button', { name: '试算', exact: true }).click()
    const panel = page.getByRole('complementary', { name: '试算' })
    const choice = panel.getByLabel('哪项要求')
    const talk = await choice.locator('option', { hasText: '第三条（二）' }).first().getAttribute('value')
    await choice.selectOption(talk)
    await panel.getByLabel('至少').fill('2')
    await panel.getByRole('button', { name: '试算', exact: true }).click()
    await panel.getByText(/项结论会变/).waitFor()
    await panel
      .getByRole('button', { name: /^看是谁：/ })
      .first()
      .click()
    await panel
      .getByText(/联系）/)
      .first()
      .waitFor()
    await office.picture('what-if')
  })

  it('uploads a text, and is told which citations do not stand in it, and where their words do', async () => {
    await page.getByRole('link', { name: '原文', exact: true }).click()
    await page.getByText(/语句都在所引的条款中/).waitFor()
    const file = { name: '办法.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
    await page.locator('input[type=file]').setInputFiles(file)
    const row = page.getByRole('row').filter({ hasText: '由统战部提出' })
    await row.getByText('这句话在第三条（二）').waitFor()
    await office.picture('own-text')
  })
})
