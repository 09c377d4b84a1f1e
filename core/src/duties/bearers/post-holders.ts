// A pairing bound to a post passes to the next holder of that post.
import type { Day } from '../../calendar/day.ts'
import { postsOfTier } from '../../pairing/eligibility/posts-of-tier.ts'
import type { PairingFact } from '../../pairing/pairing-fact.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Tier } from '../../policy/tier.ts'
import { covers } from '../../roster/dated.ts'
import type { Facts } from '../../roster/facts.ts'
import type { Human, PostFact } from '../../roster/human.ts'
import type { HumanId } from '../../roster/ids.ts'
import { indexRoster } from '../../roster/roster.ts'
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
      cadreHolders: successionOf(cadre, { ...context, from, boundTo: 'tier' }),
    }),
    ...(tier.to === 'post' && {
      personHolders: successionOf(person, { ...context, from, boundTo: 'first' }),
    }),
  }
}

interface Succession extends HoldersContext {
  readonly from: Day | null
  /** Which of several posts the side is bound to: the one that makes a cadre of the tier, or the first. */
  readonly boundTo: 'tier' | 'first'
}

function successionOf(human: HumanId, context: Succession): readonly Holding[] {
  const { facts } = context
  const first = facts.humans.find(({ id }) => id === human)
  const post = first === undefined ? undefined : postOf(first, context)
  const start: Holding = { human, from: null }
  return post === undefined ? [start] : [start, ...laterHolders(post, facts.humans)]
}

function postOf(human: Human, { from, boundTo, ...context }: Succession): PostFact | undefined {
  const { tier, policy, facts, knownAt } = context
  if (boundTo === 'tier' && from !== null) {
    const asking = { roster: indexRoster(facts), orders: policy.vocabulary.orders, at: { on: from, knownAt } }
    const [post] = postsOfTier(human, tier, asking)
    if (post !== undefined) return post
  }
  return human.posts.find((post) => from === null || covers(post, from))
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
