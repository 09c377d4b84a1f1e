import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { EligiblePersonView, showEligible, TierPersonsView } from '@tongxin/contract/pairing/eligibility'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Refused } from '@tongxin/core/decision/decision'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import { enteredAs } from '@tongxin/core/pairing/eligibility/entered-as'
import {
  type EligiblePerson,
  personsOfCadre,
  type TierPersons,
} from '@tongxin/core/pairing/eligibility/persons-of-cadre'
import { shownReason, shownTarget } from '@tongxin/core/pairing/eligibility/shown-grounds'
import { factAskedBy } from '@tongxin/core/policy/atom-sentences'
import type { Work } from '../../platform/work.ts'
import { loadSubject, mayReadBy, type Subject, unitNameOf, wayInto } from './eligibility-subject.ts'
import { numbersOf, tierNameOf } from './standing-numbers.ts'

type Eligible = AnswerOf<typeof showEligible>
type Asked = { readonly humanId: string; readonly on: Day; readonly page: number; readonly size: number }

/** Whom a cadre may be paired with, a page of each tier; audited with the cadre and everybody named. */
export async function readEligible(
  work: Work,
  asked: Asked,
): Promise<{ readonly ok: true; readonly value: Eligible } | Refused> {
  const found = await loadSubject(work, asked)
  if (!found.ok) return found
  const subject = found.value
  const { policyOf, human, setting, facts } = subject
  const persons = enteredAs('person', setting.index.facts.humans, facts.at).filter(
    ({ id }) => id !== human.id,
  )
  const policy = policyOf(unitOf(human, 'cadre', facts.at.on))
  const tiers = personsOfCadre({ policy, persons, cadre: human }, facts).map((tier) =>
    viewOf(tier, { work, subject, asked }),
  )
  const shown = tiers.flatMap((tier) => tier.persons.map(({ id }) => id))
  await work.record([
    {
      act: 'human.listed',
      subjectKind: 'human',
      subjectIds: [human.id, ...new Set(shown)],
      fields: ['eligibility'],
    },
  ])
  return { ok: true, value: { on: asked.on, tiers, numbers: numbersOf(subject) } }
}

type Asking = { readonly work: Work; readonly subject: Subject; readonly asked: Asked }

function viewOf({ tier, isCadre, persons, open }: TierPersons, asking: Asking): TierPersonsView {
  const { work, subject, asked } = asking
  const visible = persons.filter(
    ({ person }) => may(work.actor, 'human.read', wayInto(person, 'person', { work, subject })).allowed,
  )
  const first = (asked.page - 1) * asked.size
  const unknown = open.flatMap(({ rules }) => rules.flatMap(({ because }) => because))
  return {
    tier,
    tierName: tierNameOf(subject, tier),
    isCadre: isCadre.truth,
    reason: shownReason(isCadre, mayReadBy(work.actor, subject.ways)),
    persons: visible.slice(first, first + asked.size).map((one) => personView(one, asking)),
    total: visible.length,
    hidden: persons.length - visible.length,
    open: open.length,
    missing: [...new Set(unknown.map(({ atom }) => factAskedBy(atom)))],
  }
}

function personView(
  { person, targets: [target], needsReason }: EligiblePerson,
  { work, subject }: Asking,
): EligiblePersonView {
  const { facts, human } = subject
  const mayRead = mayReadBy(work.actor, [wayInto(person, 'person', { work, subject })])
  const told = target && shownTarget(target, mayRead)
  return {
    id: person.id,
    name: person.name,
    unitName: unitNameOf(subject, person, 'person'),
    target: told ? { label: told.label, cites: [...told.cite] } : null,
    needsReason,
    paired: facts.roster.pairingsOf(person.id, facts.at).some(({ cadre }) => cadre === human.id),
  }
}
