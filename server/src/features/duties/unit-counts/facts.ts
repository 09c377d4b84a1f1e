// What the findings of a unit for a term come to, requirement by requirement: for its 汇总表. Counts alone; what calls for
// something by an event of a restricted kind is left out, since few findings would tell of whom.
import type { Day } from '@tongxin/core/calendar/day'
import { dayWithin, type Period } from '@tongxin/core/calendar/period'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { isRestricted } from '@tongxin/core/duties/contact-rules'
import { toldStates } from '@tongxin/core/duties/drawn-states'
import { titleOf } from '@tongxin/core/duties/findings/finding-title'
import { type FindingState, findingStates } from '@tongxin/core/duties/findings/state-of'
import { rowRules } from '@tongxin/core/duties/row-rule'
import { type Rule, rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { standingPeriod } from '@tongxin/core/duties/turns/closing'
import type { Policy } from '@tongxin/core/policy/policy'
import { type AskedPaper, type OwedPaper, papersAsked } from '@tongxin/core/reports/submission-paper'
import { countedIn, noCounts, type SummaryCounts } from '@tongxin/core/reports/summary-place'
import type { SummaryRequirement } from '@tongxin/core/reports/summary-sheet'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { type DutyGround, documentOn, loadGround } from '../ground.ts'
import { othersAmong } from '../records/duties.ts'
import { asColumns, onePerRule, type StoredCount, stateOfStored } from '../stored-count.ts'

/** What a 汇总表 of a term rests on besides the counts: the term, the document, and the paper it is to the document. */
export type SummaryGround = {
  readonly ground: DutyGround
  readonly term: Term
  readonly policy: Policy
  /** What documents ask units to hand in, on the day its 汇总表 is of. */
  readonly papers: readonly AskedPaper[]
}

/** The term asked for, else that of today. One statement. */
export async function loadSummaryGround(
  work: Work,
  asked: string | undefined,
): Promise<SummaryGround | 'no-term' | 'no-policy'> {
  const ground = await loadGround(work)
  const { today } = work
  const term = ground.calendar.terms.find(({ id, from, to }) =>
    asked === undefined ? from <= today && today < to : id === asked,
  )
  if (term === undefined) return 'no-term'
  const policy = documentOn(ground, today)
  if (policy === undefined) return 'no-policy'
  const papers = papersAsked(ground.policies, { on: dayWithin(term, today), today })
  return { ground, term, policy, papers }
}

export type UnitFindings = {
  readonly requirements: readonly SummaryRequirement[]
  /** They were frozen when the term closed. */
  readonly settled: boolean
}

/**
 * Findings of some sets of units, each set together, of every period that shares a day with the term: as frozen, else as they
 * stand. Two statements for any number of sets.
 */
export async function loadUnitFindings(
  work: Work,
  { ground, term }: SummaryGround,
  places: readonly (readonly string[])[],
): Promise<readonly UnitFindings[]> {
  const unitIds = [...new Set(places.flat())]
  const frozen = await loadFrozen(work, term, unitIds)
  const kept = await loadKept(work, term, unitIds)
  const count = counterOf(work, ground)
  return places.map((units) => {
    const here = new Set<string | null>(units)
    const isHere = ({ unit_id }: Pick<StoredCount, 'unit_id'>) => here.has(unit_id)
    return count({ frozen: frozen.filter(isHere), kept: kept.filter(isHere) })
  })
}

type Found = { readonly frozen: readonly FrozenTotal[]; readonly kept: readonly StoredCount[] }

function counterOf(work: Work, { policies, calendar }: DutyGround): (found: Found) => UnitFindings {
  const on = work.today
  const rules = rulesOf(versionsKnownAt(policies, on)).filter((rule) => !isRestricted(rule))
  const stateOf = toldStates(policies, { calendar, asOf: { on, knownAt: on } })
  const ruleOf = rowRules(policies, on)
  return ({ frozen, kept }) => {
    const totals = new Map<string, { readonly bearer: string; readonly counts: SummaryCounts }>()
    const add = (requirement: string, bearer: string, [state, more]: readonly [FindingState, number]) => {
      const before = totals.get(requirement)?.counts ?? noCounts
      totals.set(requirement, { bearer, counts: countedIn(before, state, more) })
    }
    for (const row of frozen) add(row.requirement, row.bearer_kind, [stateNamed(row.state), row.count])
    const others = othersAmong(kept)
    for (const row of onePerRule(kept)) {
      const found = ruleOf(asColumns(row, on))
      const state = stateOfStored({ ...row, siblings: others(row) }, stateOf, on)
      if (found !== null && state !== null) add(found.rule.key, row.bearer_kind, [state, 1])
    }
    const requirements = rules.flatMap((rule) => {
      const total = totals.get(rule.key)
      return total === undefined ? [] : [requirementOf(rule, total)]
    })
    return { settled: frozen.length > 0, requirements }
  }
}

function requirementOf(
  { key, requirement, ways: [way], version }: Rule,
  { bearer, counts }: { readonly bearer: string; readonly counts: SummaryCounts },
): SummaryRequirement {
  const [cite] = requirement.cite
  const titled = {
    label: requirement.label ?? null,
    cites: requirement.cite,
    counts: way?.counts ?? { kind: 'contact' as const, where: null, distinct: null, anyOf: null },
  }
  return {
    requirement: key,
    title: titleOf(titled, version.words),
    bearer,
    section: cite?.section ?? null,
    phrase: cite?.phrase ?? null,
    counts,
  }
}

function stateNamed(word: string): FindingState {
  const state = findingStates.find((each) => each === word)
  if (state === undefined) throw new Error(`a finding is frozen in a state nobody knows: ${word}`)
  return state
}

type FrozenTotal = {
  readonly unit_id: string | null
  readonly requirement: string
  readonly bearer_kind: string
  readonly state: string
  readonly count: number
}

async function loadFrozen(work: Work, { id, from, to }: Term, unitIds: readonly string[]) {
  const { rows } = await sql<FrozenTotal>`
    select f.unit_id, f.requirement, f.bearer_kind, f.state, count(*)::int as count from frozen_finding f
    join closed_period c on c.school_id = f.school_id and c.requirement = f.requirement and c.period = f.period
    where f.school_id = current_school() and f.unit_id = any(${[...unitIds]}::uuid[]) and f.applies <> 'ended'
      and (f.period = ${standingPeriod(id)}
        or (f.period not like 'standing %' and f.period_from < ${to} and f.period_to > ${from}))
    group by f.unit_id, f.requirement, f.bearer_kind, f.state`.execute(work.tx)
  return rows
}

/** What is true on every day is of today: of a term that is over it is what was frozen. */
async function loadKept(work: Work, { from, to }: Term, unitIds: readonly string[]) {
  const { rows } = await sql<StoredCount>`
    select d.* from duty_count d
    where d.school_id = current_school() and d.unit_id = any(${[...unitIds]}::uuid[]) and d.applies <> 'ended'
      and ((d.period_from is null and ${to > work.today})
        or (d.period_from < ${to} and d.period_to > ${from} and d.period_from <= ${work.today}))
    order by d.requirement, d.bearer_id, d.period`.execute(work.tx)
  return rows
}

/** Which of these papers a unit owes in a term, by the counts of the rules that ask; of several last days the one still to come. */
export function papersOwed(papers: readonly AskedPaper[], { from, to }: Period, today: Day) {
  const rules = papers.map(({ rule }) => rule)
  return sql<
    readonly OwedPaper[]
  >`(select coalesce(json_agg(json_build_object('rule', o.rule, 'dueOn', o.due_on)), '[]') from (
    select x.rule, coalesce(min(x.period_to) filter (where x.period_to > ${today}), max(x.period_to)) - 1 as due_on
    from (select ${ruleOfCount} as rule, d.period_to from duty_count d
        where d.school_id = current_school() and d.bearer_kind = 'unit' and d.bearer_id = units.unit_id::text
          and ${ruleOfCount} = any(${rules}) and d.period_from < ${to} and d.period_to > ${from}
      union all
      select f.requirement, f.period_to from frozen_finding f
        where f.school_id = current_school() and f.bearer_kind = 'unit' and f.bearer_id = units.unit_id::text
          and f.requirement = any(${rules}) and f.period_from < ${to} and f.period_to > ${from}) x
    group by x.rule) o)`
}

/** Units of which a rule asks one of these papers. */
export function unitsOwing(papers: readonly AskedPaper[]) {
  return sql`select d.unit_id from duty_count d where d.school_id = current_school() and d.bearer_kind = 'unit'
    and d.unit_id is not null and ${ruleOfCount} = any(${papers.map(({ rule }) => rule)})`
}

/** Core’s `ruleKeyOf`. */
const ruleOfCount = sql`split_part(d.requirement, '?', 1)`
