import type { KeptPairMark } from '@tongxin/contract/pairing/pair-marks'
import type { SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import type { PairIds } from '@tongxin/core/pairing/solver/instance'
import { keyOf, type PairMarks } from './step-stack.ts'

// Locks and exclusions as the engine takes them, and as they are kept with the draft.

/** Those kept with the draft that concern people of its network. */
export function marksIn(
  network: Pick<SentNetwork, 'cadres' | 'persons'>,
  kept: readonly KeptPairMark[],
): PairMarks {
  const known = new Set([...network.cadres, ...network.persons].map(({ id }) => id))
  const pairs = (kind: KeptPairMark['kind']) =>
    kept
      .filter((mark) => mark.kind === kind && known.has(mark.cadreId) && known.has(mark.personId))
      .map(({ cadreId, personId }) => [cadreId, personId] as const)
  return { locks: pairs('lock'), exclusions: pairs('exclude') }
}

/** One's own marks on top of those kept; where they contradict, what is kept stands. */
export function mergedMarks(kept: PairMarks, own: PairMarks): PairMarks {
  const taken = new Set([...kept.locks, ...kept.exclusions].map(keyOf))
  const free = (pairs: PairMarks['locks']) => pairs.filter((pair) => !taken.has(keyOf(pair)))
  return {
    locks: [...kept.locks, ...free(own.locks)],
    exclusions: [...kept.exclusions, ...free(own.exclusions)],
  }
}

/** What has to be sent after marks changed; undefined when nothing has. */
export function markChange(before: PairMarks, after: PairMarks) {
  const [was, is] = [kindsOf(before), kindsOf(after)]
  const marked = [...is].filter(([key, { kind }]) => was.get(key)?.kind !== kind)
  const lifted = [...was].filter(([key, { kind }]) => is.get(key)?.kind !== kind)
  if (marked.length + lifted.length === 0) return undefined
  return {
    marked: marked.map(([, { kind, pair }]) => ({ kind, ...named(pair), reason: null })),
    lifted: lifted.map(([, { pair }]) => named(pair)),
  }
}

/** Marks kept with the draft that a proposal does not heed: made by somebody else since it was begun. */
export function unheededMarks(kept: readonly KeptPairMark[], marks: PairMarks): readonly KeptPairMark[] {
  const heeded = kindsOf(marks)
  return kept.filter(({ kind, cadreId, personId }) => heeded.get(keyOf([cadreId, personId]))?.kind !== kind)
}

interface OneMark {
  readonly kind: KeptPairMark['kind']
  readonly pair: PairIds
}

function kindsOf({ locks, exclusions }: PairMarks): ReadonlyMap<string, OneMark> {
  const entries = (kind: OneMark['kind'], pairs: readonly PairIds[]) =>
    pairs.map((pair): readonly [string, OneMark] => [keyOf(pair), { kind, pair }])
  return new Map([...entries('lock', locks), ...entries('exclude', exclusions)])
}

function named([cadreId, personId]: PairIds) {
  return { cadreId, personId }
}
