import { may, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { hasUnitSides } from '@tongxin/core/pairing/units/decide-unit-pairing'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { inRosterOrder, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { findNextDue, urgedUnit } from '../duties/next-due/facts.ts'
import { policyInForce } from '../policy/queries.ts'
import { isOver } from './handover/facts.ts'
import { tierName } from './lists/list-head.ts'

/** Pairs within reach, with names; ended ones only when asked for; and whether pairings of units may be entered beside. */
export async function listPairings(
  work: Work,
  asked: {
    readonly cadreId?: string | undefined
    readonly personId?: string | undefined
    readonly ended: boolean
  },
) {
  const reach = reachOf(work.actor, 'pairing.read')
  const policy = (await policyInForce(work, work.today))?.policy
  const within = withinReach(reach, { unit: 'p.unit_id', owner: 'p.cadre_id' })
  const { rows } = await sql<PairingRow>`
    select p.id, p.cadre_id, c.name as cadre_name, p.person_id, h.name as person_name, p.tier, p.unit_id, u.name as unit_name,
      w.unit_id as due_unit_id, ${unitNameOn(sql.ref('w.unit_id'), work.today)} as due_unit,
      ${unitNameOn(sql.ref('p.from_unit_id'), work.today)} as cadre_unit,
      ${unitNameOn(sql.ref('p.to_unit_id'), work.today)} as person_unit, p.from_on, e.ended_on, e.reason as end_reason, o.id as handover_id
    from pairing p
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail h on h.school_id = p.school_id and h.human_id = p.person_id and h.superseded_at is null
    left join lateral (select f.name from unit_fact f where f.school_id = p.school_id and f.unit_id = p.unit_id
      and f.superseded_at is null order by f.valid_from desc limit 1) u on true
    cross join lateral (select coalesce(p.from_unit_id, ${unitIdOn(sql.ref('p.cadre_id'), 'cadre', work.today)}) as unit_id) w
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    left join handover o on o.school_id = p.school_id and o.pairing_id = p.id and o.superseded_at is null and not ${isOver('o', 'p')}
    where p.school_id = current_school() and ${within}
      and (${asked.ended} or e.ended_on is null or e.ended_on > ${work.today})
      and (${asked.cadreId ?? null}::uuid is null or p.cadre_id = ${asked.cadreId ?? null})
      and (${asked.personId ?? null}::uuid is null or p.person_id = ${asked.personId ?? null})
    order by ${inRosterOrder('c', 'cadre', work.today)}, h.stroke_order, p.from_on limit 1000`.execute(
    work.tx,
  )
  const enterUnits =
    may(work.actor, 'pairing.enter', { unitId: null }).allowed && policy?.tiers.some(hasUnitSides) === true
  const nextDue = await nextDueOf(work, rows)
  const shown = rows.map((row) => ({
    id: row.id,
    cadreId: row.cadre_id,
    cadreName: row.cadre_name,
    personId: row.person_id,
    personName: row.person_name,
    cadreUnit: row.cadre_unit,
    personUnit: row.person_unit,
    tier: row.tier,
    tierName: policy ? tierName(policy, row.tier) : row.tier,
    unitName: row.unit_name,
    from: row.from_on,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    handoverId: row.handover_id,
    nextDue: nextDue(row),
    urged: urgedUnit(work.actor, { id: row.due_unit_id, name: row.due_unit }),
    can: abilitiesOf(work, row),
  }))
  return { rows: shown, can: { enterUnits } }
}

function abilitiesOf({ actor }: Work, row: PairingRow) {
  return {
    end: row.ended_on === null && may(actor, 'pairing.end', { unitId: row.unit_id }).allowed,
    handOver: may(actor, 'form.render', { unitId: row.unit_id, ownerIds: [row.cadre_id] }).allowed,
    beginHandover:
      (row.cadre_unit ?? row.person_unit) === null &&
      row.handover_id === null &&
      may(actor, 'handover.keep', { unitId: row.unit_id }).allowed,
  }
}

/** Of a pair that has ended nothing is due. */
async function nextDueOf(work: Work, rows: readonly PairingRow[]) {
  const stands = (row: PairingRow) => row.ended_on === null || row.ended_on > work.today
  const sidesOf = (row: PairingRow) => ({ cadreId: row.cadre_id, personId: row.person_id })
  const found = await findNextDue(work, rows.filter(stands).map(sidesOf))
  return (row: PairingRow) => (stands(row) ? found(sidesOf(row)) : null)
}

type PairingRow = {
  readonly id: string
  readonly cadre_id: string
  readonly cadre_name: string
  readonly person_id: string
  readonly person_name: string
  readonly tier: string
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly due_unit_id: string | null
  readonly due_unit: string | null
  readonly cadre_unit: string | null
  readonly person_unit: string | null
  readonly from_on: Day
  readonly ended_on: Day | null
  readonly end_reason: string | null
  readonly handover_id: string | null
}
