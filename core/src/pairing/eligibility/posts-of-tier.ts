import type { Asking } from '../../policy/asking.ts'
import { predicateTruth } from '../../policy/predicate-truth.ts'
import type { Tier } from '../../policy/tier.ts'
import { valuesOf } from '../../policy/value.ts'
import { holdsOn } from '../../roster/dated.ts'
import type { Human, PostFact } from '../../roster/human.ts'

/**
 * The posts of the day that by themselves make their holder a cadre of the tier: a secretary of one unit who also sits in
 * the school's committee is a cadre of the unit tier by the one, of the school's by the other.
 */
export function postsOfTier(human: Human, tier: Tier, asking: Asking): readonly PostFact[] {
  const definitions = valuesOf(tier.cadres)
  return human.posts.filter(
    (post) =>
      holdsOn(post, asking.at) &&
      definitions.some(
        (definition) => predicateTruth(definition, { ...human, posts: [post] }, asking) === 'true',
      ),
  )
}
