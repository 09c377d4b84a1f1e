// A pairing bound to a post passes to the next holder of that post.
import type { Day } from '../calendar/day.ts'
import type { PairingFact } from '../pairing/pairing-fact.ts'
import type { Policy } from '../policy/policy.ts'
import { predicateHolds } from '../policy/predicate-holds.ts'
import type { Tier } from '../policy/tier.ts'
import { valuesOf } from '../policy/value.ts'
import { covers } from '../roster/dated.ts'
import type { Facts } from '../roster/facts.ts'
import type { Human, PostFact } from '../roster/human.ts'
import type { HumanId } from '../roster/ids.ts'
import { indexRoster } from '../roster/roster.ts'
import type { Holding, StandingPairing } from './standing-pairing.ts'

export interface HoldersContext {
  readonly tier: Tier
  readonly policy: Policy
  readonly facts: Facts
  readonly knownAt: Day
}

/** Who held the posts the sides are bound to, from the pairing's first day on; nothing for sides that are humans. */
export function holdersOf(
  { cadre, person, from }: PairingFact,
  context: HoldersContext,
): Pick<StandingPairing, 'cadreHolders' | 'personHolders'> {
  const { tier } = context
  return {
    ...(tier.bindsTo === 'post' && {
      cadreHolders: successionOf(cadre, { ...context, from, makes: isCadreByPost }),
    }),
    ...(tier.to === 'post' && {
      personHolders: successionOf(person, { ...context, from, makes: () => true }),
    }),
  }
}

interface Succession extends HoldersContext {
  readonly from: Day | null
  /** Whether a post is the one the pairing is about. */
  readonly makes: (human: Human, post: PostFact, context: HoldersContext & { readonly on: Day }) => boolean
}

function successionOf(human: HumanId, context: Succession): readonly Holding[] {
  const { facts, from, makes } = context
  const first = facts.humans.find(({ id }) => id === human)
  const held = first?.posts.filter((post) => from === null || covers(post, from)) ?? []
  const post =
    first === undefined
      ? undefined
      : held.find((each) => from !== null && makes(first, each, { ...context, on: from }))
  const start = post ?? held[0]
  return start === undefined
    ? [{ human, from: null }]
    : [{ human, from: null }, ...laterHolders(start, facts.humans)]
}

/** One after the other: the next holder is who takes up the same post on or after the day the one before left it. */
function laterHolders(first: PostFact, humans: readonly Human[]): readonly Holding[] {
  const same = humans.flatMap(({ id, posts }) =>
    posts.flatMap((post) =>
      isSame(post, first) && post.from !== null ? [{ human: id, from: post.from, to: post.to }] : [],
    ),
  )
  same.sort((a, b) => (a.from !== b.from ? (a.from < b.from ? -1 : 1) : a.human < b.human ? -1 : 1))
  const holders: Holding[] = []
  let left = first.to
  for (const { human, from, to } of same) {
    if (left === null || from < left) continue
    holders.push({ human, from })
    left = to
  }
  return holders
}

function isSame(a: PostFact, b: PostFact): boolean {
  return a.unit === b.unit && a.title === b.title && a.body === b.body
}

/** The post that by itself makes its holder a cadre of the tier. */
function isCadreByPost(
  human: Human,
  post: PostFact,
  { tier, policy, facts, knownAt, on }: HoldersContext & { readonly on: Day },
): boolean {
  const asking = { roster: indexRoster(facts), orders: policy.vocabulary.orders, at: { on, knownAt } }
  return valuesOf(tier.cadres).some(
    (definition) => predicateHolds(definition, { ...human, posts: [post] }, asking).truth === 'true',
  )
}
