import type { showPairDuties } from '@tongxin/contract/duties'
import type { AnswerOf, QueryOf } from '@tongxin/contract/endpoint'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { findingsIn } from '@tongxin/core/duties/evaluate'
import { settingOf } from '@tongxin/core/duties/setting'
import type { AsOf } from '@tongxin/core/roster/dated'
import { maskName } from '@tongxin/core/roster/masks'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { loadGround } from './ground.ts'
import { loadPairFacts } from './pair-facts.ts'
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
  const { facts, findings } = await evaluatePair(work, sides, { on, knownAt })
  await work.record([
    { act: 'human.listed', subjectKind: 'pairing', subjectIds: [pairingId], fields: ['duties'] },
  ])
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
    },
  }
}

async function evaluatePair(work: Work, pair: Pair, asOf: AsOf) {
  const knownAt = asOf.knownAt < work.today ? asOf.knownAt : null
  const { policies, calendar } = await loadGround(work, knownAt)
  const pairs = { cadreIds: [pair.cadreId], personIds: [pair.personId] }
  const facts = await loadPairFacts(work, pairs, knownAt)
  const setting = settingOf(policies, { calendar, facts, asOf })
  const bearers = new Set([pair.pairingId])
  const found = findingsIn(setting, { bearers, rules: null, since: null })
  const findings = await settleFindings(work, pair, {
    findings: found.filter(({ bearer }) => bearer.kind === 'pairing'),
    asOf,
  })
  return { facts, findings }
}

type PairRow = {
  readonly cadre_id: string
  readonly cadre_name: string
  readonly person_id: string
  readonly person_name: string
  readonly tier: string
  readonly from_on: Day
  readonly ended_on: Day | null
  /** The cadre's, as the counts kept say it. */
  readonly unit_id: string | null
}

async function findPair(work: Work, id: string): Promise<PairRow | undefined> {
  const { rows } = await sql<PairRow>`
    select p.cadre_id, c.name as cadre_name, p.person_id, h.name as person_name, p.tier, p.from_on, e.ended_on,
      coalesce((select d.unit_id from duty_count d where d.school_id = p.school_id and d.bearer_id = p.id::text
        order by d.period_from desc nulls last limit 1), p.unit_id) as unit_id
    from pairing p
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail h on h.school_id = p.school_id and h.human_id = p.person_id and h.superseded_at is null
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    where p.school_id = current_school() and p.id = ${id}`.execute(work.tx)
  return rows[0]
}
