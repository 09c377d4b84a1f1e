import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideUnitPairing, type NewUnitPairing } from '@tongxin/core/pairing/units/decide-unit-pairing'
import { unitPairingGround } from '@tongxin/core/pairing/units/unit-pairing-ground'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Recorded, Work } from '../../../platform/work.ts'
import { pairingOf, pairingRowsOf } from '../../duties/facts.ts'
import { policyInForce } from '../../policy/queries.ts'
import { loadRosterFacts } from '../../roster/facts.ts'
import { putReasons } from '../pairing-store.ts'

type Done = { readonly ok: true; readonly value: NewUnitPairing } | Refused

/** Enters a pairing a side of which is a unit; the document in force on its first day says between whom. */
export async function enterUnitPairing(work: Work, asked: NewUnitPairing): Promise<Done> {
  if (!may(work.actor, 'pairing.enter', { unitId: asked.fromUnitId }).allowed)
    return refuse({ code: 'not-found' })
  const policy = (await policyInForce(work, asked.from))?.policy
  if (!policy) return refuse({ code: 'no-policy-in-force', on: asked.from })
  const roster = await loadRosterFacts(work)
  const { rows } = await pairingRowsOf(null).execute(work.tx)
  const facts = { ...emptyFacts(work.schoolId), ...roster, pairings: rows.map(pairingOf) }
  const decision = decideUnitPairing(asked, unitPairingGround(asked, { policy, facts, today: work.today }))
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  await insertUnitPairing(work, asked, recorded)
  if (asked.reason !== '') await putReasons(work, [{ pairingId: asked.id, reason: asked.reason }], recorded)
  return { ok: true, value: asked }
}

/** Within reach of the unit that contacts, as a pair of its own list is. */
async function insertUnitPairing(work: Work, asked: NewUnitPairing, recorded: Recorded): Promise<void> {
  await work.tx
    .insertInto('pairing')
    .values({
      school_id: work.schoolId,
      id: asked.id,
      cadre_id: asked.cadreId,
      person_id: asked.personId,
      tier: asked.tier,
      unit_id: asked.fromUnitId,
      from_unit_id: asked.fromUnitId,
      to_unit_id: asked.toUnitId,
      from_on: asked.from,
      ...recorded,
    })
    .execute()
}
