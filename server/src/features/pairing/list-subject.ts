import type { Day } from '@tongxin/core/calendar/day'
import { type Board, boardOf } from '@tongxin/core/pairing/list-board'
import type { PairingFact } from '@tongxin/core/pairing/pairing-fact'
import type { PairingList } from '@tongxin/core/pairing/pairing-list'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Tier } from '@tongxin/core/policy/tier'
import { unitValueDocument } from '@tongxin/core/policy/unit-value-document'
import type { Facts } from '@tongxin/core/roster/facts'
import { humanId, pairingId, unitId } from '@tongxin/core/roster/ids'
import type { Work } from '../../platform/work.ts'
import { policyOfVersion, unitValuesOn } from '../policy/queries.ts'
import { loadRosterFacts } from '../roster/facts.ts'
import { findStanding, type StoredList } from './store.ts'

/** A list together with what its rules read: the document it was begun under, the roster, the pairs in force. */
export type ListSubject = {
  readonly row: StoredList
  readonly list: PairingList
  readonly policy: Policy
  readonly tier: Tier
  readonly facts: Facts
  readonly standing: Awaited<ReturnType<typeof findStanding>>
  /** Documents that fill in what the list's own one delegates, after it. */
  readonly policies: readonly [Policy, ...Policy[]]
}

export async function loadSubject(work: Work, row: StoredList): Promise<ListSubject> {
  const policy = await policyOfVersion(work, row.policy_version_id)
  const tier = policy.tiers.find((candidate) => candidate.id === row.tier)
  if (!tier) throw new Error(`list ${row.id} is of a tier its own document does not have`)
  const list: PairingList = {
    id: row.id,
    tier: row.tier,
    unitId: row.unit_id,
    steps: tier.list?.steps ?? [],
    lines: row.lines,
    marks: row.marks,
  }
  const facts = { ...noFacts(work.schoolId), ...(await loadRosterFacts(work)) }
  const standing = await findStanding(work, { on: work.today })
  const policies = await withUnitValues(work, policy)
  return { row, list, policy, tier, facts, standing, policies }
}

/** Both sides of the list as it would stand: only what shows it needs it, and it is most of the work. */
export function boardOfSubject(work: Work, subject: ListSubject): Board {
  const { row, policies, tier, facts, standing } = subject
  return boardOf({
    policies,
    tier,
    unitId: row.unit_id === null ? null : unitId(row.unit_id),
    lines: linesAsPairings(row, work.today),
    others: standing.filter((pairing) => !replaces(row, pairing)).map(asFact),
    facts,
    at: { on: work.today, knownAt: work.today },
  })
}

/** A list speaks for its own tier and unit: those pairs it replaces, others it only sees. */
export function replaces(
  row: Pick<StoredList, 'tier' | 'unit_id'>,
  pairing: { readonly tier: string; readonly unitId: string | null },
) {
  return pairing.tier === row.tier && pairing.unitId === row.unit_id
}

async function withUnitValues(work: Work, policy: Policy): Promise<readonly [Policy, ...Policy[]]> {
  const values = await unitValuesOn(work, work.today)
  const filling = values.flatMap((value) => {
    const { id, requirement } = value
    const set = { id, requirement, unitId: value.unit_id, atLeast: value.at_least, atMost: value.at_most }
    return unitValueDocument({ ...set, from: value.valid_from, to: value.valid_to }, policy) ?? []
  })
  return [policy, ...filling]
}

function linesAsPairings(row: StoredList, today: Day): readonly PairingFact[] {
  return row.lines.map((line) =>
    asFact({ id: line.id, tier: row.tier, cadreId: line.cadreId, personId: line.personId, from: today }),
  )
}

function asFact(pairing: {
  readonly id: string
  readonly tier: string
  readonly cadreId: string
  readonly personId: string
  readonly from: Day
}): PairingFact {
  return {
    id: pairingId(pairing.id),
    tier: pairing.tier,
    cadre: humanId(pairing.cadreId),
    person: humanId(pairing.personId),
    from: pairing.from,
    to: null,
    recordedOn: pairing.from,
    assistants: [],
  }
}

/** Standing rules read neither calendar nor records. */
function noFacts(school: string): Omit<Facts, 'units' | 'humans'> {
  return {
    school,
    calendar: { terms: [], holidayYears: [], festivals: [] },
    pairings: [],
    contacts: [],
    documents: [],
    activities: [],
    steps: [],
    events: [],
    excuses: [],
    handovers: [],
    inspections: [],
    appointments: [],
    explanations: [],
  }
}
