import { setTimeout as wait } from 'node:timers/promises'

/** Something that goes on in the background until it is stopped. */
export interface Running {
  /** Lets the round under way finish, then resolves; no further round begins. */
  readonly stop: () => Promise<void>
}

/** Does `round` again and again with a pause between; a failing round is reported and the next one tried. */
export function repeat(options: {
  readonly pauseMillis: number
  readonly round: (signal: AbortSignal) => Promise<void>
  readonly onError: (error: unknown) => void
}): Running {
  const stopping = new AbortController()
  const rounds = runRounds(options, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await rounds
    },
  }
}

async function runRounds(options: Parameters<typeof repeat>[0], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await options.round(signal).catch(options.onError)
    await wait(options.pauseMillis, undefined, { signal }).catch(() => undefined)
  }
}
