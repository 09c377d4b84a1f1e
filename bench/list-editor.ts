// The list editor as somebody at a desk meets it, in a real browser on a real server: `npm run bench -- editor`.
import { launchBrowser } from '../e2e/harness/browser.ts'
import { firstShown } from '../e2e/harness/effect-time.ts'
import { type Visitor, visit } from '../e2e/harness/visitor.ts'
import { openSessions } from './data/open-sessions.ts'
import { beginDraft } from './data/ready-list.ts'
import type { ReadySchool } from './data/ready-school.ts'
import { type Measured, timeEffects } from './effect-times.ts'
import { rendererPeak } from './process/renderer-memory.ts'
import { serve } from './process/serve-part.ts'

type Page = Visitor['page']

export type EditorFigures = {
  readonly loads: readonly { readonly what: string; readonly ms: number; readonly kilobytes: number | null }[]
  readonly effects: readonly Measured[]
  /** Megabytes. */
  readonly memory: {
    /** What the page's scripts hold after all of it. */
    readonly scripts: number
    /** What the page's process held at the most before a proposal was asked for, and with the solver's worker; null: not told. */
    readonly before: number | null
    readonly withWorker: number | null
  }
}

/** Milliseconds the goal allows from what is done to the picture that shows its effect, 95 times in 100. */
export const effectGoal = 100

/** `rounds`: how often each thing is done. */
export async function measureEditor(
  school: ReadySchool,
  { home, server, rounds }: { readonly home: string; readonly server: string; readonly rounds: number },
): Promise<EditorFigures> {
  const listId = await beginDraft(school)
  const [office] = await openSessions(school)
  const serving = await serve(server, { BENCH_HOME: home })
  const browser = await launchBrowser()
  try {
    const visitor = await visit(browser)
    const [name = '', value = ''] = office?.cookie.split('=') ?? []
    await visitor.page.context().addCookies([{ name, value, url: serving.url }])
    const figures = await measureAt(visitor.page, `${serving.url}/lists/${listId}`, rounds)
    if (visitor.complaints.length > 0) throw new Error(visitor.complaints.join('\n'))
    return figures
  } finally {
    await browser.close()
    await serving.stop()
  }
}

async function measureAt(page: Page, address: string, rounds: number): Promise<EditorFigures> {
  const opened = await firstShown(page, { selector: '.cadre-table tbody tr', text: '' })
  const [whole] = await Promise.all([answerTo(page, '/api/lists/'), page.goto(address)])
  const open = { what: 'open the list', ms: await opened(), kilobytes: whole.kilobytes }
  const again = await reopen(page, opened)
  const byHand = await measureList(page, rounds)
  const before = await rendererPeak(page)
  const [proposal, proposed] = await openProposal(page)
  const inProposal = await measureProposal(page, rounds)
  return {
    loads: [open, again, proposal, proposed],
    effects: [...byHand, ...inProposal],
    memory: { scripts: await memoryOf(page), before, withWorker: await rendererPeak(page) },
  }
}

async function reopen(page: Page, opened: () => Promise<number>) {
  const [answer] = await Promise.all([answerTo(page, '/api/lists/'), page.reload()])
  return { what: 'open it again', ms: await opened(), kilobytes: answer.kilobytes }
}

/** The answer to the next request of an address, with its size as it came over the wire. */
async function answerTo(page: Page, path: string) {
  const response = await page.waitForResponse((one) => new URL(one.url()).pathname.startsWith(path))
  await response.finished()
  const { responseBodySize } = await response.request().sizes()
  return { kilobytes: responseBodySize / 1024, ms: response.request().timing().responseEnd }
}

/** Another cadre each time, below the leaders of the school. */
function rowOf(round: number): number {
  return 12 + ((round * 7) % 60)
}

async function measureList(page: Page, rounds: number): Promise<readonly Measured[]> {
  const times = await timeEffects(page)
  const last = '.last-step'
  for (let round = 0; round < rounds; round += 1) {
    const pick = page.locator('.waiting-person [data-pick]').nth(round % 5)
    const person = await nameAt(page, '.waiting-person strong', round % 5)
    const row = page.locator('.cadre-table tbody tr').nth(rowOf(round))
    const cadre = (await row.locator('[data-pair-target]').getAttribute('aria-label'))?.split('：')[0] ?? ''
    await times.add('pick a person', click('[data-picked=true]', person), () => pick.click())
    await times.add('pair with a cadre', click(last, `加 ${cadre}—${person}`), () =>
      row.locator('[data-pair-target]').click(),
    )
    await times.add('undo', click(last, '已撤销'), () => page.locator('.last-step button').first().click())
    const chip = row.locator('.pair-chip').first()
    const held = (await chip.locator('.pair-chip-name').textContent()) ?? ''
    await times.add('take a pair out', click(last, `减 ${cadre}—${held}`), () =>
      chip.locator('.chip-button').last().click(),
    )
    const waiting = page.locator('.waiting-person').first()
    const dragged = await nameAt(page, '.waiting-person strong', 0)
    await times.add('drag a person to a cadre', drop(last, `加 ${cadre}—${dragged}`), () =>
      waiting.dragTo(row, { targetPosition: { x: 40, y: 10 } }),
    )
    const other = page.locator('.cadre-table tbody tr').nth(rowOf(round) + 1)
    await toMiddle(row)
    const mover = row.locator('.pair-chip').first()
    const moved = (await mover.locator('.pair-chip-name').textContent()) ?? ''
    await times.add('drag a pair to another cadre', drop(last, `${moved}改由`), () =>
      mover.dragTo(other, { targetPosition: { x: 40, y: 10 } }),
    )
  }
  await page.locator('.pair-board[aria-busy=false]').waitFor({ timeout: 300_000 })
  return times.all()
}

async function openProposal(page: Page) {
  const began = performance.now()
  const [network] = await Promise.all([
    answerTo(page, '/api/lists/'),
    page.getByRole('button', { name: '推荐名单' }).click(),
  ])
  const read = {
    what: 'what a proposal is made from',
    ms: performance.now() - began,
    kilobytes: network.kilobytes,
  }
  await page.locator('.proposal .cadre-table tbody tr').first().waitFor({ timeout: 120_000 })
  return [read, { what: 'the proposal, proven', ms: performance.now() - began, kilobytes: null }] as const
}

async function measureProposal(page: Page, rounds: number): Promise<readonly Measured[]> {
  const times = await timeEffects(page)
  for (let round = 0; round < rounds; round += 1) {
    const row = page.locator('.proposal .cadre-table tbody tr').nth(rowOf(round))
    const cadre = await nameOfRow(row)
    await toMiddle(row)
    const chip = row.locator('.pair-chip').nth(round % 3)
    const person = (await chip.locator('.pair-chip-name').textContent()) ?? ''
    const unlocks = `.proposal [aria-label="解除锁定${cadre}与${person}"]`
    await times.add('lock', click(unlocks, ''), () => chip.locator('.chip-button').first().click())
    await times.add(
      'undo a lock',
      { event: 'click', shown: { selector: unlocks, text: '', gone: true } },
      () => page.locator('.proposal .last-step button').first().click(),
    )
    const excludes = `.proposal [aria-label="排除${cadre}与${person}"]`
    await times.add('exclude', { event: 'click', shown: { selector: excludes, text: '', gone: true } }, () =>
      chip.locator('.chip-button').last().click(),
    )
    await toMiddle(row)
    const dragged = row.locator('.pair-chip').first()
    const moved = (await dragged.locator('.pair-chip-name').textContent()) ?? ''
    const other = page.locator('.proposal .cadre-table tbody tr').nth(rowOf(round) + 1)
    const locks = `.proposal [aria-label="解除锁定${await nameOfRow(other)}与${moved}"]`
    await times.add('drag to another cadre', drop(locks, ''), () =>
      dragged.dragTo(other, { targetPosition: { x: 40, y: 10 } }),
    )
  }
  return times.all()
}

/** Both ends of a drag are then in sight: where the page scrolls between press and move, another row is taken hold of. */
async function toMiddle(row: ReturnType<Page['locator']>): Promise<void> {
  await row.evaluate((one) => one.scrollIntoView({ block: 'center' }))
}

function click(selector: string, text: string) {
  return { event: 'click', shown: { selector, text } } as const
}

function drop(selector: string, text: string) {
  return { event: 'drop', shown: { selector, text } } as const
}

async function nameAt(page: Page, selector: string, at: number): Promise<string> {
  return (await page.locator(selector).nth(at).textContent()) ?? ''
}

async function nameOfRow(row: ReturnType<Page['locator']>): Promise<string> {
  return row.locator('th').evaluate((head) => head.firstChild?.textContent ?? '')
}

async function memoryOf(page: Page): Promise<number> {
  const used = () => Number(Reflect.get(Reflect.get(performance, 'memory') ?? {}, 'usedJSHeapSize') ?? 0)
  return (await page.evaluate(used)) / 2 ** 20
}
