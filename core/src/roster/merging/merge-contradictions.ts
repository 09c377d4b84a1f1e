// What says that two sheets are two humans after all, or must be settled before they can be one.
import type { Day } from '../../calendar/day.ts'
import { joinPairs, type MergingPair } from './join-pairs.ts'
import type { TwoSheets } from './merge-sheets.ts'

/** What the books hold about two humans where they meet. */
export interface MergeGround {
  /** Pairings either is a side of, or assists with. */
  readonly pairs: readonly GroundPair[]
  /** Parts of contacts in force in which both appear. */
  readonly parts: readonly {
    readonly cadreId: string
    readonly personId: string
    readonly heldOn: Day
    readonly form: string
  }[]
  /** Records beside contacts in which both took part. */
  readonly records: readonly { readonly word: string; readonly heldOn: Day }[]
  /** Lists on which the one stands as paired with the other, by their number. */
  readonly lists: readonly string[]
  /** Accounts that may sign in. */
  readonly accounts: readonly { readonly humanId: string; readonly signInName: string }[]
}

export interface GroundPair extends MergingPair {
  readonly cadreName: string
  readonly personName: string
  readonly assistants: readonly { readonly humanId: string; readonly from: Day; readonly to: Day | null }[]
  /** The successor of a handover that is not withdrawn. */
  readonly successorId: string | null
  /** Days not judged are kept with it. */
  readonly isExcused: boolean
}

export type MergeContradiction =
  | { readonly kind: 'paired-together'; readonly from: Day }
  | { readonly kind: 'listed-together'; readonly list: string }
  | { readonly kind: 'met'; readonly on: Day; readonly form: string }
  | { readonly kind: 'in-one-contact'; readonly on: Day; readonly form: string }
  | { readonly kind: 'in-one-record'; readonly on: Day; readonly word: string }
  | { readonly kind: 'handed-over'; readonly personName: string }
  | { readonly kind: 'assists-own'; readonly cadreName: string; readonly personName: string }
  | { readonly kind: 'assist-one'; readonly cadreName: string; readonly personName: string }
  /** One is recorded to have died, and the other not, or on another day. */
  | { readonly kind: 'one-died' }
  | { readonly kind: 'two-accounts'; readonly names: readonly string[] }
  /** The pairing that would stand for no day has something kept with it. */
  | { readonly kind: 'pair-has-more'; readonly cadreName: string; readonly personName: string }

export interface Two {
  readonly survivingId: string
  readonly mergedId: string
}

/** Everything that stands in the way of one human; empty where nothing does. */
export function mergeContradictions(
  two: Two,
  ground: MergeGround,
  sheets: TwoSheets,
): readonly MergeContradiction[] {
  const both = (one: string, other: string) => one !== other && isEither(two, one) && isEither(two, other)
  return [
    ...ground.pairs
      .filter((pair) => both(pair.cadreId, pair.personId) && hasDays(pair))
      .map(({ from }) => ({ kind: 'paired-together', from }) as const),
    ...(diedAlike(sheets) ? [] : [{ kind: 'one-died' } as const]),
    ...ground.lists.map((list) => ({ kind: 'listed-together', list }) as const),
    ...contactsOfBoth(two, ground),
    ...ground.records.map(({ heldOn: on, word }) => ({ kind: 'in-one-record', on, word }) as const),
    ...ground.pairs
      .filter((pair) => pair.successorId !== null && both(pair.cadreId, pair.successorId))
      .map(({ personName }) => ({ kind: 'handed-over', personName }) as const),
    ...ground.pairs.flatMap((pair) => assistingOf(two, pair)),
    ...accountsOf(two, ground),
    ...pairsWithMore(two, ground),
  ]
}

/** Pairings as they stand once the merged human is the surviving one. */
export function renamedPairs(
  { survivingId, mergedId }: Two,
  pairs: readonly GroundPair[],
): readonly GroundPair[] {
  const now = (id: string) => (id === mergedId ? survivingId : id)
  return pairs.map((pair) => ({ ...pair, cadreId: now(pair.cadreId), personId: now(pair.personId) }))
}

function isEither({ survivingId, mergedId }: Two, id: string): boolean {
  return id === survivingId || id === mergedId
}

function hasDays({ from, to }: GroundPair): boolean {
  return to === null || to > from
}

/** Each occasion once: somebody cannot talk with themselves, nor take part twice. */
function contactsOfBoth(two: Two, { parts }: MergeGround): readonly MergeContradiction[] {
  const found = parts.map(({ cadreId, personId, heldOn: on, form }) => {
    const kind = isEither(two, cadreId) && isEither(two, personId) ? 'met' : 'in-one-contact'
    return { kind, on, form } as const
  })
  const byOccasion = new Map<string, (typeof found)[number]>()
  for (const one of found) {
    const key = `${one.on} ${one.form}`
    if (one.kind === 'met' || !byOccasion.has(key)) byOccasion.set(key, one)
  }
  return [...byOccasion.values()]
}

function assistingOf(two: Two, pair: GroundPair): readonly MergeContradiction[] {
  const { cadreName, personName } = pair
  const assisting = pair.assistants.filter(({ humanId }) => isEither(two, humanId))
  const isSide = isEither(two, pair.cadreId) || isEither(two, pair.personId)
  if (assisting.length > 0 && isSide) return [{ kind: 'assists-own', cadreName, personName }]
  const overlap = assisting.some((one) =>
    assisting.some(
      (other) =>
        one.humanId !== other.humanId &&
        (one.to === null || other.from < one.to) &&
        (other.to === null || one.from < other.to),
    ),
  )
  return overlap ? [{ kind: 'assist-one', cadreName, personName }] : []
}

function accountsOf(two: Two, { accounts }: MergeGround): readonly MergeContradiction[] {
  const holders = new Set(accounts.map(({ humanId }) => humanId))
  if (!holders.has(two.survivingId) || !holders.has(two.mergedId)) return []
  return [{ kind: 'two-accounts', names: accounts.map(({ signInName }) => signInName) }]
}

function pairsWithMore(two: Two, { pairs }: MergeGround): readonly MergeContradiction[] {
  const voided = new Set(
    joinPairs(renamedPairs(two, pairs)).flatMap((joined) => joined.voided.map(({ id }) => id)),
  )
  return pairs
    .filter(({ id }) => voided.has(id))
    .filter(
      ({ assistants, successorId, isExcused }) => assistants.length > 0 || successorId !== null || isExcused,
    )
    .map(({ cadreName, personName }) => ({ kind: 'pair-has-more', cadreName, personName }) as const)
}

/** Facts of a sheet end with a death: two that say otherwise about it are not made one before they agree. */
function diedAlike({ surviving, merged }: TwoSheets): boolean {
  const [one, other] = [surviving.detail.died, merged.detail.died]
  if (one === null || other === null) return one === other
  return one.startsWith(other) || other.startsWith(one)
}
