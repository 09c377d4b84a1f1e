import type { showPairDuties } from '@tongxin/contract/duties'
import type { AnswerOf, QueryOf } from '@tongxin/contract/endpoint'
import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { findingsIn } from '@tongxin/core/duties/evaluate'
import { settingOf } from '@tongxin/core/duties/setting'
import type { AsOf } from '@tongxin/core/roster/dated'
import { maskName } from '@tongxin/core/roster/masks'
import type { Work } from '../../platform/work.ts'
import { documentOn, loadGround } from './ground.ts'
import { excuseChoicesFor, shownExcuse } from './may-excuse.ts'
import { loadPairFacts } from './pair-facts.ts'
import { findPair } from './pair-row.ts'
import { type Pair, settleFindings } from './settled-findings.ts'

type PairDuties = AnswerOf<typeof showPairDuties>

/**
 * One pair evaluated anew as of a day, with the records behind each finding: days and forms, never a text. Of closed
 * periods what was frozen.
 */
export async function readPairDuties(
  work: Work,
  pairingId: string,
  { on = work.today, knownAt = work.today }: QueryOf<typeof showPairDuties>,
): Promise<{ readonly ok: true; readonly value: PairDuties } | Refused> {
  const pair = await findPair(work, pairingId)
  const access = pair && { unitId: pair.unit_id, ownerIds: [pair.cadre_id] }
  if (!pair || !access || !may(work.actor, 'duty.read', access).allowed) return refuse({ code: 'not-found' })
  const later = [on, knownAt].find((day) => day > work.today)
  if (later !== undefined) return refuse({ code: 'day-in-future', on: later })
  const sides = { pairingId, cadreId: pair.cadre_id, personId: pair.person_id }
  const { ground, facts, excuses, findings } = await evaluatePair(work, sides, { on, knownAt })
  await work.record([
    { act: 'human.listed', subjectKind: 'pairing', subjectIds: [pairingId], fields: ['duties'] },
  ])
  const policy = documentOn(ground, work.today)
  const isPlain = may(work.actor, 'human.read', { unitId: pair.unit_id, pairedWith: [pair.cadre_id] }).allowed
  return {
    ok: true,
    value: {
      asOf: { on, knownAt },
      pairing: {
        id: pairingId,
        cadre: { id: pair.cadre_id, name: pair.cadre_name },
        person: { id: pair.person_id, name: isPlain ? pair.person_name : maskName(pair.person_name) },
        tier: pair.tier,
        from: pair.from_on,
        to: pair.ended_on,
      },
      findings: [...findings],
      records: facts.contacts.map(({ id, on, form = '', recordedOn }) => ({
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

async function evaluatePair(work: Work, pair: Pair, asOf: AsOf) {
  const knownAt = asOf.knownAt < work.today ? asOf.knownAt : null
  const ground = await loadGround(work, knownAt)
  const { policies, calendar } = ground
  const pairs = { cadreIds: [pair.cadreId], personIds: [pair.personId] }
  const { facts, excuses } = await loadPairFacts(work, pairs, knownAt)
  const setting = settingOf(policies, { calendar, facts, asOf })
  const bearers = new Set([pair.pairingId])
  const found = findingsIn(setting, { bearers, rules: null, since: null })
  const findings = await settleFindings(work, pair, {
    findings: found.filter(({ bearer }) => bearer.kind === 'pairing'),
    asOf,
  })
  return { ground, facts, excuses, findings }
}
