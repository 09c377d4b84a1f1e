import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { type RunningDemo, startDemo } from './harness/running-demo.ts'
import { type RunningInstance, startInstance } from './harness/running-instance.ts'
import { findFreePort, startServer } from './harness/running-server.ts'
import { type Visitor, visit } from './harness/visitor.ts'

const password = '桂花开在十月里，菊花开在九月'
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe('a newcomer starts the demo', () => {
  let demo: RunningDemo
  let visitor: Visitor
  let page: Page

  beforeAll(async () => {
    demo = await startDemo()
    visitor = await visit(browser)
    page = visitor.page
  })
  afterAll(async () => {
    await visitor?.leave()
    await demo?.stop()
  })

  it('is asked to sign in at the printed address', async () => {
    await page.goto(demo.address)
    await page.getByRole('button', { name: '登录' }).waitFor()
    expect(visitor.complaints, 'a visitor is no error').toEqual([])
  })

  it('comes in by the printed link, into a school that says it is invented', async () => {
    await page.goto(demo.linkFor('闻知秋'))
    await page.getByText('明湖大学').first().waitFor()
    await page.getByText('演示', { exact: true }).first().waitFor()
    expect(page.url(), 'the code is out of the address bar').not.toContain('#')
  })

  it('cannot come in by the same link twice, and is told so', async () => {
    const second = await visit(browser)
    await second.page.goto(demo.linkFor('闻知秋'))
    const told = await second.page.getByRole('alert').first().textContent()
    expect(told).toContain('已过期或已用过')
    expect(await second.page.getByText('闻知秋').count()).toBe(0)
    await second.picture('link-used')
    await second.leave()
  })

  it('is still signed in after the server was killed and started again', async () => {
    await demo.killAndRestart()
    await page.goto(demo.address)
    await page.getByText('闻知秋').first().waitFor()
  })
})

describe('a school begins for real', () => {
  let instance: RunningInstance
  let visitor: Visitor
  let links: readonly string[]

  beforeAll(async () => {
    instance = await startInstance()
    visitor = await visit(browser)
  })
  afterAll(async () => {
    await visitor?.leave()
    await instance?.stop()
  })

  it('gets four sign-in links, once', async () => {
    const printed = await instance.createAdmin('青岚大学')
    links = printed.split('\n').filter((line) => line.includes('/sign-in/link#'))
    expect(links).toHaveLength(4)
    await expect(instance.createAdmin('别的大学')).rejects.toThrow('已经有学校了')
  })

  it('lets the office in, and does not call itself a demo', async () => {
    const { page } = visitor
    await page.goto(linkOf('office'))
    await page.getByRole('heading', { name: '设置密码' }).waitFor()
    await page.getByText('青岚大学').first().waitFor()
    expect(await page.getByText('演示', { exact: true }).count()).toBe(0)
  })

  it('takes the first password, by which one signs in again', async () => {
    const { page } = visitor
    await page.getByLabel('新密码', { exact: true }).fill(password)
    await page.getByLabel('再输一遍新密码').fill(password)
    await page.getByRole('button', { name: '保存密码' }).click()
    await page.waitForURL((url) => !url.pathname.includes('set-password'))
    await visitor.picture('empty-instance')
  })

  it('keeps what was done through a kill', async () => {
    await instance.killAndRestart()
    const other = await visit(browser)
    await other.page.goto(instance.address)
    await other.page.getByLabel('工号或登录名').fill('office')
    await other.page.getByLabel('密码', { exact: true }).fill(password)
    await other.page.getByRole('button', { name: '登录' }).click()
    await other.page.getByRole('navigation').first().waitFor()
    expect(other.complaints).toEqual([])
    await other.leave()
  })

  function linkOf(signInName: string): string {
    const line = links.find((each) => each.includes(signInName)) ?? ''
    return instance.address + line.slice(line.indexOf('/sign-in/link#'))
  }
})

describe('a start that is broken off', () => {
  it('puts the database down as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongxin-stopped-'))
    chmodSync(folder, 0o755)
    const env = { TONGXIN_HOME: folder, PORT: String(await findFreePort()) }
    const server = await startServer({ args: ['serve'], folder, env }, /正在打开数据库/)
    await server.end('SIGTERM')
    expect(server.printed()).toContain('正在停止')
    const data = join(folder, 'postgres', 'pg18')
    expect(existsSync(join(data, 'PG_VERSION'))).toBe(true)
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(false)
    rmSync(folder, { recursive: true })
  })
})
