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
    expect(await page.getByRole('button', { name: '载入', exact: true }).isDisabled()).toBe(true)
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

  async function choose(text: string): Promise<void> {
    const chosen = { name: 'document.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) }
    await page.locator('input[type=file]').setInputFiles(chosen)
    await page.getByLabel('制度文件内容').waitFor()
  }
})
