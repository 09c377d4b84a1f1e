import type { Force } from '../../policy/force.ts'
import { type TargetMatch, unranked } from '../eligibility/target-rule.ts'
import type { Claim } from './claims.ts'
import type { NetworkPerson, PriorityClass } from './list-network.ts'

/** What decides how early a cadre is found for a person. */
export interface Need {
  readonly id: string
  /** Of the target the person comes under first. */
  readonly rank: number
  readonly target: TargetMatch | null
  readonly claims: readonly Claim[]
  /** Paired in another list. */
  readonly isPairedElsewhere: boolean
}

/**
 * Persons with their weights: first whom the document says must be contacted, then whom it says should be, then the others;
 * among these by the class of their target; last who has somebody in another list already.
 *
 * The weights only need to fall from class to class: sets of persons that can all be covered are the independent sets of a
 * transversal matroid, so the heaviest of them leaves nobody out for any number of persons of a lower class.
 */
export function weighedPersons(needs: readonly Need[]): readonly NetworkPerson[] {
  const asked = needs.map((need) => ({ need, ...askedOf(need) }))
  const scores = asked.map(({ need, force, coveredElsewhere }) => scoreOf(need.rank, force, coveredElsewhere))
  const ladder = [...new Set(scores)].sort((a, b) => a - b)
  const weightOf = new Map(ladder.map((score, step) => [score, Math.min(step + 1, heaviest)]))
  return asked.map(({ need: { id, rank, target, claims }, force, coveredElsewhere }, index) => ({
    id,
    weight: weightOf.get(scores[index] ?? 0) ?? 1,
    rank: classOf(rank),
    asked: force,
    mostCadres: mostCadres(claims),
    coveredElsewhere,
    target,
  }))
}

const heaviest = 1_000

/** Covered elsewhere only when every reading that asks for somebody has somebody; without a rule any other pair does. */
function askedOf({ claims, isPairedElsewhere }: Need) {
  const asking = claims.filter(({ atLeast }) => atLeast !== null)
  const forces = asking.map(({ force }) => force)
  const force: Force | null = forces.includes('must') ? 'must' : (forces[0] ?? null)
  const coveredElsewhere =
    asking.length === 0 ? isPairedElsewhere : asking.every(({ atLeast }) => atLeast === 0)
  return { force, coveredElsewhere }
}

function scoreOf(rank: number, force: Force | null, coveredElsewhere: boolean): number {
  if (coveredElsewhere) return -1
  const asked = force === 'must' ? 2 : force === 'should' ? 1 : 0
  return asked * rankSteps + (rankSteps - Math.min(rank, rankSteps))
}

/** Ranks a document may give its targets; later ones come together. */
const rankSteps = 100

function mostCadres(claims: readonly Claim[]): number | null {
  const limits = claims.flatMap(({ atMost }) => (atMost === null ? [] : [atMost]))
  return limits.length === 0 ? null : Math.min(...limits)
}

function classOf(rank: number): PriorityClass {
  if (rank === unranked) return 'usual'
  return rank < unranked ? 'first' : 'last'
}
