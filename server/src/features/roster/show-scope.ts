import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { showScope, TierScopeView } from '@tongxin/contract/pairing/eligibility'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Refused } from '@tongxin/core/decision/decision'
import type { RuleResult } from '@tongxin/core/pairing/eligibility/candidate'
import { enteredAs } from '@tongxin/core/pairing/eligibility/entered-as'
import { scopeOfPerson, type TierScope } from '@tongxin/core/pairing/eligibility/scope-of-person'
import { shownReason, shownTarget } from '@tongxin/core/pairing/eligibility/shown-grounds'
import type { Human } from '@tongxin/core/roster/human'
import type { Work } from '../../platform/work.ts'
import { loadSubject, mayReadBy, type Subject, unitNameOf, wayInto } from './eligibility-subject.ts'
import { numbersOf, tierNameOf } from './standing-numbers.ts'

type Scope = AnswerOf<typeof showScope>

/** In whose scope a person is; audited with the person and every cadre named. */
export async function readScope(
  work: Work,
  asked: { readonly humanId: string; readonly on: Day },
): Promise<{ readonly ok: true; readonly value: Scope } | Refused> {
  const found = await loadSubject(work, asked)
  if (!found.ok) return found
  const subject = found.value
  const { policyOf, human, setting, facts } = subject
  const cadres = enteredAs('cadre', setting.index.facts.humans, facts.at).filter(({ id }) => id !== human.id)
  const tiers = scopeOfPerson({ policyOf, cadres, person: human }, facts).map((scope) =>
    viewOf(scope, { work, subject }),
  )
  const shown = tiers.flatMap((tier) => tier.cadres.map(({ id }) => id))
  await work.record([
    {
      act: 'human.read',
      subjectKind: 'human',
      subjectIds: [human.id, ...new Set(shown)],
      fields: ['eligibility'],
    },
  ])
  return { ok: true, value: { on: asked.on, tiers, numbers: numbersOf(subject) } }
}

type Asking = { readonly work: Work; readonly subject: Subject }

function viewOf(scope: TierScope, { work, subject }: Asking): TierScopeView {
  const mayRead = mayReadBy(work.actor, subject.ways)
  const mayPair = scope.cadres.flatMap((id) => subject.facts.roster.findHuman(id) ?? [])
  const visible = mayPair.filter(
    (cadre) => may(work.actor, 'human.read', wayInto(cadre, 'cadre', { work, subject })).allowed,
  )
  const reasons = (rules: readonly RuleResult[]) => rules.map((rule) => shownReason(rule, mayRead))
  return {
    tier: scope.tier,
    tierName: tierNameOf(subject, scope.tier),
    cadres: visible.map((cadre) => cadreView(cadre, subject)),
    hidden: mayPair.length - visible.length,
    open: scope.open.length,
    targets: distinctTargets(scope, mayRead),
    reasons: reasons(scope.why),
    missing: reasons(scope.missing),
    hasCadres: scope.hasCadres,
  }
}

function cadreView(cadre: Human, subject: Subject) {
  const { facts, human } = subject
  const pairs = facts.roster.pairingsOf(human.id, facts.at)
  return {
    id: cadre.id,
    name: cadre.name,
    unitName: unitNameOf(subject, cadre, 'cadre'),
    paired: pairs.some((pair) => pair.cadre === cadre.id),
  }
}

/** Several targets that may not be told apart are told once. */
function distinctTargets(
  { targets }: TierScope,
  mayRead: ReturnType<typeof mayReadBy>,
): TierScopeView['targets'] {
  const told = targets.map((target) => shownTarget(target, mayRead))
  return [...new Map(told.map(({ label, cite }) => [label, { label, cites: [...cite] }])).values()]
}
