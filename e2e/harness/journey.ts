// One journey: the demo on a fresh copy of its data, a browser, and the people who come to it.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningDemo, startDemo } from './running-demo.ts'
import { type devices, type Visitor, visit } from './visitor.ts'

export interface Journey {
  readonly demo: RunningDemo
  readonly browser: Browser
  /** Signs somebody in by the printed link: a role or a name. Each comes in once. */
  readonly signIn: (who: string, device?: keyof typeof devices) => Promise<Visitor>
  /** For who will try what is refused: a browser calls each refusal an error. */
  readonly mayComplain: (visitor: Visitor) => void
}

/** Begins a journey in `beforeAll` and ends it in `afterAll`; nobody's browser may have complained meanwhile. */
export function journey(): Journey {
  let demo: RunningDemo | undefined
  let browser: Browser | undefined
  const visitors: Visitor[] = []
  const cameAs = new Map<Visitor, string>()
  beforeAll(async () => {
    demo = await startDemo(inject('preparedDemo'))
    browser = await launchBrowser()
  })
  // Not `onTestFailed`: people also sign in before the first test.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const [visitor, who] of cameAs) await tellOf(visitor, who)
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
  })
  return {
    get demo() {
      return begun(demo)
    },
    get browser() {
      return begun(browser)
    },
    signIn: async (who, device = 'desk') => {
      const visitor = await visit(begun(browser), device)
      visitors.push(visitor)
      cameAs.set(visitor, who)
      await visitor.page.goto(begun(demo).linkFor(who))
      await visitor.page.getByRole('navigation').first().waitFor()
      // The first screen stands: going on from a page that is still leading home would race with it.
      await visitor.page.waitForLoadState('networkidle')
      return visitor
    },
    mayComplain: (visitor) => {
      visitors.splice(visitors.indexOf(visitor), 1)
    },
  }
}

/** What a failed test left on the screen: without it the cause of a rare failure is anybody's guess. */
async function tellOf({ page, complaints, picture }: Visitor, who: string): Promise<void> {
  await picture(`failed-${who}`)
  const screen = await page.locator('body').ariaSnapshot()
  process.stderr.write(`${who} at ${page.url()}\n${complaints.join('\n')}\n${screen}\n`)
}

function begun<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the journey has not begun: use it inside a test')
  return value
}
