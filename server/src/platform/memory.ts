// What this process has worked out and may use again: never the only place where something stands, and never much.
import { type ChangeMarks, createChangeMarks } from './audit/change-marks.ts'

export type Memory = {
  /** Belongs into the key of whatever rests on what a school has stored. */
  readonly markOf: ChangeMarks
  readonly recall: <T>(key: string) => T | undefined
  /** `weight` in rows; what was not asked for longest goes when there are too many. */
  readonly keep: (key: string, value: unknown, weight: number) => void
  readonly forget: (key: string) => void
  /** One after the other, those of one name: who comes second finds what the first has worked out. */
  readonly alone: <T>(name: string, run: () => Promise<T>) => Promise<T>
}

export function createMemory(mostRows = 60_000): Memory {
  return { markOf: createChangeMarks(), ...createStore(mostRows), alone: createQueues() }
}

type Held = { readonly value: unknown; readonly weight: number }

function createStore(mostRows: number): Pick<Memory, 'recall' | 'keep' | 'forget'> {
  const all = new Map<string, Held>()
  let rows = 0
  const drop = (key: string) => {
    rows -= all.get(key)?.weight ?? 0
    all.delete(key)
  }
  return {
    recall: <T>(key: string) => {
      const held = all.get(key)
      if (held === undefined) return undefined
      all.delete(key)
      all.set(key, held)
      return held.value as T
    },
    keep: (key, value, weight) => {
      drop(key)
      all.set(key, { value, weight })
      rows += weight
      for (const oldest of all.keys()) {
        if (rows <= mostRows) break
        drop(oldest)
      }
    },
    forget: drop,
  }
}

function createQueues(): Memory['alone'] {
  const last = new Map<string, Promise<void>>()
  return async (name, run) => {
    const before = last.get(name) ?? Promise.resolve()
    const own = before.then(run)
    const over = own.then(
      () => undefined,
      () => undefined,
    )
    last.set(name, over)
    try {
      return await own
    } finally {
      if (last.get(name) === over) last.delete(name)
    }
  }
}
