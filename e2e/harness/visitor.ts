// Somebody at a browser of their own: signed in by a link, on a desk or a phone, with a note of all that went wrong.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const pictures = join(import.meta.dirname, '..', '..', '.tongxin', 'journeys')

export const devices = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>

export interface Visitor {
  readonly page: Page
  /** Errors of the console and of the page so far. */
  readonly complaints: readonly string[]
  /** Keeps what is on the screen for whoever wants to look. */
  readonly picture: (name: string) => Promise<void>
  readonly leave: () => Promise<void>
}

export async function visit(browser: Browser, device: keyof typeof devices = 'desk'): Promise<Visitor> {
  const context = await browser.newContext({
    ...devices[device],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  return {
    page,
    complaints,
    picture: async (name) => {
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `${name}.png`) })
    },
    leave: () => context.close(),
  }
}
