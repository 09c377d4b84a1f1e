import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { journey } from './harness/journey.ts'
import type { Visitor } from './harness/visitor.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const ofTheOffice = [
  '/workbench',
  '/roster',
  '/roster?tab=cadres',
  '/roster?tab=units',
  '/roster/new',
  '/roster/import?kind=persons',
  '/roster/calendar',
  '/lists',
  '/lists?view=beside',
  '/lists?view=pairs',
  '/lists?view=changes',
  '/lists?view=handovers',
  '/lists/templates',
  '/ledger',
  '/ledger/inquiries',
  '/board',
  '/board/records',
  '/policy',
  '/reports',
]
const ofTheCadre = [
  '/m/due',
  '/m/handovers',
  '/m/friends',
  '/m/log',
  '/m/contacts',
  '/m/promises',
  '/m/contacts',
  '/m/me',
  '/m/set-password',
]

const told = journey()
let office: Visitor
beforeAll(async () => {
  office = await told.signIn('闻知秋')
})

describe('every screen', () => {
  it('of the office can be used by everyone, and fits a wide and a narrow desk', async () => {
    const { page, picture } = office
    const problems: string[] = []
    const links = new Map<string, string>()
    for (const path of ofTheOffice) {
      problems.push(...(await problemsAt(page, told.demo.address + path)))
      for (const link of await linksOf(page)) links.set(shapeOf(link), link)
      await picture(`desk${path.replaceAll(/\W+/g, '-')}`)
      problems.push(...(await sidewaysAt(page, 768)).map((problem) => `${path} ${problem}`))
    }
    for (const link of links.values()) {
      await page.goto(told.demo.address + link)
      await settled(page)
      if (await page.getByText('没有这个页面').isVisible()) problems.push(`${link} leads nowhere`)
    }
    expect(problems).toEqual([])
  })

  it('of one record, one person and one list as well', async () => {
    const { page, picture } = await told.signIn('杭见山')
    const problems: string[] = []
    for (const [place, open] of [
      ['lists', () => page.getByRole('table').getByRole('link').first().click()],
      ['lists?view=handovers', () => page.getByRole('table').getByRole('link').first().click()],
      ['roster', () => page.getByRole('table').getByRole('link').first().click()],
      [
        'ledger',
        () =>
          page
            .getByRole('button', { name: /^打开 / })
            .first()
            .click(),
      ],
    ] as const) {
      await page.goto(`${told.demo.address}/${place}`)
      await open()
      await settled(page)
      problems.push(...(await violationsOf(page)), ...(await sidewaysAt(page, 1440)))
      await picture(`desk-one-of-${place.replaceAll(/\W+/g, '-')}`)
      problems.push(...(await sidewaysAt(page, 768)))
    }
    expect(problems).toEqual([])
  })

  it('of the administrators too', async () => {
    for (const [who, path] of [
      ['安全管理员', '/settings'],
      ['审计管理员', '/audit'],
    ] as const) {
      const { page, picture } = await told.signIn(who)
      expect(await problemsAt(page, told.demo.address + path)).toEqual([])
      await picture(`desk${path.replace('/', '-')}`)
    }
  })

  it('of the phone can be used by everyone, and is never wider than 360 pixels, however long a name', async () => {
    await rename(office.page, '禤若澄', '阿卜杜拉希德·阿卜杜勒克里木江·买买提吐尔逊')
    const { page, picture } = await told.signIn('梁溪和', 'phone')
    const problems: string[] = []
    for (const path of ofTheCadre) {
      problems.push(...(await problemsAt(page, told.demo.address + path)))
      await picture(`phone${path.replaceAll(/\W+/g, '-')}`)
    }
    await page.goto(`${told.demo.address}/m/handovers`)
    await page.getByRole('article').getByRole('link').first().click()
    await page.getByRole('button', { name: '确认交接' }).waitFor()
    problems.push(...(await violationsOf(page)), ...(await sidewaysAt(page)))
    await picture('phone-one-handover')
    expect(problems).toEqual([])
  })
})

describe('the keyboard', () => {
  it('finds with / and makes anew with n', async () => {
    const { page } = office
    await page.goto(`${told.demo.address}/roster`)
    await page.getByText('216 人').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('应采薇')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Enter')
    await page.getByText('应采薇').first().waitFor()
    await page.goto(`${told.demo.address}/roster`)
    await page.getByText('216 人').first().waitFor()
    await page.keyboard.press('n')
    await page.waitForURL(/\/roster\/new/)
  })
})

/** Changes a name on the roster, as the office that is signed in. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  const status = await page.evaluate(
    async ([before, after]) => {
      const headers = { 'X-Tongxin': '1', 'Content-Type': 'application/json' }
      const found = await fetch(`/api/persons?search=${before}`).then((answer) => answer.json())
      const path = `/api/humans/${found.rows[0].id}`
      const { version } = await fetch(path).then((answer) => answer.json())
      const body = JSON.stringify({ detail: { name: after }, facts: {} })
      const changed = await fetch(path, {
        method: 'PUT',
        headers: { ...headers, 'If-Match': `"${version}"` },
        body,
      })
      return changed.status
    },
    [from, to],
  )
  expect(status).toBe(200)
}

async function problemsAt(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  await settled(page)
  const path = new URL(address).pathname
  return [...(await violationsOf(page)), ...(await sidewaysAt(page))].map((problem) => `${path} ${problem}`)
}

/** Where the links of a screen lead within the application. */
async function linksOf(page: Page): Promise<string[]> {
  const targets = await page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return targets.filter((target) => !target.startsWith('/api/'))
}

/** The same for all links of a kind: one of them tells whether there is a screen. */
function shapeOf(link: string): string {
  const [path = ''] = link.split(/[?#]/)
  return path.replace(/[\da-f]{8}-[\da-f-]{27}/g, '$id')
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** What axe finds against WCAG 2.1 at AA, contrast included. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    interface Found {
      readonly id: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
    }
    interface Axe {
      run(what: Document, options: object): Promise<{ readonly violations: readonly Found[] }>
    }
    const { axe: runner } = window as unknown as { readonly axe: Axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
    const { violations } = await runner.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  })
}

/** Whether the page can be pushed sideways, at its own width or another. */
async function sidewaysAt(page: Page, width?: number): Promise<string[]> {
  const own = page.viewportSize()
  if (width !== undefined && own) await page.setViewportSize({ width, height: own.height })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (own) await page.setViewportSize(own)
  return over > 0 ? [`is ${over} px too wide at ${width ?? own?.width}`] : []
}
