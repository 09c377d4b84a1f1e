// What is counted for each duty, kept in the transaction of the write that changes it, by core's own function.
import type { Actor } from '@tongxin/core/account/actor'
import { contactsAskedSince } from '@tongxin/core/duties/asked-since'
import {
  isCountedByCadre,
  isCountedByPair,
  isKept,
  isOfPairings,
  isTouchedByContacts,
} from '@tongxin/core/duties/contact-rules'
import { allContacts, type ContactsAsked } from '@tongxin/core/duties/contacts-asked'
import { countKey } from '@tongxin/core/duties/count-key'
import type { CountScope } from '@tongxin/core/duties/count-scope'
import { visitCounts } from '@tongxin/core/duties/duty-count'
import { type DutyRow, dutyRow } from '@tongxin/core/duties/duty-row'
import { isTouchedByLists, isTouchedByRecord } from '@tongxin/core/duties/record-rules'
import { type Rule, rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { type Setting, settingOf } from '@tongxin/core/duties/setting'
import type { Facts } from '@tongxin/core/roster/facts'
import { pairsOf } from '../features/duties/excuse-store.ts'
import { loadDutyFacts } from '../features/duties/facts.ts'
import { type DutyGround, loadGround } from '../features/duties/ground.ts'
import { holdDuties, holdWideDuties } from '../features/duties/hold.ts'
import { loadPairFacts } from '../features/duties/pair-facts.ts'
import type { Pairs } from '../features/duties/pairs.ts'
import type { Touched } from '../features/duties/records/touched.ts'
import { putCounts, replaceCounts, type Written } from '../features/duties/store.ts'
import type { Work } from '../platform/work.ts'

type Anyone = Work<Actor | null>

/** Counts the whole school anew; says how many rows were not as they should be. */
export async function rebuildDuties(work: Anyone): Promise<Written> {
  await holdDuties(work)
  const ground = await loadGround(work)
  const rules = rulesKept(work, ground)
  const rows = rowsOf(work, {
    ground,
    facts: await loadDutyFacts(work, { askedOf: (known) => askedBy(work, ground, { rules, known }) }),
    scope: { bearers: null, rules: keysOf(rules), since: null },
  })
  return replaceCounts(work, rows, { requirements: null, bearerIds: null })
}

/**
 * Counts again what contacts between these people change, and gives the counts of their pairings, and of the cadre where a
 * rule is about cadres; null where pairings were counted for everybody at once. The caller holds the cadre since before anything was read.
 */
export async function recountContacts(
  work: Anyone,
  ground: DutyGround,
  pairs: Pairs,
): Promise<readonly DutyRow[] | null> {
  const touched = rulesKept(work, ground).filter(isTouchedByContacts)
  const rows = await recountOwn(work, ground, { pairs, rules: touched.filter(isCountedByCadre) })
  const wide = touched.filter((rule) => !isCountedByCadre(rule))
  if (wide.length > 0) await holdWideDuties(work)
  await recountWholly(work, ground, wide)
  return wide.some(isOfPairings) ? null : rows
}

/**
 * Counts again what pairings begun or ended between these people change: what is counted pair by pair for themselves, all
 * that counts pairings for everybody, since a person paired is one fewer left for other cadres.
 */
export async function recountPairings(work: Anyone, pairs: Pairs): Promise<void> {
  await holdDuties(work)
  const ground = await loadGround(work)
  const rules = rulesKept(work, ground)
  await recountOwn(work, ground, { pairs, rules: rules.filter(isCountedByPair) })
  await recountWholly(
    work,
    ground,
    rules.filter((rule) => !isCountedByPair(rule)),
  )
}

/** Counts again what a change to these pairings alone touches: nothing about the pairings of others. */
export async function recountPairs(work: Anyone, ground: DutyGround, pairs: Pairs): Promise<void> {
  await holdDuties(work)
  const rules = rulesKept(work, ground).filter(isOfPairings)
  await recountOwn(work, ground, { pairs, rules: rules.filter(isCountedByCadre) })
  await recountWholly(
    work,
    ground,
    rules.filter((rule) => !isCountedByCadre(rule)),
  )
}

/**
 * Counts again what a record beside contacts changes: pair by pair where it names people, else for everybody the rules
 * concern. The caller holds the school since before anything was read.
 */
export async function recountRecord(
  work: Anyone,
  ground: DutyGround,
  { record, humanIds }: Touched,
): Promise<void> {
  const rules = rulesKept(work, ground).filter((rule) => isTouchedByRecord(rule, record))
  const own = humanIds === null ? [] : rules.filter(isCountedByPair)
  if (own.length > 0)
    await recountOwn(work, ground, { pairs: await pairsOf(work, humanIds ?? []), rules: own })
  await recountWholly(
    work,
    ground,
    rules.filter((rule) => !own.includes(rule)),
  )
}

/** Counts again what waits for steps of lists, or counts them. */
export async function recountLists(work: Anyone): Promise<void> {
  const ground = await loadGround(work)
  const rules = rulesKept(work, ground).filter(isTouchedByLists)
  if (rules.length === 0) return
  await holdDuties(work)
  await recountWholly(work, ground, rules)
}

function rulesKept(work: Anyone, { policies }: DutyGround): readonly Rule[] {
  return rulesOf(versionsKnownAt(policies, work.today)).filter(isKept)
}

type PairsAndRules = { readonly pairs: Pairs; readonly rules: readonly Rule[] }

/** Counts again the pairs and, where rules are about their cadres, these; gives the counts made. */
async function recountOwn(
  work: Anyone,
  ground: DutyGround,
  { pairs, rules }: PairsAndRules,
): Promise<readonly DutyRow[]> {
  if (rules.length === 0) return []
  const isOfPairs = rules.every(isCountedByPair)
  const { facts } = await loadPairFacts(work, isOfPairs ? pairs : { ...pairs, personIds: null })
  const pairings = facts.pairings.filter(({ person }) => pairs.personIds?.includes(person) ?? true)
  const bearerIds = [...pairings.map(({ id }) => id), ...(isOfPairs ? [] : pairs.cadreIds)]
  const scope = { bearers: new Set<string>(bearerIds), rules: keysOf(rules), since: null }
  const rows = rowsOf(work, { ground, facts, scope })
  await putCounts(work, rows, { requirements: countKeysOf(rules), bearerIds })
  return rows
}

async function recountWholly(work: Anyone, ground: DutyGround, rules: readonly Rule[]): Promise<void> {
  if (rules.length === 0) return
  const askedOf = (known: Facts) => askedBy(work, ground, { rules, known })
  const facts = await loadDutyFacts(work, rules.some(isTouchedByContacts) ? { askedOf } : { among: nobody })
  const scope = { bearers: null, rules: keysOf(rules), since: null }
  const rows = rowsOf(work, { ground, facts, scope })
  await replaceCounts(work, rows, { requirements: countKeysOf(rules), bearerIds: null })
}

const nobody: Pairs = { cadreIds: [], personIds: [] }

function askedBy(
  work: Anyone,
  ground: DutyGround,
  { rules, known }: { readonly rules: readonly Rule[]; readonly known: Facts },
): ContactsAsked {
  return { ...allContacts, from: contactsAskedSince(rules, settingFor(work, ground, known)) }
}

type Counted = { readonly ground: DutyGround; readonly facts: Facts; readonly scope: CountScope }

function rowsOf(work: Anyone, { ground, facts, scope }: Counted): readonly DutyRow[] {
  const rows: DutyRow[] = []
  visitCounts({
    setting: settingFor(work, ground, facts),
    scope,
    visit: (count) => rows.push(dutyRow(count)),
  })
  return rows
}

function settingFor(work: Anyone, { policies, calendar, isFrozen }: DutyGround, facts: Facts): Setting {
  const asOf = { on: work.today, knownAt: work.today }
  return settingOf(policies, { calendar, facts, asOf, isFrozen })
}

function keysOf(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.map(({ key }) => key))
}

function countKeysOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap((rule) => rule.ways.map((way) => countKey({ rule, way }))))]
}
