import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, launchUnpackedBrowser } from './browser.ts'
import { findInstalledBrowser } from './installed-browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchUnpackedBrowser()
})
afterAll(() => browser.close())

it('shows Chinese as Chinese, not as boxes', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 200 } })
  const one = await pictureOf(page, '同')
  const other = await pictureOf(page, '心')
  expect(one, 'without a font every letter is drawn as the same box').not.toBe(other)
})

it('gives some browser on any machine', async () => {
  const any = await launchBrowser()
  expect(any.version()).toMatch(/^\d+\./)
  await any.close()
})

it('finds no browser where there is none', () => {
  expect(findInstalledBrowser({ PATH: '/nowhere' })).toBeUndefined()
})

async function pictureOf(page: Awaited<ReturnType<Browser['newPage']>>, letter: string): Promise<string> {
  await page.setContent(`<meta charset="utf-8"><p style="font: 48px sans-serif">${letter}</p>`)
  return (await page.locator('p').screenshot()).toString('base64')
}
