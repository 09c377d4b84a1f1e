import { describe, expect, it } from 'vitest'
import { download } from './harness/excel-file.ts'
import { journey } from './harness/journey.ts'
import { readWord } from './harness/word-file.ts'

describe('a handover', () => {
  const told = journey()

  it('signed on paper by the one is confirmed by the other on the phone, and both are seen on the desk', async () => {
    const cadre = await told.signIn('梁溪和', 'phone')
    await cadre.page.goto(`${told.demo.address}/m/due`)
    await cadre.page.getByRole('link', { name: '有 1 份交接等您确认' }).click()
    await cadre.page.getByRole('article').getByRole('link').click()
    await cadre.page.getByText('接任人 梁溪和：待确认').waitFor()
    await cadre.page.getByRole('button', { name: '确认交接' }).click()
    await cadre.page.getByText(/接任人 梁溪和：.*日确认$/).waitFor()
    await cadre.picture('phone-handover-confirmed')
    expect(await cadre.page.getByRole('button', { name: '确认交接' }).count()).toBe(0)
    await cadre.page.goto(`${told.demo.address}/m/due`)
    await cadre.page.getByText('要谈的').waitFor()
    expect(await cadre.page.getByRole('link', { name: /份交接/ }).count()).toBe(0)

    const office = await told.signIn('闻知秋')
    await office.page.goto(`${told.demo.address}/lists?view=handovers`)
    const row = office.page.getByRole('row', { name: /梁溪和/ })
    await row.getByText('双方已确认').waitFor()
    expect(await row.getByText(/签名（闻知秋 登记）/).count()).toBe(1)
    await office.picture('desk-handover-confirmed')
    await row.getByRole('link').first().click()
    const sheet = await download(office.page, () =>
      office.page.getByRole('link', { name: /交接单（Word）$/ }).click(),
    )
    expect(sheet.name).toMatch(/联谊交友交接单（内部资料）.*\.docx$/)
    const { paragraphs } = await readWord(sheet.bytes)
    expect(paragraphs.find((text) => text.startsWith('结对起：'))).toContain('已确定由梁溪和接任')
  })
})
