import type { Asking } from '../../policy/asking.ts'
import { factAskedBy } from '../../policy/atom-sentences.ts'
import type { Predicate } from '../../policy/predicate.ts'
import { predicateHolds } from '../../policy/predicate-holds.ts'
import type { PlainRequirement } from '../../policy/requirement.ts'
import { valuesOf } from '../../policy/value.ts'
import type { Human } from '../../roster/human.ts'
import type { HumanId } from '../../roster/ids.ts'
import type { DutyCount } from '../duty-count.ts'
import type { FactIndex } from '../records/fact-index.ts'
import type { Rule } from '../rule.ts'

/** The facts nobody recorded that leave open whether a requirement is about its bearer: 政治面貌, 职称. */
export function missingFacts(count: DutyCount, index: FactIndex): readonly string[] {
  const { rule, way, judgedOn } = count.asked
  const { bearer } = count.days
  const policy = rule.version.words
  const questions = questionsAbout(way.reading.requirement, bearer.tier, policy.tiers)
  const found = questions.flatMap(({ predicate, about }) => {
    const human = humanOf(bearer[about], index)
    const other = humanOf(bearer[about === 'cadre' ? 'person' : 'cadre'], index)
    if (human === undefined) return []
    const asking: Asking = {
      roster: index.roster,
      orders: policy.vocabulary.orders,
      at: { on: judgedOn, knownAt: index.knownAt },
      as: about,
      ...(other !== undefined && { otherSide: other }),
    }
    const { truth, because } = predicateHolds(predicate, human, asking)
    return truth === 'unknown' ? because.map(({ atom }) => factAskedBy(atom)) : []
  })
  return [...new Set(found)]
}

interface Question {
  readonly predicate: Predicate
  readonly about: 'cadre' | 'person'
}

function questionsAbout(
  { bearer, of = {}, exempt = [] }: PlainRequirement,
  tierId: string | null,
  tiers: Rule['version']['words']['tiers'],
): readonly Question[] {
  const about = bearer === 'cadre' ? 'cadre' : 'person'
  const inTiers = tiers.filter(({ id }) => tierId === null || id === tierId)
  const targets =
    of.target === undefined && bearer !== 'person' ? [] : inTiers.flatMap((tier) => tier.targets)
  const asked: readonly (readonly [Predicate | undefined, Question['about']])[] = [
    [of.is, about],
    [of.cadre, 'cadre'],
    [of.person, 'person'],
    ...exempt.flatMap(({ person, cadre }) => [[person, 'person'] as const, [cadre, 'cadre'] as const]),
    ...targets
      .filter(({ id }) => of.target?.includes(id) ?? of.tier !== undefined)
      .flatMap(({ is }) => valuesOf(is))
      .map((is) => [is, 'person'] as const),
    ...(bearer === 'cadre' ? inTiers.flatMap(({ cadres }) => valuesOf(cadres)) : []).map(
      (definition) => [definition, 'cadre'] as const,
    ),
  ]
  return asked.flatMap(([predicate, whom]) => (predicate === undefined ? [] : { predicate, about: whom }))
}

function humanOf(id: HumanId | null, index: FactIndex): Human | undefined {
  return id === null ? undefined : index.humans.get(id)
}
