import { setTimeout } from 'node:timers/promises'
import type { Sent } from 'autocannon'
import { type Load, runLoad } from './load/run-load.ts'

/** One question put to both servers in turns. */
export type Question = {
  readonly name: string
  /** The least share of the floor that is good enough. */
  readonly goal: number
  /** Milliseconds that 99 of 100 answers stay below, where the goals name it. */
  readonly p99?: number
  /** Milliseconds that half of the answers stay below, where the goals name it. */
  readonly p50?: number
  readonly ours: readonly Sent[]
  readonly floor: readonly Sent[]
  /** A request that may be sent only once takes a new share in each round. */
  readonly once?: boolean
}

export type Compared = {
  readonly name: string
  readonly goal: number
  readonly p50Goal: number | null
  readonly p99Goal: number | null
  readonly ours: Load
  readonly floor: Load
  readonly ratio: number
}

/** One more round before those that count, unless the servers may be cold. */
export type Rounds = { readonly rounds: number; readonly seconds: number; readonly cold?: boolean }
type Servers = { readonly ours: string; readonly floor: string; readonly calm: () => Promise<void> }

/** Floor, ours, floor, ours …; the median of what each did and of the ratios of neighbouring rounds. */
export async function compare(servers: Servers, question: Question, rounds: Rounds): Promise<Compared> {
  const pairs = []
  for (let at = rounds.cold ? 1 : 0; at <= rounds.rounds; at += 1) {
    const share: Share = [at / (rounds.rounds + 1), (at + 1) / (rounds.rounds + 1)]
    const pair = await round(servers, question, { share, seconds: rounds.seconds })
    if (at > 0) pairs.push(pair)
  }
  return {
    name: question.name,
    goal: question.goal,
    p50Goal: question.p50 ?? null,
    p99Goal: question.p99 ?? null,
    ours: medianLoad(pairs.map(({ ours }) => ours)),
    floor: medianLoad(pairs.map(({ floor }) => floor)),
    ratio: median(pairs.map(({ ours, floor }) => ours.perSecond / floor.perSecond)),
  }
}

type Share = readonly [from: number, to: number]

async function round(
  { ours, floor, calm }: Servers,
  question: Question,
  of: { readonly share: Share; readonly seconds: number },
) {
  const put = async (url: string, requests: readonly Sent[]) => {
    const some = question.once ? slice(requests, of.share) : requests
    const load = await runLoad(url, some, of.seconds)
    if (load.failed > 0 || load.done === 0)
      throw new Error(
        `${question.name}: ${load.failed} of ${load.failed + load.done} answers of ${url} were no success`,
      )
    if (question.once && load.done > some.length)
      throw new Error(
        `${question.name}: ${load.done} answers to ${some.length} requests that may be sent once`,
      )
    await calm()
    return load
  }
  return { floor: await put(floor, question.floor), ours: await put(ours, question.ours) }
}

function slice<T>(from: readonly T[], [begin, end]: Share): readonly T[] {
  return from.slice(Math.floor(from.length * begin), Math.floor(from.length * end))
}

function medianLoad(loads: readonly Load[]): Load {
  const of = (key: keyof Load) => median(loads.map((load) => load[key]))
  return {
    perSecond: of('perSecond'),
    done: of('done'),
    failed: of('failed'),
    p50: of('p50'),
    p99: of('p99'),
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Waits until `isCalm` says yes. */
export async function until(isCalm: () => Promise<boolean>): Promise<void> {
  while (!(await isCalm())) await setTimeout(100)
}
