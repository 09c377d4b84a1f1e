import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { HolidayYear } from '@tongxin/core/calendar/school-calendar'
import { type Board, boardOf } from '@tongxin/core/pairing/lists/list-board'
import { stepsOfList } from '@tongxin/core/pairing/lists/list-chain'
import type { PairingList } from '@tongxin/core/pairing/lists/pairing-list'
import type { ListNetwork } from '@tongxin/core/pairing/network/list-network'
import { networkOf } from '@tongxin/core/pairing/network/network-of'
import type { NetworkQuestion } from '@tongxin/core/pairing/network/network-question'
import type { PairingFact } from '@tongxin/core/pairing/pairing-fact'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Tier } from '@tongxin/core/policy/tier'
import { documentOfUnit } from '@tongxin/core/policy/unit-own/document-of-unit'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Facts } from '@tongxin/core/roster/facts'
import { humanId, pairingId, unitId } from '@tongxin/core/roster/ids'
import { indexRoster, type Roster } from '@tongxin/core/roster/roster'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { loadRosterFacts } from '../../roster/facts.ts'
import { findStanding, type StandingPair } from '../pairing-store.ts'
import type { StoredLineChange } from './line-changes.ts'
import { findGroundedList, type GroundedList, loadListGround } from './list-ground.ts'
import type { StoredList } from './list-store.ts'
import type { StoredPairMark } from './pair-mark-store.ts'
import type { StoredWithdrawal } from './step-store.ts'

/** A list together with what its rules read: the document it was begun under, the roster, the pairs in force. */
export type ListSubject = {
  readonly row: StoredList
  readonly list: PairingList
  readonly policy: Policy
  readonly tier: Tier
  readonly facts: Facts
  readonly standing: readonly StandingPair[]
  readonly withdrawn: readonly StoredWithdrawal[]
  readonly pairMarks: readonly StoredPairMark[]
  /** The latest changes of its lines, newest first. */
  readonly changes: readonly StoredLineChange[]
  /** How many lines were put in or taken out since it was begun. */
  readonly edits: number
  /** Where only so much was loaded: the people whose pairs, facts and board are known whole; null: everybody. */
  readonly about: ReadonlySet<string> | null
  readonly holidayYears: readonly HolidayYear[]
  /** Documents that fill in what the list's own one delegates, after it. */
  readonly policies: readonly [Policy, ...Policy[]]
}

type Permission = 'list.read' | 'list.edit'

/** The subject of a list for whoever may do this to it; undefined for everybody else. Two statements. */
export async function findSubject(
  work: Work,
  id: string,
  permission: Permission,
): Promise<ListSubject | undefined> {
  const found = await findGroundedList(work, id)
  return found && loadSubject(work, found, { permission, about: null })
}

/** The same as far as it is about a few people: their facts and those of whom they are paired with, and their pairs. */
export async function findSubjectAbout(
  work: Work,
  id: string,
  asked: {
    readonly permission: Permission
    readonly about: (row: StoredList) => readonly string[]
  },
): Promise<ListSubject | undefined> {
  const found = await findGroundedList(work, id)
  if (!found) return undefined
  return loadSubject(work, found, { ...asked, about: new Set(asked.about(found.row)) })
}

async function loadSubject(
  work: Work,
  found: GroundedList,
  { permission, about }: { readonly permission: Permission; readonly about: ListSubject['about'] },
): Promise<ListSubject | undefined> {
  if (!may(work.actor, permission, { unitId: found.row.unit_id }).allowed) return undefined
  const { row, ground, withdrawn, pairMarks, changes, edits } = found
  const standing = pairsOf(about, found.standing)
  const scope = about && { humanIds: peopleOf(about, [...row.lines, ...standing]) }
  const policy = ground.policyOf(row.policy_version_id)
  const policies = ground.filledIn(policy)
  // Whose cadres it is of and where it looks may be left to the unit; its steps stay the document's.
  const tier = tierOf(documentOfUnit(policies, { unit: row.unit_id, on: work.today }), row)
  return {
    row,
    list: listOf(row, policy),
    policy,
    tier,
    facts: { ...emptyFacts(work.schoolId), ...(await loadRosterFacts(work, scope ?? {})) },
    standing,
    withdrawn,
    policies,
    pairMarks,
    changes,
    edits,
    about,
    holidayYears: ground.calendar.holidayYears,
  }
}

type Pair = { readonly cadreId: string; readonly personId: string }

function pairsOf<P extends Pair>(about: ListSubject['about'], pairs: readonly P[]): readonly P[] {
  return about ? pairs.filter(({ cadreId, personId }) => about.has(cadreId) || about.has(personId)) : pairs
}

function peopleOf(about: ReadonlySet<string>, pairs: readonly Pair[]): readonly string[] {
  return [
    ...new Set([...about, ...pairsOf(about, pairs).flatMap(({ cadreId, personId }) => [cadreId, personId])]),
  ]
}

/** What marking a step needs of a list: not the roster, which is most of the reading. */
export async function loadMarking(work: Work, row: StoredList) {
  const ground = await loadListGround(work, [row.policy_version_id])
  const begunAt = sql`(select l.recorded_at from pairing_list l where l.school_id = current_school() and l.id = ${row.id})`
  const list = { unit: sql`${row.unit_id}::uuid`, begunAt }
  const standing = await findStanding(work, { on: work.today, tier: row.tier, unitId: row.unit_id, list })
  return {
    list: listOf(row, ground.policyOf(row.policy_version_id)),
    standing,
    holidayYears: ground.calendar.holidayYears,
  }
}

/** The list as its rules see it: with the steps of the document version it was begun under, whatever came after. */
export function listOf(row: StoredList, policy: Policy): PairingList {
  return {
    id: row.id,
    tier: row.tier,
    unitId: row.unit_id,
    steps: stepsOfList(tierOf(policy, row), row.adjusts),
    lines: row.lines,
    marks: row.marks,
  }
}

/** The subject with other lines, after a change that was just stored: `edits` lines put in or taken out. */
export function withLines(subject: ListSubject, lines: StoredList['lines'], edits: number): ListSubject {
  const row = { ...subject.row, lines }
  return { ...subject, row, list: { ...subject.list, lines }, edits: subject.edits + edits }
}

function tierOf(policy: Policy, row: Pick<StoredList, 'id' | 'tier'>): Tier {
  const tier = policy.tiers.find((candidate) => candidate.id === row.tier)
  if (!tier) throw new Error(`list ${row.id} is of a tier its own document does not have`)
  return tier
}

/** Both sides of the list as it would stand, or as much of it as was loaded: only what shows it needs it, and it is most of the work. */
export function boardOfSubject(work: Work, subject: ListSubject): Board {
  const { row, policies, tier, facts, about } = subject
  return boardOf({
    policies,
    tier,
    unitId: row.unit_id === null ? null : unitId(row.unit_id),
    lines: linesAsPairings({ ...row, lines: pairsOf(about, row.lines) }, work.today),
    others: othersOf(subject),
    facts,
    at: { on: work.today, knownAt: work.today },
  })
}

/** What the engine makes a list from: its lines, the pairs in force it would replace, and those it leaves alone. */
export function networkOfSubject(work: Work, subject: ListSubject): ListNetwork {
  return networkOf(networkQuestion(work, subject))
}

export function networkQuestion(work: Work, subject: ListSubject): NetworkQuestion {
  const { row, policies, tier, facts, standing } = subject
  return {
    policies,
    tier,
    unitId: row.unit_id === null ? null : unitId(row.unit_id),
    draft: linesAsPairings(row, work.today),
    standing: standing.filter((pairing) => replaces(row, pairing)).map(asFact),
    others: othersOf(subject),
    facts,
    at: { on: work.today, knownAt: work.today },
  }
}

/** What eligibility is asked over: with the pairs the list leaves alone, which may exclude others. */
export function rosterOf(subject: ListSubject): Roster {
  return indexRoster({ ...subject.facts, pairings: othersOf(subject) })
}

function othersOf({ row, standing }: ListSubject): readonly PairingFact[] {
  return standing.filter((pairing) => !replaces(row, pairing)).map(asFact)
}

/** A list speaks for its own tier and unit: those pairs it replaces, others it only sees. */
export function replaces(
  row: Pick<StoredList, 'tier' | 'unit_id'>,
  pairing: { readonly tier: string; readonly unitId: string | null },
) {
  return pairing.tier === row.tier && pairing.unitId === row.unit_id
}

function linesAsPairings(row: StoredList, today: Day): readonly PairingFact[] {
  return row.lines.map(({ id, cadreId, personId, reason }) => ({
    ...asFact({ id, tier: row.tier, cadreId, personId, from: today }),
    ...(reason !== null && { reason }),
  }))
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
