import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'

const file = join(import.meta.dirname, '..', 'policies', 'examples', 'minghu-2026.yaml')
const sound = readFileSync(file, 'utf8')
const broken = sound
  .replace('every: semester', 'every: semestre')
  .replace('atLeast: 1\n    atMost: 2', 'atLeast: eins\n    atMost: 2')
  .replace('issuedOn: 2026-06-09', 'issuedOn: 2026-06-31')

describe('the office loads a document', () => {
  const told = journey()
  let office: Visitor
  let page: Page

  beforeAll(async () => {
    office = await told.signIn('闻知秋')
    page = office.page
    await page.getByRole('link', { name: '制度' }).first().click()
    await page.getByRole('button', { name: '载入制度文件' }).click()
  })

  it('sees every mistake of a broken file, each with its line', async () => {
    await choose(broken)
    await page.getByRole('button', { name: '检查' }).click()
    const list = page.getByRole('status').filter({ hasText: '处错误' })
    await list.waitFor()
    for (const wrong of ['semestre', 'eins', '2026-06-31']) {
      const line = broken.split('\n').findIndex((text) => text.includes(wrong)) + 1
      await list
        .getByRole('button', { name: `到第 ${line} 行` })
        .first()
        .waitFor()
    }
    await office.picture('policy-mistakes')
    await page.getByRole('button', { name: '载入', exact: true }).click()
    await page.getByText('还没有载入：请先按“检查”').waitFor()
  })

  it('loads a sound one, which then stands as the document in force', async () => {
    await choose(sound.replace('title: 明湖大学', 'title: 明湖大学（修订）'))
    await page.getByRole('button', { name: '检查' }).click()
    await page.getByText('没有错误：明湖大学（修订）').waitFor()
    await page.getByRole('button', { name: '载入', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByText('明湖大学（修订）').first().waitFor()
    await office.picture('policy-loaded')
  })

  it('edits a number in the form, sees what differs, and stores a new version', async () => {
    await page.getByRole('link', { name: '起草新版' }).click()
    await page.getByLabel('改哪一项').selectOption({ label: '每学期联系沟通' })
    await page.getByLabel('下限', { exact: true }).fill('2')
    await page.getByRole('button', { name: '放入草稿' }).click()
    await page.getByText('改动 1 处').waitFor()
    await office.picture('policy-draft')
    await page.getByRole('button', { name: '存为新版' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '存入' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: '条文与取值' }).click()
    await page.getByRole('article', { name: '第三条（二）' }).getByText('每学期至少 2 次').waitFor()
  })

  it('adopts another reading, and who did so since when stands beside the clause', async () => {
    await page.getByRole('button', { name: '改采另一种：计入哪些' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: '二级单位的结对', exact: true }).check()
    await dialog.getByLabel('由谁决定').fill('祝以宁')
    await dialog.getByLabel('纪要编号').fill('纪要〔2026〕12号')
    await dialog.getByRole('button', { name: '采用', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/^采用第二种：祝以宁，.*，纪要〔2026〕12号$/).waitFor()
    await office.picture('policy-adopted')
  })

  it('compares the versions value by value', async () => {
    await page.getByRole('link', { name: '并排比较' }).click()
    await page.getByText('改动 1 处').waitFor()
    await page.getByRole('row', { name: /本单位全覆盖/ }).waitFor()
    const left = page.getByLabel('左边的版本')
    await left.selectOption({ index: 2 })
    await page.getByText('改动 2 处').waitFor()
    const talk = page.getByRole('row', { name: /每学期联系沟通/ })
    await talk.getByText('每学期至少 1 次').waitFor()
    await talk.getByText('每学期至少 2 次').waitFor()
    await office.picture('policy-compared')
    await page.getByRole('link', { name: '版本与采用' }).click()
    await page.getByText('纪要〔2026〕12号').waitFor()
    expect(office.complaints).toEqual([])
  })

  async function choose(text: string): Promise<void> {
    const chosen = { name: 'document.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) }
    await page.locator('input[type=file]').setInputFiles(chosen)
    await page.getByLabel('制度文件内容').waitFor()
  }
})
