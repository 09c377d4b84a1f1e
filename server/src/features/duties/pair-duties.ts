import type { showPairDuties } from '@tongxin/contract/duties/duties'
import type { AnswerOf, QueryOf } from '@tongxin/contract/endpoint'
import { type AccessFacts, may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import {
  isCountedByCadre,
  isOfPairings,
  isRestricted,
  restsOnRoster,
} from '@tongxin/core/duties/contact-rules'
import { findingsIn } from '@tongxin/core/duties/evaluate'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { namesOfFinding } from '@tongxin/core/duties/findings/finding-title'
import { type Rule, rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { settingOf } from '@tongxin/core/duties/setting'
import { siblingKeys } from '@tongxin/core/duties/sibling-keys'
import type { AsOf } from '@tongxin/core/roster/dated'
import type { Facts } from '@tongxin/core/roster/facts'
import { maskName } from '@tongxin/core/roster/masks'
import type { Work } from '../../platform/work.ts'
import { readAsOf } from './as-of.ts'
import { type ExcuseRow, excuseRowsOf } from './excuse-store.ts'
import { loadDutyFacts } from './facts.ts'
import { readFitOfPair } from './fits/pair-fit.ts'
import { type DutyGround, documentOn, loadGround } from './ground.ts'
import { excuseChoicesFor, shownExcuse } from './may-excuse.ts'
import { loadPairFacts, type PairFacts } from './pair-facts.ts'
import { findPair } from './pair-row.ts'
import type { Pairs } from './pairs.ts'
import { type Pair, settleFindings } from './settled-findings.ts'

type PairDuties = AnswerOf<typeof showPairDuties>

/**
 * One pair evaluated anew as of a day, with the records behind each finding: days and forms, never a text. Of closed
 * periods what was frozen.
 */
export async function readPairDuties(
  work: Work,
  pairingId: string,
  asked: QueryOf<typeof showPairDuties>,
): Promise<{ readonly ok: true; readonly value: PairDuties } | Refused> {
  const pair = await findPair(work, pairingId)
  const access = pair && { unitId: pair.unit_id, ownerIds: [pair.cadre_id] }
  if (!pair || !access || !may(work.actor, 'duty.read', access).allowed) return refuse({ code: 'not-found' })
  const asOf = readAsOf(work, asked)
  if (!asOf.ok) return asOf
  const sides = { pairingId, cadreId: pair.cadre_id, personId: pair.person_id }
  const { ground, contacts, excuses, findings } = await evaluatePair(work, sides, asOf.value)
  const fits = await readFitOfPair(work, sides, { ground, asOf: asOf.value })
  await work.record([
    { act: 'human.listed', subjectKind: 'pairing', subjectIds: [pairingId], fields: ['duties'] },
  ])
  const policy = documentOn(ground, work.today)
  const isPlain = may(work.actor, 'human.read', { unitId: pair.unit_id, pairedWith: [pair.cadre_id] }).allowed
  return {
    ok: true,
    value: {
      asOf: asOf.value,
      pairing: {
        id: pairingId,
        cadre: { id: pair.cadre_id, name: pair.cadre_name },
        person: { id: pair.person_id, name: isPlain ? pair.person_name : maskName(pair.person_name) },
        cadreUnit: pair.cadre_unit,
        personUnit: pair.person_unit,
        tier: pair.tier,
        from: pair.from_on,
        to: pair.ended_on,
        reason: pair.reason,
      },
      findings: [
        ...readableFindings(work, findings, { access, ground }),
        ...fits.map((finding) => ({ ...finding, settled: null })),
      ].map((finding) => ({ ...finding, ...namesOfFinding(finding, judgedBy(ground, finding)) })),
      records: contacts.map(({ id, on, form = '', recordedOn }) => ({
        id,
        heldOn: on,
        form,
        enteredOn: recordedOn,
      })),
      excuses: excuses.map((row) => shownExcuse(row, pair, policy)),
      mayExcuse: excuseChoicesFor(work, pair, policy),
    },
  }
}

function judgedBy({ policies }: DutyGround, { version }: Finding) {
  return policies.find(({ id }) => id === version)
}

function contactsOfPair({ contacts }: Facts, { cadreId, personId }: Pair): Facts['contacts'] {
  return contacts.filter(({ parts }) =>
    parts.some(({ cadre, person }) => cadre === cadreId && person === personId),
  )
}

/** What an event of a restricted kind calls for is shown to those who act on it alone. */
function readableFindings<F extends Finding>(
  { actor, today }: Work,
  findings: readonly F[],
  { access, ground }: { readonly access: AccessFacts; readonly ground: DutyGround },
): F[] {
  if (may(actor, 'record.read-restricted', access).allowed) return [...findings]
  const rules = rulesOf(versionsKnownAt(ground.policies, today))
  const restricted = new Set(rules.filter(isRestricted).map(({ key }) => key))
  return findings.filter(({ requirement }) => !restricted.has(requirement))
}

/** Those of the two alone, unless a rule asks for more: who the person is, who belongs to a unit, who held a post before. */
async function factsOfPair(
  work: Work,
  pairs: Pairs,
  { rules, knownAt }: { readonly rules: readonly Rule[]; readonly knownAt: Day | null },
): Promise<PairFacts> {
  if (rules.every(isCountedByCadre)) return loadPairFacts(work, pairs, { knownAt })
  const excuses = await excuseRowsOf(pairs, knownAt).execute(work.tx)
  const facts = await loadDutyFacts(work, { among: rules.some(restsOnRoster) ? null : pairs, knownAt })
  return { facts, excuses: excuses.rows }
}

/** Where it is open whether a duty rests on the pairing or on its cadre, the cadre is judged beside it. */
async function evaluatePair(work: Work, pair: Pair, asOf: AsOf) {
  const knownAt = asOf.knownAt < work.today ? asOf.knownAt : null
  const ground = await loadGround(work, knownAt)
  const { policies, calendar } = ground
  const rules = rulesOf(versionsKnownAt(policies, asOf.knownAt)).filter(isOfPairings)
  const isCadreToo = siblingKeys(rules).length > 0
  const pairs = { cadreIds: [pair.cadreId], personIds: isCadreToo ? null : [pair.personId] }
  const { facts, excuses } = await factsOfPair(work, pairs, { rules, knownAt })
  const setting = settingOf(policies, { calendar, facts, asOf })
  const bearers = new Set<string>([pair.pairingId, ...(isCadreToo ? [pair.cadreId] : [])])
  const found = findingsIn(setting, { bearers, rules: null, since: null })
  const findings = await settleFindings(work, pair, {
    findings: found.filter(({ bearer }) => bearer.kind === 'pairing'),
    asOf,
    policies,
  })
  const isOwn = (row: ExcuseRow) =>
    row.pairing_id === pair.pairingId || row.human_id === pair.cadreId || row.human_id === pair.personId
  return { ground, contacts: contactsOfPair(facts, pair), excuses: excuses.filter(isOwn), findings }
}
