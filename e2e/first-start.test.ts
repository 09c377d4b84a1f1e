import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { type RunningDemo, startDemo } from './harness/running-demo.ts'

describe('a newcomer starts the demo', () => {
  let demo: RunningDemo
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    demo = await startDemo()
    browser = await launchBrowser()
    page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  it('is asked to sign in at the printed address', async () => {
    await page.goto(demo.address)
    await page.getByRole('button', { name: '登录' }).waitFor()
  })

  it('comes in by the printed link, into a school that says it is invented', async () => {
    await page.goto(demo.linkFor('统战部负责人'))
    await page.getByText('明湖大学').first().waitFor()
    await page.getByText('演示', { exact: true }).first().waitFor()
  })

  it('cannot come in by the same link twice', async () => {
    const other = await browser.newContext()
    const second = await other.newPage()
    await second.goto(demo.linkFor('统战部负责人'))
    await second.getByRole('alert').first().waitFor()
    expect(await second.getByText('统战部负责人').count()).toBe(0)
    await other.close()
  })

  it('is still signed in after the server was killed and started again', async () => {
    await demo.killAndRestart()
    await page.goto(demo.address)
    await page.getByText('统战部负责人').first().waitFor()
  })
})
