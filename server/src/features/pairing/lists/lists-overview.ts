import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { UnchangedRow as Unchanged } from '@tongxin/contract/pairing/list-head'
import type { listLists } from '@tongxin/contract/pairing/lists'
import { may, reachOf } from '@tongxin/core/account/may'
import { academicYearOn, academicYearsOf } from '@tongxin/core/calendar/academic-year'
import { isMadeByUnit } from '@tongxin/core/pairing/lists/list-board'
import { yearlyAdjustment } from '@tongxin/core/pairing/lists/list-chain'
import { capacityIn, markerOf } from '@tongxin/core/pairing/lists/step-roles'
import { unchangedRole } from '@tongxin/core/pairing/lists/unchanged-list'
import { decideStatementWithdrawal } from '@tongxin/core/pairing/lists/withdraw-statement'
import type { Policy } from '@tongxin/core/policy/policy'
import { speaksForItself } from '@tongxin/core/policy/unit-own/speaking-units'
import { type UnitPolicies, unitPolicies } from '@tongxin/core/policy/unit-own/unit-policies'
import type { Work } from '../../../platform/work.ts'
import { policyInForce } from '../../policy/queries.ts'
import { findListUnits, findUnitNames, type ListUnit } from '../unit-store.ts'
import { type ListGround, loadListGround } from './list-ground.ts'
import { listHead, tierName, whenAdjusted } from './list-head.ts'
import { findLists, type StoredList } from './list-store.ts'
import { roleName } from './steps-page.ts'
import { findUnchanged, type UnchangedRow } from './unchanged-store.ts'

type Overview = AnswerOf<typeof listLists>

/** The lists within reach, each by the document it was begun under; and by the one in force what may be begun or stated. */
export async function readLists(work: Work): Promise<Overview> {
  const reach = reachOf(work.actor, 'list.read')
  const unitIds = reach.all ? null : reach.unitIds
  const rows = await findLists(work, unitIds)
  const stated = await findUnchanged(work, unitIds)
  const versionIds = [...rows, ...stated].map((row) => row.policy_version_id)
  const ground = await loadListGround(work, versionIds)
  const policy = (await policyInForce(work, work.today))?.policy
  const policyOf = policy && unitPolicies(policy, ground.filledIn(policy), work.today)
  const units = await findListUnits(work)
  const nameOf = await nameUnits(work, [...rows, ...stated], units)
  const asOf = { today: work.today, holidayYears: ground.calendar.holidayYears }
  const academicYear = academicYearOn(ground.calendar, work.today)
  return {
    rows: rows.map((row) =>
      listHead(row, {
        policy: ground.policyOf(row.policy_version_id),
        unitName: nameOf(row.unit_id),
        asOf,
      }),
    ),
    academicYear,
    beginnable: policyOf ? placesToBegin(work, policyOf, units) : [],
    unchanged: stated.map((row) => unchangedOf(work, row, { ground, unitName: nameOf(row.unit_id) })),
    statable:
      policyOf && academicYear !== null
        ? placesToState(work, policyOf, {
            units,
            rows,
            stated: stated.filter((row) => row.withdrawn_at === null),
            academicYear,
          })
        : [],
  }
}

/** By their names of today; units that are no more are asked for only where a list or statement is theirs. */
async function nameUnits(
  work: Work,
  rows: readonly { readonly unit_id: string | null }[],
  units: readonly ListUnit[],
) {
  const today = new Map(units.map(({ id, name }) => [id, name]))
  const names = rows.every(({ unit_id }) => today.has(unit_id)) ? today : await findUnitNames(work)
  return (unitId: string | null) => names.get(unitId) ?? null
}

function unchangedOf(
  work: Work,
  row: UnchangedRow,
  { ground, unitName }: { readonly ground: ListGround; readonly unitName: string | null },
): Unchanged {
  const policy = ground.policyOf(row.policy_version_id)
  return {
    id: row.id,
    tier: row.tier,
    tierName: tierName(policy, row.tier),
    unitId: row.unit_id,
    unitName,
    academicYear: row.academic_year,
    statedOn: row.stated_on,
    roleName: roleName(policy, row.role),
    byName: row.by_name,
    onBehalf: row.on_behalf,
    body: row.body,
    minutesNo: row.minutes_no,
    withdrawn: withdrawalOf(row),
    can: { withdraw: mayWithdrawStatement(work, row, ground) },
  }
}

function withdrawalOf({
  withdrawn_by,
  withdrawn_at,
  withdrawn_reason,
}: UnchangedRow): Unchanged['withdrawn'] {
  if (withdrawn_at === null) return null
  return { byName: withdrawn_by ?? '', at: withdrawn_at, reason: withdrawn_reason ?? '' }
}

function mayWithdrawStatement(work: Work, row: UnchangedRow, { calendar }: ListGround): boolean {
  if (row.withdrawn_at !== null || !may(work.actor, 'list.step', { unitId: row.unit_id }).allowed)
    return false
  const yearEnds = academicYearsOf(calendar).find(({ id }) => id === row.academic_year)?.to ?? null
  const { id, role, unit_id: unitId } = row
  return decideStatementWithdrawal(
    { id, role, unitId, yearEnds },
    { marker: markerOf(work.actor), today: work.today },
  ).ok
}

type Place = Pick<Overview['beginnable'][number], 'tier' | 'tierName' | 'unitId' | 'unitName'>

/**
 * The tiers, and the units of tiers whose lists units make, in which this person has an operation. School leaders stand
 * under a unit that is no unit of these.
 */
function placesOf(
  work: Work,
  policy: Policy,
  {
    units,
    operation,
  }: { readonly units: readonly ListUnit[]; readonly operation: 'list.edit' | 'list.step' },
): readonly Place[] {
  const reaches = (unitId: string | null) => may(work.actor, operation, { unitId }).allowed
  return policy.tiers.flatMap((tier): Place[] => {
    const named = { tier: tier.id, tierName: tierName(policy, tier.id) }
    if (!isMadeByUnit(tier)) return reaches(null) ? [{ ...named, unitId: null, unitName: null }] : []
    return units
      .filter(
        ({ id, kind, hasCadres }) => hasCadres && kind !== null && speaksForItself({ kind }) && reaches(id),
      )
      .map(({ id, name }) => ({ ...named, unitId: id, unitName: name }))
  })
}

function placesToBegin(
  work: Work,
  policyOf: UnitPolicies,
  units: readonly ListUnit[],
): Overview['beginnable'] {
  const marker = markerOf(work.actor)
  return placesOf(work, policyOf(null), { units, operation: 'list.edit' }).map((place) => {
    const policy = policyOf(place.unitId)
    const adjust = policy.tiers.find(({ id }) => id === place.tier)?.adjust ?? []
    return {
      ...place,
      adjustments: adjust.flatMap((one, index) => {
        const isTheirs = one.by === undefined || capacityIn(marker, one.by, place.unitId !== null) !== null
        return isTheirs ? [{ index, when: whenAdjusted(one, policy), cites: [...one.cite] }] : []
      }),
    }
  })
}

type YearBooks = {
  readonly units: readonly ListUnit[]
  readonly rows: readonly StoredList[]
  readonly stated: readonly UnchangedRow[]
  readonly academicYear: string
}

/** Where pairs are in force, no list is open and none is of this year, and nobody has stated it yet. */
function placesToState(
  work: Work,
  policyOf: UnitPolicies,
  { units, rows, stated, academicYear }: YearBooks,
): Overview['statable'] {
  const marker = markerOf(work.actor)
  const isAt = (row: StoredList | UnchangedRow, place: Place) =>
    row.tier === place.tier && row.unit_id === place.unitId
  return placesOf(work, policyOf(null), { units, operation: 'list.step' }).flatMap((place) => {
    const policy = policyOf(place.unitId)
    const role = unchangedRole(policy, place.tier)
    const tier = policy.tiers.find(({ id }) => id === place.tier)
    const isClosed =
      rows.some(
        (row) => isAt(row, place) && (row.effective_on === null || row.academic_year === academicYear),
      ) || stated.some((row) => isAt(row, place) && row.academic_year === academicYear)
    const isTheirs = capacityIn(marker, role, place.unitId !== null) !== null
    if (!tier || isClosed || !isTheirs || !hasPairs(units, place)) return []
    const yearly = yearlyAdjustment(tier)
    const cites = yearly ? [...yearly.cite] : []
    return [{ ...place, roleName: roleName(policy, role), asked: yearly !== undefined, cites }]
  })
}

function hasPairs(units: readonly ListUnit[], { tier, unitId }: Place): boolean {
  return units.some(({ id, pairedTiers }) => id === unitId && pairedTiers.includes(tier))
}
