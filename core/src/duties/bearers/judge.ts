import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Predicate } from '../../policy/predicate.ts'
import { predicateTruth } from '../../policy/predicate-truth.ts'
import { allOf, anyOf, notOf, type Truth, truthOf } from '../../policy/truth.ts'
import { type Value, valuesOf } from '../../policy/value.ts'
import type { HumanId, UnitId } from '../../roster/ids.ts'
import type { FactIndex } from '../records/fact-index.ts'

/** What a predicate is judged over: the document (its orders) and the facts known. */
export interface JudgeContext {
  readonly policy: Policy
  readonly index: FactIndex
}

/** About whom, beside whom, on which day. */
export interface Question {
  readonly human: HumanId
  readonly other?: HumanId | undefined
  readonly on: Day
  /** As which side of pairings; absent: either. */
  readonly as?: 'cadre' | 'person'
}

/** true, false, or null when data that matter are missing, the human included. */
export function judge(
  predicate: Predicate,
  question: Question,
  { policy, index }: JudgeContext,
): boolean | null {
  const human = index.humans.get(question.human)
  if (human === undefined) return null
  const otherSide = question.other === undefined ? undefined : index.humans.get(question.other)
  const truth = predicateTruth(predicate, human, {
    roster: index.roster,
    orders: policy.vocabulary.orders,
    at: { on: question.on, knownAt: index.knownAt },
    ...(otherSide !== undefined && { otherSide }),
    ...(question.as !== undefined && { as: question.as }),
  })
  return answerOf(truth)
}

/** The same of a condition that can be read in several ways: null, too, where its readings not yet settled differ. */
export function judgeReadings(
  value: Value<Predicate>,
  question: Question,
  context: JudgeContext,
): boolean | null {
  const [first = null, ...others] = valuesOf(value).map((predicate) => judge(predicate, question, context))
  return others.every((other) => other === first) ? first : null
}

/** The same about a unit, which has a kind, an id and units above it, and nothing else to ask about. */
export function judgeUnit(
  predicate: Predicate,
  { unit, on }: { readonly unit: UnitId; readonly on: Day },
  index: FactIndex,
): boolean | null {
  return answerOf(unitHolds(predicate, index.roster.unitAndAbove(unit, { on, knownAt: index.knownAt })))
}

function unitHolds(
  predicate: Predicate,
  path: readonly { readonly id: string; readonly kind: string }[],
): Truth {
  switch (predicate.op) {
    case 'all':
      return allOf(predicate.of.map((part) => unitHolds(part, path)))
    case 'any':
      return anyOf(predicate.of.map((part) => unitHolds(part, path)))
    case 'not':
      return notOf(unitHolds(predicate.of, path))
    case 'unit': {
      const { kind, id } = predicate
      const [own] = path
      const isKind = kind === undefined || own?.kind === kind
      return truthOf(isKind && (id === undefined || path.some((unit) => unit.id === id)))
    }
    default:
      return 'unknown'
  }
}

function answerOf(truth: Truth): boolean | null {
  return truth === 'unknown' ? null : truth === 'true'
}
