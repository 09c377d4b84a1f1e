// What was done in a page and how long it was until that showed, gathered by what it was.
import { type Effect, effectTime } from '../e2e/harness/effect-time.ts'
import type { Visitor } from '../e2e/harness/visitor.ts'
import { within } from './within.ts'

type Page = Visitor['page']

export type Measured = {
  readonly what: string
  readonly p50: number
  readonly p95: number
  /** Milliseconds of the processor the page itself took until then, 95 times in 100: other work on the machine shows on the clock. */
  readonly processor: number
  readonly count: number
}

/** Nobody acts faster than this: between two steps, so that the answer to one may come in the middle of the next. */
const pause = 400

export type EffectTimes = {
  readonly add: (what: string, effect: Effect, act: () => Promise<void>) => Promise<void>
  readonly all: () => readonly Measured[]
}

export async function timeEffects(page: Page): Promise<EffectTimes> {
  const processor = await processorOf(page)
  const taken = new Map<string, { readonly ms: number; readonly processor: number }[]>()
  return {
    add: async (what, effect, act) => {
      const before = await processor()
      const ms = await effectTime(page, effect, act)
      const one = { ms, processor: (await processor()) - before }
      taken.set(what, [...(taken.get(what) ?? []), one])
      await page.waitForTimeout(pause)
    },
    all: () =>
      [...taken].map(([what, each]) => {
        const clock = each.map(({ ms }) => ms)
        const worked = each.map((one) => one.processor)
        return {
          what,
          p50: within(clock, 0.5),
          p95: within(clock, 0.95),
          processor: within(worked, 0.95),
          count: each.length,
        }
      }),
  }
}

/** How long the page's own thread has worked so far, in milliseconds of the processor. */
async function processorOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}
