import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { journey } from './harness/journey.ts'
import { visit } from './harness/visitor.ts'

const password = '荷花开在七月里，莲子熟在八月'

describe('nobody sees more than their work asks for', () => {
  const told = journey()

  it('a cadre who opens another cadre’s record by its address is told that there is none', async () => {
    const office = await told.signIn('闻知秋')
    await office.page.goto(`${told.demo.address}/ledger`)
    await office.page
      .getByRole('button', { name: /^打开 / })
      .first()
      .click()
    await office.page.waitForURL(/record=/)
    const record = new URL(office.page.url()).searchParams.get('record')
    const cadre = await told.signIn('梁溪和', 'phone')
    told.mayComplain(cadre)
    await cadre.page.goto(`${told.demo.address}/m/contacts/${record}`)
    await cadre.page.getByText(/^没有找到这条记录/).waitFor()
    await cadre.picture('access-not-found')
    expect(await statusOf(cadre.page, '/api/accounts')).toBe(403)
    expect(await statusOf(cadre.page, `/api/contacts/${record}`)).toBe(404)
  })

  it('the refused attempt stands in the audit, which its administrator alone reads', async () => {
    const { page, picture } = await told.signIn('审计管理员')
    expect(await placesIn(page)).toEqual(['审计'])
    await page.goto(`${told.demo.address}/audit?outcome=refused`)
    const attempt = page.getByRole('row').filter({ hasText: '梁溪和' }).first()
    await attempt.getByText('被拒绝').waitFor()
    await picture('audit')
  })

  it('the other administrators see 管理 and nothing else', async () => {
    for (const who of ['系统管理员', '安全管理员']) {
      const admin = await told.signIn(who)
      expect(await placesIn(admin.page)).toEqual(['管理'])
      told.mayComplain(admin)
      expect(await statusOf(admin.page, '/api/persons')).toBe(403)
      expect(await statusOf(admin.page, '/api/contacts')).toBe(403)
    }
  })

  it('signing out everywhere ends the other browser too', async () => {
    const first = await told.signIn('祝以宁')
    await first.page.goto(`${told.demo.address}/set-password`)
    await first.page.getByLabel('新密码', { exact: true }).fill(password)
    await first.page.getByLabel('再输一遍新密码').fill(password)
    await first.page.getByRole('button', { name: '保存密码' }).click()
    await first.page.waitForURL((url) => !url.pathname.includes('set-password'))
    const second = await visit(told.browser)
    await second.page.goto(told.demo.address)
    await second.page.getByLabel('工号或登录名').fill('M10003')
    await second.page.getByLabel('密码', { exact: true }).fill(password)
    await second.page.getByRole('button', { name: '登录' }).click()
    await second.page.getByRole('navigation').first().waitFor()
    await first.page.getByRole('button', { name: /祝以宁/ }).click()
    await first.page.getByText('退出所有设备').click()
    await first.page.getByRole('dialog').getByRole('button', { name: '退出所有设备' }).click()
    await first.page.getByLabel('工号或登录名').waitFor()
    await second.page.reload()
    await second.page.getByLabel('工号或登录名').waitFor()
    await second.leave()
  })

  it('a link that is not whole is explained', async () => {
    const visitor = await visit(told.browser)
    await visitor.page.goto(`${told.demo.address}/sign-in/link#not-a-code`)
    const said = visitor.page.getByRole('alert')
    await said.getByText('这个登录链接不完整或已失效').waitFor()
    await visitor.leave()
  })
})

async function placesIn(page: Page): Promise<readonly string[]> {
  const places = page.getByRole('navigation').first().getByRole('link')
  await places.first().waitFor()
  return places.allInnerTexts()
}

/** What the server answers somebody's own browser: what no screen offers, a script may still try. */
function statusOf(page: Page, path: string): Promise<number> {
  return page.evaluate(async (address) => {
    const answer = await fetch(address, { headers: { 'X-Tongxin': '1' } })
    return answer.status
  }, path)
}
