import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { journey } from './harness/journey.ts'

describe('two people edit one draft', () => {
  const told = journey()
  let secretary: Page
  let office: Page

  beforeAll(async () => {
    secretary = (await told.signIn('杭见山')).page
    await secretary.goto(`${told.demo.address}/lists`)
    await secretary.getByRole('button', { name: '起草名单' }).click()
    await secretary.getByRole('button', { name: '起草', exact: true }).click()
    await secretary.getByRole('heading', { name: /化学化工学院联谊名单$/ }).waitFor()
    office = (await told.signIn('闻知秋')).page
    await office.goto(secretary.url())
    await chips(office).first().waitFor()
  })

  it('the second is told who was first and what changed, and neither loses anything', async () => {
    const before = await chips(secretary).count()
    await secretary.getByRole('button', { name: '选定闵明漪' }).click()
    await secretary.getByRole('button', { name: /^由翟知秋联系/ }).click()
    await secretary.getByText('加 翟知秋—闵明漪').waitFor()
    await saved(secretary)
    const taken = chips(office).filter({ hasNotText: '闵明漪' }).last()
    const name = (await taken.locator('.pair-chip-name').textContent()) ?? ''
    await taken.getByRole('button', { name: /^取消/ }).click()
    await office.getByText(/杭见山 加 翟知秋—闵明漪$/).waitFor()
    await chips(office).filter({ hasText: '闵明漪' }).waitFor()
    expect(await chips(office).filter({ hasText: name }).count()).toBe(0)
    expect(await chips(office).count()).toBe(before)
    await office.getByRole('button', { name: '知道了' }).click()
    await secretary.reload()
    await chips(secretary).filter({ hasText: '闵明漪' }).waitFor()
    expect(await chips(secretary).count()).toBe(before)
  })
})

function chips(page: Page) {
  return page.locator('.cadre-table .pair-chip')
}

function saved(page: Page) {
  return page.locator('.pair-board[aria-busy=false]').waitFor()
}
