import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'

const file = join(import.meta.dirname, '..', 'policies', 'examples', 'minghu-2026.yaml')
const decided = '- { act: decide, by: unitOrg, cite: { 第三条（三）: 由本单位党组织确定 } }'

const yearly = '{ every: academic-year, by: unitOrg, force: must, cite: $2 }'

/** The unit's list asks each leader, as the school's does: proposed, confirmed by the leaders, then decided; and each year a unit looks at its list again. */
const asking = readFileSync(file, 'utf8')
  .replace(
    decided,
    ['- { act: propose, by: unitOrg }', '- { act: confirm-self, by: cadre }', decided].join('\n        '),
  )
  .replace('  - tiers.unit.adjust.every\n', '')
  .replace(
    /(force: must, by: unitOrg, cite: ({ 第三条（四）: 人员变动时，应及时调整 }) })]/,
    `$1, ${yearly}]`,
  )

describe('a leader confirms a list on the phone', () => {
  const told = journey()
  let office: Visitor
  let secretary: Visitor
  let leader: Visitor
  let phone: Page

  beforeAll(async () => {
    if (!asking.includes('act: propose, by: unitOrg'))
      throw new Error('the document decides its unit lists otherwise')
    office = await told.signIn('闻知秋')
    await load(office.page)
    secretary = await told.signIn('杭见山')
    await secretary.page.goto(`${told.demo.address}/lists`)
    await secretary.page.getByRole('button', { name: '起草名单' }).click()
    await secretary.page.getByRole('button', { name: '起草', exact: true }).click()
    await secretary.page.getByRole('button', { name: '提出建议名单' }).click()
    await secretary.page.getByRole('dialog').getByRole('button', { name: '提出建议名单' }).click()
    await secretary.page.getByRole('dialog').waitFor({ state: 'hidden' })
    leader = await told.signIn('梁溪和', 'phone')
    phone = leader.page
  })

  it('finds on the first screen that pairs wait for a word', async () => {
    await phone.goto(`${told.demo.address}/m`)
    await phone.getByRole('link', { name: /^有 \d+ 对联系名单等您确认/ }).click()
    await phone.getByRole('heading', { name: '禤若澄' }).waitFor()
    expect(await sideways(phone)).toBe(0)
    await leader.picture('phone-list')
  })

  it('agrees to a pair with one tap', async () => {
    await phone.getByRole('button', { name: '同意联系禤若澄', exact: true }).tap()
    await card('禤若澄')
      .getByText(/梁溪和 已确认$/)
      .waitFor()
  })

  it('declines another with the reason, and the list goes back for a new recommendation', async () => {
    const [next] = await phone.getByRole('button', { name: /^不同意联系/ }).all()
    if (!next) throw new Error('no pair is left to decline')
    const person = ((await next.getAttribute('aria-label')) ?? '').replace('不同意联系', '')
    await next.tap()
    await phone.getByLabel('原因').fill('分管工作已调整')
    await leader.picture('phone-list-decline')
    await phone.getByRole('button', { name: '提交不同意' }).tap()
    await phone.getByRole('heading', { name: person }).waitFor({ state: 'detached' })
    expect(await sideways(phone)).toBe(0)
    await secretary.page.reload()
    await secretary.page.getByText('前 1 轮的经过').click()
    const round = secretary.page.getByRole('region', { name: '第 1 轮' })
    await round.getByText(new RegExp(`梁溪和—${person}，分管工作已调整`)).waitFor()
    await secretary.picture('list-declined')
  })

  it('of a unit whose list is of last year the office is told, and enters that it stays as it is', async () => {
    const { page, picture } = office
    await page.goto(`${told.demo.address}/lists`)
    const prompt = page.getByText(/^本学年尚未提出名单或声明不调整：法学院/)
    await prompt.getByRole('link', { name: '第三条（四）' }).waitFor()
    await page.getByRole('button', { name: '声明本学年不调整' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('会议').fill('法学院党委会')
    await picture('list-unchanged')
    await dialog.getByRole('button', { name: '声明不调整' }).click()
    await page
      .getByRole('table', { name: '本学年不调整' })
      .getByRole('row', { name: /法学院.*法学院党委会/ })
      .waitFor()
    expect(await prompt.count()).toBe(0)
  })

  function card(person: string) {
    return phone.getByRole('article').filter({ hasText: person })
  }
})

/** The document as its new text has it, in force from today on. */
async function load(page: Page): Promise<void> {
  await page.getByRole('link', { name: '制度' }).first().click()
  await page.getByRole('button', { name: '载入制度文件' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'minghu.yaml', mimeType: 'text/yaml', buffer: Buffer.from(asking) })
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByText(/^没有错误/).waitFor()
  await page.getByRole('button', { name: '载入', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** How far a page can be pushed sideways, in px. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
